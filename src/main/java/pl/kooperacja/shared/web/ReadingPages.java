package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import pl.kooperacja.shared.Single;

/** Pages to read, and answers to what somebody typed: from what is kept, or rendered and then kept. */
@Single
class ReadingPages {
    @Inject
    PageCache cache;

    @Inject
    Visitor visitor;

    @Inject
    FormToken tokens;

    @Inject
    Face face;

    @Inject
    PageContext context;

    @Inject
    ErrorPages errors;

    /** A page to read. */
    void read(Asked asked) throws IOException {
        HttpServletRequest request = asked.request();
        PageContext.Values values =
                new PageContext.Values(asked.path(), asked.match().print(), asked.query());
        String key = asked.path() + encoded(asked.query());
        PageCache.Moment moment = cache.now();
        if (!isGuest(request)) {
            GappedPage page = gapped(asked, key, values, face.rights(request), moment);
            if (page != null) {
                sendOwn(asked, page, Map.of());
            }
            return;
        }
        PageCache.KeptPage page = cache.find(key);
        if (page == null) {
            byte[] html = rendered(asked, values);
            if (html == null) {
                return;
            }
            page = Sending.packed(html, Sending.HTML, moment, Sending.PAGE_COMPRESSION, Sending.FOR_GUESTS);
            cache.keep(key, page);
        }
        if (request.getQueryString() != null) {
            cache.keepAnswer(asSent(request), page);
        }
        Sending.sendKept(request, asked.response(), page);
    }

    /** A page that answers what somebody typed. */
    void answer(Asked asked) throws IOException {
        HttpServletRequest request = asked.request();
        boolean guest = isGuest(request);
        PageCache.Moment moment = cache.now();
        PageCache.KeptPage known = guest ? cache.findAnswer(asSent(request)) : null;
        if (known != null) {
            Sending.sendKept(request, asked.response(), known);
            return;
        }
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(asked.path(), false, asked.query()));
        Answer answer;
        try {
            answer = asked.route().answers().of(context);
        } catch (RuntimeException e) {
            errors.failed(request, asked.response(), Failures.root(e));
            return;
        }
        PageContext.Values values = new PageContext.Values(asked.path(), false, Map.of(), answer.sort());
        String rights = guest ? "" : face.rights(request);
        GappedPage page = gapped(asked, asked.path() + "#" + answer.sort(), values, rights, moment);
        if (page == null) {
            return;
        }
        Map<Gap, GappedPage.Filling> fillings = new EnumMap<>(Gap.class);
        fillings.put(Gap.TITLE, GappedPage.Filling.word(answer.title()));
        fillings.put(Gap.TYPED, GappedPage.Filling.word(answer.typed()));
        fillings.put(Gap.BODY, GappedPage.Filling.html(answer.body(), Sending.QUICK_COMPRESSION));
        if (!guest) {
            sendOwn(asked, page, fillings);
            return;
        }
        byte[] gzip = page.gzip(fillings);
        PageCache.KeptPage whole =
                new PageCache.KeptPage(moment, gzip, Sending.etag(gzip), Sending.HTML, Sending.FOR_ONE_GUEST);
        cache.keepAnswer(asSent(request), whole);
        Sending.sendKept(request, asked.response(), whole);
    }

    /**
     * A page with gaps, kept for all of the same rights or rendered now; null where rendering threw and was answered for.
     *
     * @param rights what everybody has who may be shown it
     */
    private GappedPage gapped(
            Asked asked, String key, PageContext.Values values, String rights, PageCache.Moment moment)
            throws IOException {
        GappedPage known = cache.findAlike(rights, key);
        if (known != null) {
            return known;
        }
        Gap.mark(asked.request());
        byte[] html = rendered(asked, values);
        if (html == null) {
            return null;
        }
        boolean forAlike = Gap.isForAlike(asked.request());
        GappedPage page = new GappedPage(
                new String(html, StandardCharsets.UTF_8),
                forAlike ? Sending.PAGE_COMPRESSION : Sending.QUICK_COMPRESSION);
        if (forAlike) {
            cache.keepAlike(rights, key, moment, page);
        }
        return page;
    }

    /** The page as it was rendered, or null where it threw and was answered for. */
    private byte[] rendered(Asked asked, PageContext.Values values) throws IOException {
        CapturedResponse captured = new CapturedResponse(asked.response());
        Throwable thrown = asked.render(captured, values);
        if (thrown == null) {
            return captured.bytes();
        }
        Gap.unmark(asked.request());
        errors.failed(asked.request(), asked.response(), thrown);
        return null;
    }

    /** Sends a page with the person's own words in it; nobody keeps it, so it needs no name to ask for it again. */
    private void sendOwn(Asked asked, GappedPage page, Map<Gap, GappedPage.Filling> others) throws IOException {
        HttpServletRequest request = asked.request();
        HttpServletResponse response = asked.response();
        Map<Gap, GappedPage.Filling> fillings = new EnumMap<>(Gap.class);
        fillings.putAll(others);
        face.words(request).forEach((gap, word) -> fillings.put(gap, GappedPage.Filling.word(word)));
        fillings.put(Gap.TOKEN, GappedPage.Filling.word(tokens.of(request, response)));
        Sending.caching(response, Sending.NOBODY_KEEPS);
        Sending.send(
                request,
                response,
                HttpServletResponse.SC_OK,
                new PageCache.KeptPage(cache.now(), page.gzip(fillings), null, Sending.HTML, Sending.NOBODY_KEEPS));
    }

    /** Address and query as they were sent. */
    private static String asSent(HttpServletRequest request) {
        return PageCache.asked(request.getRequestURI(), request.getQueryString());
    }

    /** Distinct for distinct queries, whatever their values hold. */
    private static String encoded(Map<String, String> asked) {
        StringBuilder query = new StringBuilder();
        asked.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private boolean isGuest(HttpServletRequest request) {
        boolean anonymous = request.getHeader("Cookie") == null && request.getHeader("Authorization") == null;
        return anonymous || visitor.isGuest();
    }
}
