package pl.kooperacja.publication.web;

import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import pl.kooperacja.publication.FeedChannel;
import pl.kooperacja.publication.FeedServlet;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.SiteFilter;

/** Feeds of everything that is published, but for pages about the site itself. */
@WebServlet(
        urlPatterns = {"/rss.xml", "/atom.xml"},
        initParams = @WebInitParam(name = SiteFilter.KEPT, value = "true"))
public class SiteFeedServlet extends FeedServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "page";

    @Override
    protected FeedChannel channel() {
        return new FeedChannel(
                Messages.text("general.feed"),
                Messages.text("publication_feed.paragraph.about"),
                "",
                publications.listedKinds().stream()
                        .filter(kind -> !kind.equals(PAGES))
                        .toList());
    }
}
