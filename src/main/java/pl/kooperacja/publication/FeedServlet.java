package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.Settings;

/**
 * The newest items of a channel, the same for everybody: as a guest may know them, and with their text where he may
 * open them. RSS at {@code rss.xml}, Atom at {@code atom.xml}. Its mapping asks for the answer to be kept, since forty
 * texts are rendered.
 */
public abstract class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 40;

    @Inject
    protected transient PublicationService publications;

    @Inject
    transient Kinds kinds;

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    protected abstract FeedChannel channel();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FeedChannel channel = channel();
        List<Feed.Entry> entries = publications.newest(channel.kinds(), MOST, Reader.GUEST).stream()
                .map(this::entry)
                .toList();
        Feed feed = new Feed(channel, settings.getBaseUrl(), settings.getOperatorName(), LocalDate.now(clock), entries);
        boolean atom = request.getServletPath().endsWith(Feed.ATOM);
        response.setContentType((atom ? Feed.ATOM_TYPE : Feed.RSS_TYPE) + ";charset=UTF-8");
        response.getOutputStream().write(atom ? feed.atom() : feed.rss());
    }

    private Feed.Entry entry(Listed item) {
        return new Feed.Entry(
                item,
                item.locked()
                        ? null
                        : publications
                                .openById(kinds.byName(item.kind()).orElseThrow(), item.id(), Reader.GUEST)
                                .body());
    }
}
