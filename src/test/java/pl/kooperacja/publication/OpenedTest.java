package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Opened.Related group(Relation relation, String... ids) {
        return new Opened.Related(
                relation,
                true,
                relation.name(),
                Arrays.stream(ids)
                        .map(id -> new Listed(id, "material", "/" + id, id, "Opis.", DAY, DAY, 0, 100, false, Map.of()))
                        .toList(),
                Map.of());
    }

    @Test
    void whatAPageShowsElsewhereIsLeftOutWithItsEmptyGroup() {
        Opened<String> opened = new Opened<>(
                null, "", null, List.of(group(Relation.PART_OF, "kurs"), group(Relation.USES, "karta", "wzor")));

        assertThat(opened.relatedBesides(List.of("kurs", "karta"))).containsExactly(group(Relation.USES, "wzor"));
        assertThat(opened.relatedBesides(List.of())).isEqualTo(opened.related());
    }
}
