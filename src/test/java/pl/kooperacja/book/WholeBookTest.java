package pl.kooperacja.book;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.book.BookFixture.chapter;
import static pl.kooperacja.book.BookFixture.edition;
import static pl.kooperacja.book.BookFixture.opened;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Opened;

class WholeBookTest {
    private final Edition first = edition(1, "I Po co", "II Narzędzia");
    private final Contents contents = Contents.of(
            first, first, List.of(chapter(1, "I", "zasady"), chapter(2, "II", "diagnoza"), chapter(3, "II", "plan")));
    private final Opened<EditionKind.Details> introduction =
            opened("", null, "<h2 id=\"o\">O</h2><p><a href=\"/ksiega/wydania/1/zasady\">z</a></p>");

    private WholeBook whole(String... html) {
        return WholeBook.of(
                contents,
                introduction,
                List.of(
                        opened("zasady", new ChapterKind.Details("I", 1), html[0]),
                        opened(
                                "diagnoza",
                                new ChapterKind.Details("II", 2),
                                html[1],
                                "<a href=\"#p2\">jak wyżej</a>")));
    }

    private static String text(WholeBook whole, int part) {
        return whole.parts().get(part).chapters().get(0).body().html();
    }

    @Test
    void headingsOfAChapterBeginBelowItsTitle() {
        assertThat(text(whole("<h2 id=\"a\">A</h2><h3 id=\"b\">B</h3><h5 id=\"c\">C</h5>", ""), 0))
                .isEqualTo("<h4 id=\"r-zasady_a\">A</h4><h5 id=\"r-zasady_b\">B</h5><h6 id=\"r-zasady_c\">C</h6>");
    }

    @Test
    void sameAnchorsOfTwoChaptersStayApart() {
        String note = "<p id=\"ramka-1\" aria-labelledby=\"ramka-1\"><a href=\"#p1\">1</a></p>";
        WholeBook whole = whole(note, note);
        assertThat(text(whole, 0))
                .contains("id=\"r-zasady_ramka-1\"", "labelledby=\"r-zasady_ramka-1\"", "#r-zasady_p1");
        assertThat(text(whole, 1)).contains("id=\"r-diagnoza_ramka-1\"", "#r-diagnoza_p1");
        assertThat(whole.parts().get(1).chapters().get(0).body().notes().get(0).html())
                .contains("#r-diagnoza_p2");
    }

    @Test
    void linksBetweenChaptersStayOnThePage() {
        WholeBook whole = whole(
                "<a href=\"/ksiega/wydania/1/diagnoza\">d</a><a href=\"/ksiega/wydania/1/diagnoza#x\">x</a>",
                "<a href=\"/ksiega/wydania/1/plan\">p</a><a href=\"/ksiega/wydania/11/zasady\">inne</a>");
        assertThat(text(whole, 0)).isEqualTo("<a href=\"#r-diagnoza\">d</a><a href=\"#r-diagnoza_x\">x</a>");
        assertThat(text(whole, 1)).contains("href=\"/ksiega/wydania/1/plan\"", "href=\"/ksiega/wydania/11/zasady\"");
    }

    @Test
    void theIntroductionKeepsItsLevel() {
        assertThat(whole("", "").introduction().html())
                .isEqualTo("<h2 id=\"w_o\">O</h2><p><a href=\"#r-zasady\">z</a></p>");
    }

    @Test
    void chaptersThatTheReaderMayNotOpenAreLeftOut() {
        assertThat(whole("", "").parts().get(1).chapters()).hasSize(1);
    }
}
