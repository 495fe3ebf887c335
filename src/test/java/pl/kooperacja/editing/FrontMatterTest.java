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

    private static final String ROWS = """
            ---
            id: a
            remedies:
              - id: x
                title: "Raz: dwa"
                who: [gmina, powiat]
              - id: y
                leads:
                  - krok-1
                  - a, b
            notice: {from: 2026-01-01}
            ---
            Treść
            """;

    @Test
    void whatStandsInsideAKeyIsReadAndWrittenTheSame() {
        FrontMatter front = FrontMatter.of(ROWS);
        Object tree = front.tree("remedies").orElseThrow();
        assertThat(tree)
                .isEqualTo(List.of(
                        Map.of("id", "x", "title", "Raz: dwa", "who", List.of("gmina", "powiat")),
                        Map.of("id", "y", "leads", List.of("krok-1", "a, b"))));
        assertThat(front.withTree("remedies", tree).source()).isEqualTo(ROWS);
        for (Object odd : List.of(
                List.of(Map.of(), Map.of("a", "")),
                List.of(Map.of("a", "true", "b", List.of("- x", "#", "null", "1.10"))),
                Map.of("klucz: z", List.of("a\nb", " c"), "x", Map.of("y", "z")),
                "tekst: \"z\" # tym")) {
            assertThat(FrontMatter.of(front.withTree("remedies", odd).source()).tree("remedies"))
                    .contains(odd);
        }
        assertThat(front.withTree("remedies", List.of()).has("remedies")).isFalse();
        assertThat(FrontMatter.of("---\na: {b: [*x]}\n---\n").tree("a")).isEmpty();
    }

    @Test
    void aLineInsideAKeyIsFound() {
        FrontMatter front = FrontMatter.of(ROWS);
        assertThat(front.placeAt(5)).isEqualTo("remedies/0/title");
        assertThat(front.placeAt(7)).isEqualTo("remedies/1/id");
        assertThat(front.placeAt(9)).isEqualTo("remedies/1/leads");
        assertThat(front.placeAt(11)).isEqualTo("notice/from");
        assertThat(front.placeAt(13)).isNull();
    }

    @Test
    void whatStandsInsideTheKeysOfAllContentComesBackTheSame() throws IOException {
        int groups = 0;
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                FrontMatter front = FrontMatter.of(Files.readString(file));
                for (String key : List.of(
                        "remedies",
                        "duties",
                        "substeps",
                        "documents",
                        "bodies",
                        "roles",
                        "modules",
                        "lead",
                        "partners",
                        "related",
                        "indicators",
                        "milestones",
                        "notice",
                        "parts",
                        "meanings")) {
                    Object tree = front.tree(key).orElse(null);
                    if (tree != null) {
                        assertThat(FrontMatter.of(front.withTree(key, tree).source())
                                        .tree(key))
                                .as(file + " " + key)
                                .contains(tree);
                        groups++;
                    }
                }
            }
        }
        assertThat(groups).isGreaterThan(100);
    }
}
