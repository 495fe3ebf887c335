package pl.kooperacja.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import pl.kooperacja.news.NewsKind;
import pl.kooperacja.publication.FeedChannel;
import pl.kooperacja.publication.FeedServlet;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.SiteFilter;

/** Feeds of news alone. */
@WebServlet(
        urlPatterns = {NewsKind.ADDRESS + "/rss.xml", NewsKind.ADDRESS + "/atom.xml"},
        initParams = @WebInitParam(name = SiteFilter.KEPT, value = "true"))
public class NewsFeedServlet extends FeedServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsKind kind;

    @Override
    protected FeedChannel channel() {
        return new FeedChannel(
                Messages.text("news_feed.title"),
                Messages.text("publication_list.paragraph.news"),
                NewsKind.ADDRESS,
                List.of(kind.name()));
    }
}
