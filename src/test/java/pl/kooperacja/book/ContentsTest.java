package pl.kooperacja.book;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.book.BookFixture.chapter;
import static pl.kooperacja.book.BookFixture.edition;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private final Edition first = edition(1, "I Po co", "II Trzy modele", "III Narzędzia");
    private final Contents contents = Contents.of(
            first,
            first,
            List.of(chapter(1, "I", "rozproszenie"), chapter(2, "I", "zasady"), chapter(3, "III", "diagnoza")));

    @Test
    void chaptersStandUnderTheirPartsAndEmptyPartsAreLeftOut() {
        assertThat(contents.parts()).extracting(Contents.Part::heading).containsExactly("I. Po co", "III. Narzędzia");
        assertThat(contents.parts().get(0).chapters())
                .extracting(Contents.Chapter::number)
                .containsExactly(1, 2);
        assertThat(contents.minutes()).isEqualTo(6);
    }

    @Test
    void aChapterOfAPartThatTheEditionForgotIsNotLost() {
        Contents forgotten = Contents.of(first, first, List.of(chapter(1, "I", "zasady"), chapter(9, "IX", "dodatek")));
        assertThat(forgotten.parts()).extracting(Contents.Part::heading).containsExactly("I. Po co", "Część IX");
    }

    @Test
    void neighboursCrossPartsAndEndWithTheBook() {
        assertThat(contents.beside("/ksiega/wydania/1/zasady", 1))
                .hasValueSatisfying(next -> assertThat(next.slug()).isEqualTo("diagnoza"));
        assertThat(contents.beside("/ksiega/wydania/1/rozproszenie", -1)).isEmpty();
        assertThat(contents.beside("/ksiega/wydania/1/diagnoza", 1)).isEmpty();
    }

    @Test
    void aPartIsFoundByItsChapter() {
        assertThat(contents.partWith("/ksiega/wydania/1/diagnoza"))
                .hasValueSatisfying(part -> assertThat(part.anchor()).isEqualTo("czesc-iii"));
        assertThat(contents.partWith("/ksiega/wydania/2/diagnoza")).isEmpty();
    }

    @Test
    void anEditionIsOutdatedOnceThereIsANewerOne() {
        assertThat(contents.outdated()).isFalse();
        assertThat(Contents.of(first, edition(2), List.of()).outdated()).isTrue();
    }
}
