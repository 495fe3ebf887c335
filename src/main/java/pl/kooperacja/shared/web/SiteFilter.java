package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pl.kooperacja.shared.Settings;

/** The door of the site; see the package. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class SiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ADDRESS = 2048;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String POST = "POST";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}]");
    /** Names of servlets that answer by themselves; whatever else the server maps, such as its own, stays inside. */
    private static final String OWN = "pl.kooperacja.";

    /** Parameter of a servlet that sends bytes as they come; what other servlets write is held until it is whole. */
    public static final String STREAMS = "streams";

    /** Parameter of a servlet that answers before content is loaded. */
    public static final String EARLY = "early";

    /**
     * Parameter of a servlet whose answer depends on nothing but its address: what a guest gets is kept like a page. It
     * may set no header besides the type.
     */
    public static final String KEPT = "kept";

    /**
     * Parameter of a servlet whose answer depends on nothing but its address and query: what a guest gets is kept with
     * answers to what was typed. It may set no header besides the type.
     */
    public static final String ANSWERS = "answers";

    /** Attribute of a request whose address could not be read: that address. */
    static final String MALFORMED = "pl.kooperacja.malformed";

    @Inject
    transient Routes routes;

    @Inject
    transient PageCache cache;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Readiness readiness;

    @Inject
    transient Settings settings;

    @Inject
    transient Requests requests;

    @Inject
    transient ReadingPages pages;

    @Inject
    transient FormPages forms;

    @Inject
    transient ErrorPages errors;

    private transient Map<String, String> headers;

    @Override
    public void init() {
        headers = SecurityHeaders.ofPages(settings.isSecure());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        headers.forEach(response::setHeader);
        try {
            answer(request, response, chain);
        } finally {
            requests.count(response.getStatus(), System.nanoTime() - start);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (request.getAttribute(MALFORMED) != null) {
            errors.error(request, response, 400, null);
            return;
        }
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            errors.error(request, response, 414, null);
            return;
        }
        String name = request.getHttpServletMapping().getServletName();
        ServletRegistration own =
                name.startsWith(OWN) ? request.getServletContext().getServletRegistration(name) : null;
        if (!readiness.isReady() && (own == null || own.getInitParameter(EARLY) == null)) {
            errors.error(request, response, 503, null);
        } else if (own != null) {
            servlet(request, response, chain, own);
        } else {
            page(request, response, path, query);
        }
    }

    /** An address with a servlet of its own. */
    private void servlet(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, ServletRegistration own)
            throws IOException, ServletException {
        if (refusesMethod(request, response, false)) {
            return;
        }
        boolean streams = own.getInitParameter(STREAMS) != null;
        boolean keeps = own.getInitParameter(KEPT) != null && visitor.isGuest();
        boolean answers = own.getInitParameter(ANSWERS) != null && visitor.isGuest();
        PageCache.Moment moment = cache.now();
        PageCache.KeptPage known = keeps
                ? cache.find(request.getRequestURI())
                : answers ? cache.findAnswer(PageCache.asked(request.getRequestURI(), request.getQueryString())) : null;
        if (known != null) {
            Sending.sendKept(request, response, known);
            return;
        }
        CapturedResponse captured = streams ? null : new CapturedResponse(response);
        try {
            chain.doFilter(streams ? request : new ReadingRequest(request), streams ? response : captured);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            headers.forEach(response::setHeader);
            errors.failed(request, response, Failures.root(e));
            return;
        }
        if (Failures.of(request) != null) {
            errors.failed(request, response, Failures.of(request));
        } else if (captured != null) {
            int status = captured.error() == 0 ? HttpServletResponse.SC_OK : captured.error();
            byte[] bytes = captured.bytes();
            if (bytes.length == 0 && status >= 400) {
                errors.error(request, response, status, null);
                return;
            }
            PageCache.KeptPage answer = Sending.packed(
                    bytes,
                    response.getContentType(),
                    moment,
                    keeps ? Sending.PAGE_COMPRESSION : Sending.QUICK_COMPRESSION,
                    keeps ? Sending.FOR_GUESTS : Sending.FOR_WHOEVER_ASKS);
            if (keeps && status == HttpServletResponse.SC_OK) {
                Sending.caching(response, answer.caching());
                cache.keep(request.getRequestURI(), answer);
            } else if (response.getHeader("Cache-Control") == null) {
                Sending.caching(response, visitor.isGuest() ? answer.caching() : Sending.NOBODY_KEEPS);
                if (answers && status == HttpServletResponse.SC_OK) {
                    cache.keepAnswer(PageCache.asked(request.getRequestURI(), request.getQueryString()), answer);
                }
            }
            Sending.send(request, response, status, answer);
        }
    }

    /** Answers for a method other than reading, and sending where there is a form. */
    private boolean refusesMethod(HttpServletRequest request, HttpServletResponse response, boolean form)
            throws IOException {
        if (READING.contains(request.getMethod()) || form && request.getMethod().equals(POST)) {
            return false;
        }
        response.setHeader("Allow", form ? ALLOWED + ", " + POST : ALLOWED);
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            errors.error(request, response, 405, null);
        }
        return true;
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String path, String query)
            throws IOException {
        String bare = path.endsWith("/") ? path.replaceAll("(?<=.)/+$", "") : path;
        Optional<Routes.Match> match = routes.find(bare);
        if (match.isEmpty()) {
            errors.error(request, response, 404, null);
            return;
        }
        if (refusesMethod(request, response, match.get().route().form())) {
            return;
        }
        if (!bare.equals(path)) {
            Sending.redirect(response, bare, query);
            return;
        }
        Asked asked;
        try {
            asked = new Asked(
                    request,
                    response,
                    path,
                    match.get(),
                    query(query, match.get().route().query()));
        } catch (IllegalArgumentException e) {
            errors.error(request, response, 400, null);
            return;
        }
        if (asked.route().form()) {
            forms.answer(asked);
        } else if (asked.route().answering()) {
            pages.answer(asked);
        } else {
            pages.read(asked);
        }
    }

    /** The parameters a page reads, one value each, in steady order, what is no text as spaces; empty ones count as absent. */
    private static Map<String, String> query(String query, Set<String> read) {
        Map<String, String> asked = new TreeMap<>();
        if (query == null || read.isEmpty()) {
            return asked;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals > 0 && read.contains(name)) {
                String value = CONTROL.matcher(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8))
                        .replaceAll(" ");
                if (!value.isBlank()) {
                    asked.putIfAbsent(name, value.strip());
                }
            }
        }
        return asked;
    }

    /** HEAD is answered like GET here, and {@link Sending} keeps the body back. */
    private static final class ReadingRequest extends HttpServletRequestWrapper {
        ReadingRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
