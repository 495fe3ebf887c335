package pl.kooperacja.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Listed;

class LeadsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Listed> KNOWN = Stream.of(
                    item("practice", "dowoz"),
                    item("step", "krok-5"),
                    item("step", "krok-6"),
                    item("chapter", "ksiega-a"),
                    item("lesson", "lekcja-a"),
                    item("material", "wzor-a"),
                    item("glossary", "haslo"))
            .collect(Collectors.toMap(Listed::id, item -> item));

    private static Listed item(String kind, String id) {
        return new Listed(id, kind, "/" + id, id, "", DAY, DAY, 0, 0, false, Map.of());
    }

    @Test
    void oneWalksFromPracticeToDocument() {
        List<String> written = List.of("haslo", "wzor-a", "lekcja-a", "ksiega-a", "krok-5", "dowoz");

        assertThat(Leads.along(written, KNOWN))
                .extracting(Leads::kind)
                .containsExactly("practice", "step", "chapter", "lesson", "material", "glossary");
    }

    @Test
    void itemsOfOneKindKeepTheOrderInWhichTheyAreWritten() {
        assertThat(Leads.along(List.of("krok-6", "dowoz", "krok-5"), KNOWN)
                        .get(1)
                        .items())
                .extracting(Listed::id)
                .containsExactly("krok-6", "krok-5");
    }

    @Test
    void whatTheReaderMayNotKnowOfIsLeftOut() {
        assertThat(Leads.along(List.of("krok-5", "ukryte"), KNOWN))
                .extracting(Leads::kind)
                .containsExactly("step");
        assertThat(Leads.along(List.of("ukryte"), KNOWN)).isEmpty();
    }
}
