package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Forms that carry files: registers, images, documents; and what happens to files that are no good. */
@ExtendWith(SiteExtension.class)
class BringIT {
    private static final String ITEM = "/redakcja/haslo-partycypacja";
    private static final String FILES = ITEM + "/pliki";
    private static final String TERC = "/podmioty/teryt";
    private static final String REGISTER =
            "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\n26;11;;;starachowicki;powiat;2026-01-01\n";

    private final Web web;
    private final SiteProcess site;
    private final Chromium chromium;

    BringIT(Web web, SiteProcess site, Chromium chromium) {
        this.web = web;
        this.site = site;
        this.chromium = chromium;
    }

    private Guest as(String who) {
        return new Guest(web).as(who);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1000, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String main(Answer answer) {
        return answer.html().select("main").text().replace('\u00a0', ' ');
    }

    private Answer register(Guest who, String token, String name, byte[] file) {
        return who.post(TERC, Map.of("znak", token, "co", "sprawdz", "rejestr", "wklejone"), "plik", name, file);
    }

    @Test
    void aFormTakesAFileOrSaysWhyNot() throws IOException {
        Guest admin = as("administrator");
        String token = admin.token(TERC);
        Answer good = register(admin, token, "TERC.csv", bytes(REGISTER));
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.html().select("#rejestr").val()).isEqualTo(REGISTER.strip());
        assertThat(good.html().select("#raport")).hasSize(1);
        assertThat(good.html().select("button[value=zapisz]"))
                .as("what was checked can be kept without choosing the file again")
                .hasSize(1);

        Answer large = register(admin, token, "../../duzy\u0001\u202e.csv", new byte[11 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(main(large)).contains("Plik duzy.csv jest za duży: może mieć najwyżej 10 MB");
        assertThat(large.html().select("#rejestr").val()).as("what was typed").isEqualTo("wklejone");
        assertThat(large.html().select("main [role=alert] a").attr("href")).isEqualTo("#plik");

        Answer wrong = register(admin, token, "TERC.csv", photo());
        assertThat(wrong.status()).isEqualTo(415);
        assertThat(wrong.html().select("#rejestr").val()).isEqualTo("wklejone");
        Answer empty = register(admin, token, "TERC.csv", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(main(empty)).contains("TERC.csv jest pusty");
        Answer stale = register(admin, "inny", "TERC.csv", bytes(REGISTER));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.html().select("#raport")).isEmpty();
        Answer none = admin.post(TERC, Map.of("co", "sprawdz"), "plik", "TERC.csv", bytes(REGISTER));
        assertThat(none.status()).as("no token").isEqualTo(403);

        assertThat(register(new Guest(web), token, "TERC.csv", bytes(REGISTER)).status())
                .as("a guest is led to sign in")
                .isEqualTo(303);
        assertThat(register(as("uczestniczka"), token, "TERC.csv", bytes(REGISTER))
                        .status())
                .isIn(403, 404);
        assertThat(admin.post("/podmioty/nowy", Map.of("znak", token), "plik", "a.csv", bytes("a"))
                        .status())
                .as("a form that takes no files")
                .isEqualTo(415);
        assertThat(web.post("/slownik", Map.of(), "plik", "a.csv", bytes("a")).status())
                .isEqualTo(405);
        assertThat(passing()).as("what passes by").isEmpty();
    }

    @Test
    void aTableComesAsAZip() throws IOException {
        Guest coordinator = as("administrator");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("podmioty.csv"));
            zip.write("nazwa;rodzaj;siedziba\nGOPS w Próbie (fikcyjny);GOPS;Mirzec\n".getBytes("windows-1250"));
        }
        Answer answer = coordinator.post(
                "/podmioty/import",
                Map.of("znak", coordinator.token("/podmioty/import"), "co", "sprawdz", "tabela", ""),
                "plik",
                "a.zip",
                out.toByteArray());
        assertThat(answer.html().select("#tabela").val()).contains("GOPS w Próbie (fikcyjny)");
        assertThat(answer.html().select("#raport")).hasSize(1);
        assertThat(coordinator.get("/podmioty?q=Pr%C3%B3bie").text())
                .as("nothing is kept yet")
                .doesNotContain("GOPS w Próbie");
    }

    @Test
    void aFileThatBreaksOffIsNone() throws IOException {
        Guest admin = as("administrator");
        admin.get(TERC);
        StringBuilder jar = new StringBuilder();
        admin.cookies.forEach(
                (name, value) -> jar.append(name).append('=').append(value).append("; "));
        String body = "--g\r\nContent-Disposition: form-data; name=\"plik\"; filename=\"a.csv\"\r\n\r\n" + REGISTER;
        Answer answer = web.bytes("POST " + TERC + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + jar
                + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=g\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
        assertThat(answer.status()).as("no end of the form").isEqualTo(400);
        Answer nameless = web.bytes("POST " + TERC + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + jar
                + "\r\nConnection: close\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(nameless.status()).as("no boundary").isEqualTo(400);
        Answer endless = web.bytes(
                "POST " + TERC + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + jar
                        + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=g\r\nContent-Length: 999999999999\r\n\r\n");
        assertThat(endless.status()).as("more than anybody may send").isIn(0, 413);
        assertThat(web.get("/").status()).isEqualTo(200);
    }

    private List<Path> passing() throws IOException {
        try (Stream<Path> all = Files.walk(site.data())) {
            return all.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .toList();
        }
    }

    private Answer bring(Guest who, String token, String name, byte[] file, String words) {
        return who.post(
                FILES, Map.of("znak", token, "nowy-opis", words, "nowy-podpis", "Podpis"), "nowy-plik", name, file);
    }

    @Test
    void aFileOfADraftIsForItsWritersAlone() throws IOException {
        Guest editor = as("redaktor");
        Guest member = as("uczestniczka");
        String token = editor.token(FILES);
        Answer silent = bring(editor, token, "a.png", photo(), " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html().select("#nowy-podpis").val()).isEqualTo("Podpis");
        assertThat(bring(editor, token, "a.png", bytes("<script>alert(1)</script>"), "x")
                        .status())
                .isEqualTo(415);
        assertThat(bring(editor, token, "a.pdf", new byte[21 * 1024 * 1024], "x")
                        .status())
                .isEqualTo(413);
        assertThat(bring(member, token, "a.png", photo(), "x").status()).isIn(403, 404);
        assertThat(member.get(FILES).status()).isEqualTo(404);
        assertThat(as("doradczyni").get(FILES).status())
                .as("of one voivodeship")
                .isEqualTo(404);
        assertThat(web.get(FILES).status()).isEqualTo(303);

        Answer added = bring(editor, token, "Mój obraz.png", photo(), "Ciemne pole");
        assertThat(added.status()).isEqualTo(303);
        Answer list = editor.get(added.header("location").orElseThrow());
        Element line = list.html().selectFirst("[data-added] code");
        assertThat(line.text()).matches("!\\[Ciemne pole]\\(pliki/moj-obraz-[0-9a-f]{8}\\.png \"Podpis\"\\)");
        String address = list.html().select("[data-added] a").attr("href");
        assertThat(editor.get(address).status()).isEqualTo(200);
        assertThat(editor.get(address).header("cache-control")).hasValue("private, no-store");
        assertThat(editor.get(address + "?w=480").status()).isEqualTo(200);
        for (Guest other : List.of(new Guest(web), member, as("doradczyni"))) {
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(other.get(address + "?w=480").status()).isEqualTo(404);
        }

        Map<String, String> form = new LinkedHashMap<>();
        for (Element field : editor.get(ITEM + "/edytuj").html().select("form.writing [name]")) {
            boolean box = field.attr("type").equals("checkbox");
            if (!field.normalName().equals("button") && (!box || field.hasAttr("checked"))) {
                form.put(
                        field.attr("name"),
                        switch (field.normalName()) {
                            case "textarea" -> field.wholeText();
                            case "select" -> field.select("option[selected]").attr("value");
                            default -> field.attr("value");
                        });
            }
        }
        form.put("pole-tresc", form.get("pole-tresc") + "\n\n" + line.text() + "\n");
        form.put("co", "oddaj");
        form.put("powod", "obraz");
        Answer sent = editor.post(ITEM + "/edytuj", form);
        String draft = sent.header("location")
                .orElseThrow(() -> new AssertionError(main(sent)))
                .split("\\?")[0];
        Guest admin = as("administrator");
        for (String step : List.of("zgoda", "publikuj")) {
            Map<String, String> decision = new LinkedHashMap<>(Map.of("co", step));
            admin.get(draft)
                    .html()
                    .select("main input[type=hidden]")
                    .forEach(input -> decision.putIfAbsent(input.attr("name"), input.attr("value")));
            assertThat(admin.post(draft, decision).status()).isEqualTo(303);
        }
        assertThat(web.get(address).status()).isEqualTo(200);
        assertThat(member.get(address + "?w=480").status()).isEqualTo(200);
        String page = editor.get(ITEM).html().select("main p.row a").last().attr("href");
        assertThat(web.get(page).html().select("main figure img[alt=Ciemne pole]"))
                .hasSize(1);
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String office = "http://schemas.openxmlformats.org/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                start + "<Types xmlns=\"" + office + "package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "</Types>");
        String relation = office + "officeDocument/2006/relationships";
        parts.put(
                "_rels/.rels",
                start + "<Relationships xmlns=\"" + office
                        + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relation
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/_rels/document.xml.rels",
                start + "<Relationships xmlns=\"" + office
                        + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                        + relation + "/image\" Target=\"media/a.png\"/><Relationship Id=\"r2\" Type=\"" + relation
                        + "/footnotes\" Target=\"footnotes.xml\"/></Relationships>");
        String word = " xmlns:w=\"" + office + "wordprocessingml/2006/main\" xmlns:r=\"" + relation + "\" xmlns:a=\""
                + office
                + "drawingml/2006/main\" xmlns:wp=\"" + office + "drawingml/2006/wordprocessingDrawing\" xmlns:pic=\""
                + office + "drawingml/2006/picture\"";
        parts.put(
                "word/footnotes.xml",
                start + "<w:footnotes" + word
                        + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Treść przypisu.</w:t></w:r></w:p>"
                        + "</w:footnote></w:footnotes>");
        parts.put("word/document.xml", start + "<w:document" + word + "><w:body>" + body + "</w:body></w:document>");
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(bytes(part.getValue()));
            }
            zip.putNextEntry(new ZipEntry("word/media/a.png"));
            zip.write(photo());
        }
        return out.toByteArray();
    }

    private static final String DOCUMENT = """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Nowy początek</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Gruby</w:t></w:r><w:r><w:t xml:space="preserve"> tekst</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;

    private Page signedIn(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(web.base() + "/logowanie");
        page.fill("#email", "redaktor@example.org");
        page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
        page.click("main form button[type=submit]");
        return page;
    }

    private static void looked(Page page, String name, HtmlCheck html, Findings findings) {
        findings.checking();
        Axe.violations(page).forEach(violation -> findings.add(name, violation));
        html.errors(page.content()).forEach(error -> findings.add(name, error));
        page.setViewportSize(Chromium.SLIM, 800);
        findings.addUnless(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                name,
                "wider than " + Chromium.SLIM);
        page.setViewportSize(Chromium.WIDE, 900);
    }

    @Test
    void anEditorBringsAnImageWithoutLeavingTheText() throws IOException {
        Findings findings = new Findings("pages with files pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor);
            page.navigate(web.base() + "/redakcja/haslo-wolontariat/edytuj");
            String before = page.inputValue("#pole-tresc");
            page.evaluate(
                    "() => { const t = document.getElementById('pole-tresc'); t.focus(); t.setSelectionRange(0, 0); }");
            page.focus("#wgrywanie summary");
            page.keyboard().press("Enter");
            page.setInputFiles("#nowy-plik", new FilePayload("a.png", "image/png", photo()));
            page.focus("#wgrywanie button");
            page.keyboard().press("Enter");
            page.locator("#wgrywanie-stan li").waitFor();
            assertThat(page.textContent("#wgrywanie-stan")).isEqualTo("Napisz, co widać na obrazie");
            looked(page, "the editor without a description", html, findings);
            page.fill("#nowy-opis", "Ciemne pole");
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "() => document.getElementById('pole-tresc').value.startsWith('![Ciemne pole](pliki/')");
            assertThat(page.inputValue("#pole-tresc")).endsWith("\n\n" + before.strip() + "\n");
            page.locator("#widok img[alt='Ciemne pole']").waitFor();
            assertThat((Boolean) page.evaluate("document.activeElement.id === 'pole-tresc'"))
                    .isTrue();
            page.navigate(web.base() + "/redakcja/haslo-wolontariat/pliki");
            looked(page, "files of an item", html, findings);
            page.click("#wgraj button");
            looked(page, "files of an item with a fault", html, findings);
            page.navigate(web.base() + "/redakcja/haslo-wolontariat/edytuj");
            page.click("button[value=wyrzuc]");
        }
        findings.assertNone();
    }

    @Test
    void whatIsPastedFromWordKeepsListsAndNotes() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor);
            page.navigate(web.base() + "/redakcja/haslo-coaching/edytuj");
            page.evaluate("""
                    () => {
                      const text = document.getElementById('pole-tresc'), data = new DataTransfer();
                      text.value = '';
                      data.setData('text/html', `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
                        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>osoba</p>
                        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>w środku</p>
                        <p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>pierwszy<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
                        <ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><o:p></o:p>
                        <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Nota.</p></div>
                        <!--EndFragment--></body></html>`);
                      text.focus();
                      text.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                    }""");
            assertThat(page.inputValue("#pole-tresc")).isEqualTo("""
                    - osoba
                       - w środku
                    1. pierwszy[^1]

                    - a
                       1. b
                    - c

                    [^1]: Nota.""");
            page.locator("#stan:has-text('Zapisano')").waitFor();
            page.click("button[value=wyrzuc]");
            page.waitForURL("**/redakcja?stan=wyrzucony");
        }
    }

    @Test
    void aDocumentOfWordBecomesTheText() throws IOException {
        Findings findings = new Findings("pages with documents pass the checks");
        HtmlCheck html = new HtmlCheck();
        String address = "/redakcja/haslo-superwizja/docx";
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor);
            page.navigate(web.base() + address);
            looked(page, "where a document is chosen", html, findings);
            page.click("main section button[type=submit]");
            looked(page, "no document chosen", html, findings);
            page.setInputFiles("#dokument", new FilePayload("a.docx", "x", bytes("%PDF-1.4")));
            page.click("main section button[type=submit]");
            assertThat(page.textContent("main [role=alert]")).contains("To nie jest dokument DOCX");
            page.setInputFiles("#dokument", new FilePayload("a.docx", "x", docx(DOCUMENT)));
            page.click("main section button[type=submit]");
            looked(page, "what a document would change", html, findings);
            assertThat(page.inputValue("#nowa-tresc").replaceAll("-[0-9a-f]{8}", ""))
                    .isEqualTo("""
                    ## Nowy początek

                    **Gruby** tekst[^2]

                    ![](pliki/obraz.png)

                    | A | B |
                    |---|---|

                    [^2]: Treść przypisu.
                    """);
            assertThat(page.textContent("main")).contains("Bez tekstu zastępczego: 1");
            assertThat(page.locator("main ins").count()).isPositive();
            page.click("button[value=przyjmij]");
            page.waitForURL("**/haslo-superwizja/edytuj?stan=zapisany");
            page.click("button[value=sprawdz]");
            assertThat(page.textContent("main [role=alert]")).contains("nie ma tekstu zastępczego");
            page.click("button[value=wyrzuc]");
        }
        findings.assertNone();
    }

    @Test
    void unsoundDocumentsAreRefused() throws IOException {
        Guest editor = as("redaktor");
        String address = "/redakcja/haslo-superwizja/docx";
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("odsyła poza dokument", hostile());
        bad.put("chroniony hasłem", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        bad.put("nie ma tekstu", docx("<w:p/>"));
        bad.forEach((words, file) -> {
            Answer answer = editor.post(address, Map.of("znak", editor.token(address)), "dokument", "a.docx", file);
            assertThat(answer.status()).as(words).isEqualTo(415);
            assertThat(main(answer)).containsPattern(words);
        });
        assertThat(as("uczestniczka").get(address).status()).isEqualTo(404);
    }

    private static byte[] hostile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        }
        return out.toByteArray();
    }
}
