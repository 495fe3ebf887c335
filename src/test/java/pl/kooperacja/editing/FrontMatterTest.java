package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final String TEXT = """
            ---
            id: a-b                  # nigdy się nie zmienia
            title: "Trzy: pytania"
            sources:
              - opracowanie własne
              - "MCPS: prezentacja"
            owner:
              institution: Redakcja
              territory: kraj
            ---

            Treść --- z kreskami.
            """;

    @Test
    void everyShippedFileStaysAsItIs() throws IOException {
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".md")).toList()) {
                String source = Files.readString(file).replace("\r\n", "\n");
                assertThat(FrontMatter.of(source).source()).isEqualTo(source);
                read++;
            }
        }
        assertThat(read).isGreaterThan(50);
    }

    @Test
    void valuesAreRead() {
        FrontMatter front = FrontMatter.of(TEXT);
        assertThat(front.text("title")).contains("Trzy: pytania");
        assertThat(front.text("id")).contains("a-b");
        assertThat(front.list("sources")).contains(List.of("opracowanie własne", "MCPS: prezentacja"));
        assertThat(front.texts("owner")).isEqualTo(Map.of("institution", "Redakcja", "territory", "kraj"));
        assertThat(front.raw("owner")).isEqualTo("institution: Redakcja\nterritory: kraj");
        assertThat(front.body()).isEqualTo("\nTreść --- z kreskami.\n");
        assertThat(front.bodyLine()).isEqualTo(11);
        assertThat(front.keyAt(6)).isEqualTo("sources");
        assertThat(front.keyAt(1)).isNull();
        assertThat(front.keyAt(11)).isNull();
        assertThat(front.lineOf("owner")).isEqualTo(7);
    }

    @Test
    void otherLinesStayWhenAKeyChanges() {
        String changed = FrontMatter.of(TEXT).withText("title", "Cztery").source();
        assertThat(changed).isEqualTo(TEXT.replace("\"Trzy: pytania\"", "Cztery"));
        assertThat(FrontMatter.of(TEXT).without("sources").source())
                .isEqualTo(TEXT.replace("sources:\n  - opracowanie własne\n  - \"MCPS: prezentacja\"\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwykły tekst",
                "z: dwukropkiem",
                "- kreska",
                "# krzyżyk",
                "„cudzysłów” i \"prosty\"",
                "\\ ukośnik",
                "wiersz\ndrugi",
                "{{x}}",
                "[a]",
                "tak, nie",
                "2026",
                "null",
                "!x",
                "&x",
                "*x",
                "---",
                "a: b # c",
                "'"
            })
    void whateverIsWrittenIsReadBack(String text) {
        FrontMatter front = FrontMatter.of(TEXT)
                .withText("title", text)
                .withList("sources", List.of(text, "x"))
                .withTexts("owner", Map.of("institution", text));
        FrontMatter again = FrontMatter.of(front.source());
        assertThat(again.text("title")).contains(text);
        assertThat(again.list("sources")).contains(List.of(text, "x"));
        assertThat(again.texts("owner")).containsEntry("institution", text);
        assertThat(again.body()).isEqualTo(front.body());
    }

    @Test
    void whatIsNoYamlIsKept() {
        FrontMatter front = FrontMatter.of(TEXT).withRaw("owner", "institution: [Red\ntitle: w środku\n---");
        FrontMatter again = FrontMatter.of(front.source());
        assertThat(again.raw("owner")).isEqualTo("institution: [Red\ntitle: w środku\n'---'");
        assertThat(again.text("title")).contains("Trzy: pytania");
        assertThat(again.body()).isEqualTo(front.body());
        assertThat(again.text("owner")).isEmpty();
    }

    @Test
    void aTextWithoutHeadIsAllBody() {
        assertThat(FrontMatter.of("Sam tekst").source()).isEqualTo("Sam tekst");
        assertThat(FrontMatter.of("---\nid: x").source()).isEqualTo("---\nid: x");
        assertThat(FrontMatter.of("").source()).isEmpty();
    }
}
