package pl.kooperacja.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import pl.kooperacja.publication.Listed;

class FeedTest {
    private static Listed item(String id, String title, boolean locked) {
        LocalDate day = LocalDate.of(2026, 11, 21);
        return new Listed(id, "step", "/a/" + id, title, "Po <co> & jak", day, day, 1, 100, locked, Map.of());
    }

    private static Document feed(Listed... items) throws Exception {
        byte[] xml = FeedServlet.feed(List.of(items), "https://szkola.example");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document feed, String name, int index) {
        return feed.getElementsByTagName(name).item(index).getTextContent();
    }

    @Test
    void itemBearsItsIdAndItsWholeAddress() throws Exception {
        Document feed = feed(item("krok-1", "Krok", false));
        assertThat(text(feed, "guid", 0)).isEqualTo("krok-1");
        assertThat(text(feed, "link", 1)).isEqualTo("https://szkola.example/a/krok-1");
        assertThat(text(feed, "description", 1)).isEqualTo("Po <co> & jak");
        assertThat(text(feed, "title", 1)).isEqualTo("Krok");
    }

    @Test
    void announcedItemIsMarked() throws Exception {
        assertThat(text(feed(item("krok-1", "Krok", true)), "title", 1)).isEqualTo("Krok (dla uprawnionych)");
    }

    @Test
    void datesAreThoseOfRss() {
        assertThat(FeedServlet.date(LocalDate.of(2026, 7, 4))).isEqualTo("Sat, 04 Jul 2026 00:00:00 +0200");
    }
}
