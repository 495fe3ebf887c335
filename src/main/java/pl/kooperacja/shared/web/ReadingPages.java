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
    void page(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException {
        boolean guest = anonymous(request) || visitor.isGuest();
        String key = path + encoded(asked);
        PageCache.Moment moment = cache.now();
        if (!guest) {
            PageContext.Values values = new PageContext.Values(path, match.print(), asked);
            GappedPage page = gapped(request, response, key, match, values, face.rights(request), moment);
            if (page != null) {
                sendOwn(request, response, page, Map.of());
            }
            return;
        }
        PageCache.KeptPage page = cache.find(key);
        if (page == null) {
            byte[] html = rendered(request, response, match, new PageContext.Values(path, match.print(), asked));
            if (html == null) {
                return;
            }
            page = Sending.packed(html, Sending.HTML, moment, Sending.PAGE_COMPRESSION, Sending.FOR_GUESTS);
            cache.keep(key, page);
        }
        if (request.getQueryString() != null) {
            cache.keepAnswer(asked(request), page);
        }
        Sending.sendKept(request, response, page);
    }

    /** A page that answers what somebody typed. */
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException {
        boolean guest = anonymous(request) || visitor.isGuest();
        PageCache.Moment moment = cache.now();
        PageCache.KeptPage known = guest ? cache.findAnswer(asked(request)) : null;
        if (known != null) {
            Sending.sendKept(request, response, known);
            return;
        }
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(path, false, asked));
        Answer answer;
        try {
            answer = match.route().answers().of(context);
        } catch (RuntimeException e) {
            errors.failed(request, response, Failures.root(e));
            return;
        }
        String rights = guest ? "" : face.rights(request);
        PageContext.Values values = new PageContext.Values(path, false, Map.of(), answer.sort());
        GappedPage page = gapped(request, response, path + "#" + answer.sort(), match, values, rights, moment);
        if (page == null) {
            return;
        }
        Map<Gap, GappedPage.Filling> fillings = new EnumMap<>(Gap.class);
        fillings.put(Gap.TITLE, GappedPage.Filling.word(answer.title()));
        fillings.put(Gap.TYPED, GappedPage.Filling.word(answer.typed()));
        fillings.put(Gap.BODY, GappedPage.Filling.html(answer.body(), Sending.QUICK_COMPRESSION));
        if (!guest) {
            sendOwn(request, response, page, fillings);
            return;
        }
        byte[] gzip = page.gzip(fillings);
        PageCache.KeptPage whole =
                new PageCache.KeptPage(moment, gzip, Sending.etag(gzip), Sending.HTML, Sending.FOR_ONE_GUEST);
        cache.keepAnswer(asked(request), whole);
        Sending.sendKept(request, response, whole);
    }

    /**
     * A page with gaps, kept for all of the same rights or rendered now; null where rendering threw and was answered for.
     *
     * @param rights what everybody has who may be shown it
     */
    private GappedPage gapped(
            HttpServletRequest request,
            HttpServletResponse response,
            String key,
            Routes.Match match,
            PageContext.Values values,
            String rights,
            PageCache.Moment moment)
            throws IOException {
        GappedPage known = cache.findAlike(rights, key);
        if (known != null) {
            return known;
        }
        Gap.mark(request);
        byte[] html = rendered(request, response, match, values);
        if (html == null) {
            return null;
        }
        boolean forAlike = Gap.isForAlike(request);
        GappedPage page = new GappedPage(
                new String(html, StandardCharsets.UTF_8),
                forAlike ? Sending.PAGE_COMPRESSION : Sending.QUICK_COMPRESSION);
        if (forAlike) {
            cache.keepAlike(rights, key, moment, page);
        }
        return page;
    }

    /** The page as it was rendered, or null where it threw and was answered for. */
    private byte[] rendered(
            HttpServletRequest request, HttpServletResponse response, Routes.Match match, PageContext.Values values)
            throws IOException {
        request.setAttribute(PageContext.ATTRIBUTE, values);
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = captured.render(
                new RoutedRequest(request, match.parameters(), values.query()),
                match.route().view());
        if (thrown == null) {
            return captured.bytes();
        }
        Gap.unmark(request);
        errors.failed(request, response, thrown);
        return null;
    }

    /** Sends a page with the person's own words in it; nobody keeps it, so it needs no name to ask for it again. */
    private void sendOwn(
            HttpServletRequest request,
            HttpServletResponse response,
            GappedPage page,
            Map<Gap, GappedPage.Filling> others)
            throws IOException {
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
    private static String asked(HttpServletRequest request) {
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

    /** Whether the request carries nothing by which a person could be known. */
    private static boolean anonymous(HttpServletRequest request) {
        return request.getHeader("Cookie") == null && request.getHeader("Authorization") == null;
    }
}
