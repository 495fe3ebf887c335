package pl.kooperacja.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Listed;

class NewestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Test
    void newerComesFirstWhateverItsKind() {
        List<Listed> materials = List.of(Listing.item("material", "wzor", MONDAY));
        List<Listed> terms = List.of(Listing.item("term", "animator", TUESDAY));

        assertThat(Newest.mixed(List.of(materials, terms), 6))
                .extracting(Listed::id)
                .containsExactly("animator", "wzor");
    }

    @Test
    void ofOneDayEveryKindComesBeforeAnySecondOfOneKind() {
        List<Listed> materials =
                List.of(Listing.item("material", "wzor-a", MONDAY), Listing.item("material", "wzor-b", MONDAY));
        List<Listed> terms = List.of(Listing.item("term", "animator", MONDAY));

        assertThat(Newest.mixed(List.of(materials, terms), 2))
                .extracting(Listed::id)
                .containsExactly("wzor-a", "animator");
    }

    @Test
    void nothingNewIsAnEmptyList() {
        assertThat(Newest.mixed(List.of(List.of(), List.of()), 6)).isEmpty();
    }
}
