package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Markdown;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.markdown.Resolver;

/** Feeds, as a reader of feeds understands them. */
class FeedTest {
    private static final String BASE = "https://szkola.example";
    private static final FeedChannel NEWS = new FeedChannel("Aktualności & reszta", "Co nowego.", "/nowe", List.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** A drawing, a picture with widths, and items by their ids. */
    private static final Resolver SITE = new Resolver() {
        @Override
        public Optional<String> item(String id) {
            return Optional.of("/a/" + id);
        }

        @Override
        public Optional<Term> term(String phrase) {
            return Optional.of(new Term("pzk", "PZK", "Zespół.", "/slownik/pzk"));
        }

        @Override
        public Optional<Attachment> file(String path) {
            return Optional.of(
                    path.endsWith(".svg")
                            ? new Attachment(
                                    "/pliki/1/a.svg", null, null, null, "<svg viewBox=\"0 0 1 1\"></svg>", "SVG")
                            : new Attachment("/pliki/2/a.png", "/pliki/2/a.png?w=480 480w", 480, 320, null, "PNG"));
        }
    };

    private static Listed item(String id, boolean locked) {
        LocalDate day = LocalDate.of(2026, 7, 4);
        return new Listed(
                id, "step", "/a/" + id, "Krok", "Po <co> & jak", day, day.plusDays(2), 1, 100, locked, Map.of());
    }

    private static Feed.Entry entry(String markdown) {
        Rendered body = Markdown.parse(markdown, 1).render(SITE);
        return new Feed.Entry(item("krok-1", false), body);
    }

    private static Feed feed(Feed.Entry... entries) {
        return new Feed(NEWS, BASE, "Ośrodek", TODAY, List.of(entries));
    }

    private static SyndFeed read(byte[] xml) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
    }

    private static String text(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String text(String markdown) throws Exception {
        String rss = text(read(feed(entry(markdown)).rss()).getEntries().get(0));
        SyndEntry atom = read(feed(entry(markdown)).atom()).getEntries().get(0);
        assertThat(atom.getContents()).extracting(SyndContent::getType).containsExactly("html");
        assertThat(text(atom)).as("Atom brings what RSS brings").isEqualTo(rss);
        return rss.replace('\u00a0', ' ');
    }

    @Test
    void rssIsUnderstood() throws Exception {
        SyndFeed feed = read(feed(entry("Treść.")).rss());
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Aktualności & reszta");
        assertThat(feed.getLink()).isEqualTo(BASE + "/nowe");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo("krok-1");
        assertThat(entry.getLink()).isEqualTo(BASE + "/a/krok-1");
        assertThat(entry.getDescription().getValue()).isEqualTo("Po <co> & jak");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-07-03T22:00:00Z")));
        assertThat(entry.getCategories()).extracting("name").containsExactly("krok modelu");
        assertThat(text(entry)).contains("<p>Treść.</p>");
    }

    @Test
    void atomIsUnderstood() throws Exception {
        SyndFeed feed = read(feed(entry("Treść.")).atom());
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo(BASE + "/nowe/atom.xml");
        assertThat(feed.getAuthors()).extracting("name").containsExactly("Ośrodek");
        assertThat(feed.getLinks())
                .extracting("rel", "href")
                .containsExactlyInAnyOrder(tuple("self", BASE + "/nowe/atom.xml"), tuple("alternate", BASE + "/nowe"));
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-07-05T22:00:00Z")));
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo("tag:szkola.example,2026:krok-1");
        assertThat(entry.getLink()).isEqualTo(BASE + "/a/krok-1");
        assertThat(entry.getDescription().getValue()).isEqualTo("Po <co> & jak");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-07-03T22:00:00Z")));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Instant.parse("2026-07-05T22:00:00Z")));
    }

    @Test
    void emptyFeedIsOfToday() throws Exception {
        assertThat(read(feed().atom()).getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-11-30T23:00:00Z")));
        assertThat(read(feed().rss()).getEntries()).isEmpty();
    }

    @Test
    void announcedItemIsMarkedAndHasNoText() throws Exception {
        Feed feed = feed(new Feed.Entry(item("krok-1", true), null));
        for (byte[] xml : List.of(feed.rss(), feed.atom())) {
            SyndEntry entry = read(xml).getEntries().get(0);
            assertThat(entry.getTitle()).isEqualTo("Krok (dla uprawnionych)");
            assertThat(entry.getContents()).isEmpty();
        }
    }

    @Test
    void everyLinkHoldsOutsideTheSite() throws Exception {
        String html = text("""
                ## Część {#czesc}

                [Krok](id:krok-2#b), [lista](/materialy), [tu](#czesc), [tam](https://example.org), [[PZK]] i zdanie.[^a]

                ![Zdjęcie](a.png)

                [^a]: Przypis z [odnośnikiem](id:krok-3).
                """);
        assertThat(html)
                .contains("href=\"https://szkola.example/a/krok-2#b\"")
                .contains("href=\"https://szkola.example/materialy\"")
                .contains("href=\"https://szkola.example/a/krok-1#czesc\"")
                .contains("href=\"https://szkola.example/a/krok-1#p1\"")
                .contains("href=\"https://szkola.example/a/krok-1#t-pzk\"")
                .contains("href=\"https://example.org\"")
                .contains("src=\"https://szkola.example/pliki/2/a.png\"")
                .contains(
                        "<hr /><ol><li>Przypis z <a href=\"https://szkola.example/a/krok-3\">odnośnikiem</a>.</li></ol>")
                .doesNotContain("href=\"/", "href=\"#", "src=\"/", "srcset");
    }

    @Test
    void whatNeedsTheStyleSheetIsToldInWords() throws Exception {
        String html = text("## Część\n\n![Pętla pięciu kroków](a.svg \"Podpis\")");
        assertThat(html).contains("<p>Pętla pięciu kroków</p>").doesNotContain("<svg", ">#<");
    }
}
