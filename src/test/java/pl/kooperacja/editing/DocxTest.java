package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.file.FileSort;
import pl.kooperacja.markdown.Markdown;
import pl.kooperacja.shared.RefusedException;

/** Documents of Word, sound and unsound. */
class DocxTest {
    private static final String TYPES = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\" PartName=\"/word/document.xml\"/></Types>";

    @TempDir
    Path folder;

    private Path docx(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("x.docx"), out.toByteArray());
    }

    private Path document(String inside, String... more) throws IOException {
        String[] parts = new String[4 + more.length];
        parts[0] = "[Content_Types].xml";
        parts[1] = TYPES;
        parts[2] = "word/document.xml";
        parts[3] = "<w:document xmlns:w=\"w\"><w:body>" + inside + "</w:body></w:document>";
        System.arraycopy(more, 0, parts, 4, more.length);
        return docx(parts);
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        assertThat(DocxParts.check(document("<w:p/>"))).isEmpty();
        assertThat(DocxParts.check(document(
                        "<w:p><w:ins/><w:oMath/><w:tcPr><w:gridSpan/></w:tcPr></w:p>",
                        "word/comments.xml",
                        "<c/>",
                        "word/footer2.xml",
                        "<f/>",
                        "word/charts/chart1.xml",
                        "<c/>")))
                .containsExactlyInAnyOrder("changes", "equations", "merged", "comments", "headers", "charts");
    }

    private void refused(Path file, String words) {
        assertThatThrownBy(() -> DocxParts.check(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void unsoundDocumentsAreRefused() throws IOException {
        refused(docx("a.txt", "a"), "nie jest dokument");
        refused(document("<w:p>"), "uszkodzony");
        refused(document("<w:p/>", "word/vbaProject.bin", "x"), "makra");
        refused(document("<w:p/>", "x.bin", "\0".repeat(90 * 1024 * 1024)), "za duży");
        refused(document("<w:p>".repeat(300) + "</w:p>".repeat(300)), "zagnieżdżony");
        refused(
                docx("[Content_Types].xml", TYPES, "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
                "niebezpieczny");
        refused(document("<w:p/>", "word/_rels/a.rels", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"), "niebezp");
        byte[] whole = Files.readAllBytes(document("<w:p/>".repeat(1000)));
        refused(Files.write(folder.resolve("half"), java.util.Arrays.copyOf(whole, whole.length / 2)), "uszkodzony");
    }

    @Test
    void kindsAreToldByTheirBytes() throws IOException {
        assertThat(FileSort.of(document("<w:p/>"), "x.exe").sort()).isEqualTo(FileSort.DOCX);
        assertThat(FileSort.of(
                                docx(
                                        "[Content_Types].xml",
                                        TYPES.replace("document.main", "document.macroEnabled.main")),
                                "x")
                        .barred())
                .isEqualTo(FileSort.Barred.MACROS);
        assertThat(FileSort.of(docx("mimetype", "application/vnd.oasis.opendocument.text"), "x")
                        .sort())
                .isEqualTo(FileSort.ODT);
        assertThat(FileSort.of(docx("a.docx", "x"), "a.docx").barred()).isEqualTo(FileSort.Barred.OTHER);
        assertThat(FileSort.of(Files.writeString(folder.resolve("a"), "a;b\n"), "a.CSV")
                        .sort())
                .isEqualTo(FileSort.CSV);
        assertThat(FileSort.of(Files.writeString(folder.resolve("a"), " <!doctype html><script>"), "a.txt")
                        .barred())
                .isEqualTo(FileSort.Barred.OTHER);
        assertThat(FileSort.of(Files.write(folder.resolve("a"), new byte[0]), "a.txt")
                        .sort())
                .isEqualTo(FileSort.TXT);
    }

    private static String text(String html) {
        return HtmlText.of(html, image -> image.attr("src").isEmpty() ? "" : "![](" + image.attr("src") + ")");
    }

    @Test
    void shapesOfADocumentStay() {
        assertThat(text("""
                <h1>Cel <strong>pracy</strong></h1><p>Raz <strong>dwa </strong><em>trzy</em><img src="a.png">
                <a href="https://example.org/x">tu</a> <a href="javascript:alert(1)">zły</a><sup><a href="#footnote-2"
                id="footnote-ref-2">[1]</a></sup></p><h2>Lista</h2><ul><li>A<ol><li>B</li><li>C</li></ol></li><li>D</li></ul>
                <table><tr><td colspan="2"><p>X</p></td></tr><tr><td><p>1|2</p><p>3</p></td><td>4</td></tr></table>
                <p>1. nie lista [x]</p><p># nie nagłówek {{a}}</p><p></p>
                <ol><li id="footnote-2"><p>Nota. <a href="#footnote-ref-2">↑</a></p></li></ol>""")).isEqualTo("""
                        ## Cel pracy

                        Raz **dwa** *trzy* [tu](https://example.org/x) zły[^2]

                        ![](a.png)

                        ### Lista

                        - A
                          1. B
                          2. C
                        - D

                        | X |  |
                        |---|---|
                        | 1\\|2; 3 | 4 |

                        1\\. nie lista \\[x\\]

                        \\# nie nagłówek \\{{a}}

                        [^2]: Nota.
                        """);
    }

    @Test
    void whateverADocumentSaysItBecomesNoMarkup() {
        String html =
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; ![x](y) `a` | b</p><p>::: note</p><p>&gt; c</p><script>x</script>";
        String text = text(html);
        assertThat(text).doesNotContain("<script>x");
        assertThat(Markdown.parse(text, 1).sections().get(0).text())
                .contains("<script>alert(1)</script> ![x](y) `a` | b");
        assertThat(Markdown.parse(text, 1).files()).isEmpty();
    }

    @Test
    void headingsKeepTheirAnchors() {
        assertThat(DocxService.anchored(
                        "## Cel\n\nX\n\n## Nowy\n\n### CEL\n", "## Inny {#inny}\n\n## *Cel* {#cel-1}\n"))
                .isEqualTo("## Cel {#cel-1}\n\nX\n\n## Nowy\n\n### CEL\n");
    }
}
