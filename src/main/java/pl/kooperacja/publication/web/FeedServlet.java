package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;

/** RSS of the newest items, the same for everybody: as a guest may know them. */
@WebServlet("/rss.xml")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 40;
    private static final String PAGES = "page";

    @Inject
    transient PublicationService publications;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> kinds = publications.listedKinds().stream()
                .filter(kind -> !kind.equals(PAGES))
                .toList();
        response.setContentType("application/rss+xml;charset=UTF-8");
        response.getOutputStream().write(feed(publications.newest(kinds, MOST, Reader.GUEST), settings.getBaseUrl()));
    }

    static byte[] feed(List<Listed> items, String base) {
        Xml xml = new Xml()
                .open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom")
                .open("channel")
                .leaf("title", Messages.text("general.feed"))
                .leaf("link", base + "/")
                .leaf("description", Messages.text("publication_feed.paragraph.about"))
                .leaf("language", "pl")
                .leaf("atom:link", "", "href", base + "/rss.xml", "rel", "self", "type", "application/rss+xml");
        for (Listed item : items) {
            xml.open("item")
                    .leaf(
                            "title",
                            item.locked() ? Messages.text("publication_feed.label.locked", item.title()) : item.title())
                    .leaf("link", base + item.address())
                    .leaf("description", item.summary())
                    .leaf("category", item.kindLabel())
                    .leaf("pubDate", date(item.published()))
                    .leaf("guid", item.id(), "isPermaLink", "false")
                    .close();
        }
        return xml.close().close().bytes();
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(day.atStartOfDay(ClockProducer.WARSAW));
    }
}
