package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Audience;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.shared.Settings;

class StructuredDataTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private record Sample(String name, String schemaType) implements Kind<String> {
        @Override
        public Pattern path() {
            return Pattern.compile("x");
        }

        @Override
        public String read(Fields fields) {
            return "";
        }

        @Override
        public String address(Matcher path, String details) {
            return "/x";
        }
    }

    private static final Sample WHOLE = new Sample("whole", "Course");
    private static final Sample PART = new Sample("part", "LearningResource");

    private final StructuredData data = new StructuredData();

    @BeforeEach
    void fill() {
        data.settings = new Settings() {
            @Override
            public String getBaseUrl() {
                return "https://szkola.example";
            }

            @Override
            public String getOperatorName() {
                return "Ośrodek";
            }
        };
        data.kinds = new Kinds() {
            @Override
            public Optional<Kind<?>> byName(String name) {
                return Optional.of(name.equals("whole") ? WHOLE : PART);
            }
        };
    }

    private static Listed listed(String kind, String id, int place) {
        return new Listed(id, kind, "/" + id, "Tytuł " + id, "Opis.", DAY, DAY, place, 100, false, Map.of());
    }

    private JsonObject about(Kind<String> kind, Opened.Related... related) {
        Item item = new Item(
                "x",
                kind.name(),
                "/x",
                "X",
                "Opis.",
                DAY,
                DAY,
                DAY,
                DAY,
                false,
                new Owner("Redakcja", "kraj", "a@b.pl"),
                Audience.PUBLIC,
                false,
                100,
                1,
                List.of(),
                List.of());
        Rendered body = new Rendered("", List.of(), List.of(), List.of(), List.of());
        String json = data.of(kind, new Opened<>(item, "", body, List.of(related)), List.of());
        return Json.createReader(new StringReader(json))
                .readObject()
                .getJsonArray("@graph")
                .getJsonObject(0);
    }

    @Test
    void aWholeNamesItsPartsInTheirOrder() {
        JsonObject about = about(
                WHOLE,
                new Opened.Related(
                        Relation.PART_OF,
                        false,
                        "",
                        List.of(listed("part", "druga", 2), listed("part", "pierwsza", 1)),
                        Map.of()));

        assertThat(about.getString("@type")).isEqualTo("Course");
        assertThat(about.getJsonArray("hasPart").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("@type") + " " + part.getString("@id"))
                .containsExactly(
                        "LearningResource https://szkola.example/pierwsza",
                        "LearningResource https://szkola.example/druga");
        assertThat(about.containsKey("isPartOf")).isFalse();
    }

    @Test
    void aPartNamesItsWhole() {
        JsonObject about = about(
                PART, new Opened.Related(Relation.PART_OF, true, "", List.of(listed("whole", "kurs", 0)), Map.of()));

        assertThat(about.getJsonObject("isPartOf").getString("@type")).isEqualTo("Course");
        assertThat(about.getJsonObject("isPartOf").getString("name")).isEqualTo("Tytuł kurs");
        assertThat(about.containsKey("hasPart")).isFalse();
    }

    @Test
    void otherRelationsAreNoParts() {
        JsonObject about =
                about(PART, new Opened.Related(Relation.SEE, true, "", List.of(listed("whole", "kurs", 0)), Map.of()));

        assertThat(about.keySet()).doesNotContain("isPartOf", "hasPart");
    }
}
