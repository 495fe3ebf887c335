package pl.kooperacja.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {
    private static String cited(String title) {
        Citation citation =
                Citation.of(BookFixture.item("diagnoza", title), 10, BookFixture.edition(1), "https://example.org");
        return (citation.opening() + " " + citation.work() + citation.closing()).replace('\u00a0', ' ');
    }

    @Test
    void namesChapterWorkEditionVersionAndAddress() {
        assertThat(cited("Diagnoza"))
                .isEqualTo("„Diagnoza”, w: Księga rekomendacyjna, wyd. 1, rozdział 10, Szkoła Kooperacji,"
                        + " wersja z 21 listopada 2026, https://example.org/ksiega/wydania/1/diagnoza.");
    }

    @Test
    void quotationMarksInATitleGiveWay() {
        assertThat(cited("Kto to „lider”")).startsWith("„Kto to »lider«”, w: ");
    }
}
