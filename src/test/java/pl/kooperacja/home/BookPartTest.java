package pl.kooperacja.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.book.EditionKind;
import pl.kooperacja.publication.Listed;

class BookPartTest {
    private static final EditionKind.Details EDITION = new EditionKind.Details(
            2,
            LocalDate.of(2026, 11, 21),
            "Redakcja",
            List.of(
                    new EditionKind.Part("I", "Po co"),
                    new EditionKind.Part("II", "Jak"),
                    new EditionKind.Part("III", "Pusta")));

    private static final List<Listed> CHAPTERS = List.of(
            Listing.chapter(1, "dawny", "I", 1800),
            Listing.chapter(2, "rozproszenie", "I", 900),
            Listing.chapter(2, "zasady", "I", 360),
            Listing.chapter(2, "diagnoza", "II", 180));

    @Test
    void readingTimeIsTheSumOfItsChapters() {
        assertThat(BookPart.of(EDITION, CHAPTERS)).extracting(BookPart::minutes).containsExactly(7, 1);
    }

    @Test
    void aPartLeadsToItsFirstChapterInThisEdition() {
        assertThat(BookPart.of(EDITION, CHAPTERS))
                .extracting(BookPart::address)
                .containsExactly("/ksiega/rozproszenie", "/ksiega/diagnoza");
    }

    @Test
    void aPartWithoutChaptersIsLeftOut() {
        assertThat(BookPart.of(EDITION, CHAPTERS)).extracting(BookPart::number).containsExactly("I", "II");
    }
}
