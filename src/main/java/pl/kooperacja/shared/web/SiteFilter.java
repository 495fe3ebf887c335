package pl.kooperacja.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Settings;

/** The door of the site; see the package. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class SiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SiteFilter.class.getName());
    private static final int LONGEST_ADDRESS = 2048;
    private static final int PAGE_COMPRESSION = 7;
    /** For what is sent once. */
    private static final int QUICK_COMPRESSION = 2;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FOR_GUESTS = "public, no-cache";
    private static final String FOR_WHOEVER_ASKS = "no-cache";
    /** For the guest alone who asked: his words stand in the address. */
    private static final String FOR_ONE_GUEST = "private, no-cache";

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String POST = "POST";
    private static final String NOBODY_KEEPS = "private, no-store";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String VARY = "Vary";
    static final String BY_ENCODING = "Accept-Encoding";
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
    transient FormToken tokens;

    @Inject
    transient Face face;

    @Inject
    transient PageContext context;

    @Inject
    @Any
    transient Instance<Outcome> outcomes;

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

    /** Whether the request carries nothing by which a person could be known. */
    private static boolean anonymous(HttpServletRequest request) {
        return request.getHeader("Cookie") == null && request.getHeader("Authorization") == null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (request.getAttribute(MALFORMED) != null) {
            error(request, response, 400, null);
            return;
        }
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            error(request, response, 414, null);
            return;
        }
        String name = request.getHttpServletMapping().getServletName();
        ServletRegistration own =
                name.startsWith(OWN) ? request.getServletContext().getServletRegistration(name) : null;
        if (!readiness.isReady() && (own == null || own.getInitParameter(EARLY) == null)) {
            error(request, response, 503, null);
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
        PageCache.KeptPage known =
                keeps ? cache.find(request.getRequestURI()) : answers ? cache.findAnswer(asked(request)) : null;
        if (known != null) {
            response.setHeader("Cache-Control", known.caching());
            send(request, response, HttpServletResponse.SC_OK, known);
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
            failed(request, response, Failures.root(e));
            return;
        }
        if (Failures.of(request) != null) {
            failed(request, response, Failures.of(request));
        } else if (captured != null) {
            int status = captured.error() == 0 ? HttpServletResponse.SC_OK : captured.error();
            byte[] bytes = captured.bytes();
            if (bytes.length == 0 && status >= 400) {
                error(request, response, status, null);
                return;
            }
            PageCache.KeptPage answer = packed(
                    bytes,
                    response.getContentType(),
                    moment,
                    keeps ? PAGE_COMPRESSION : QUICK_COMPRESSION,
                    keeps ? FOR_GUESTS : FOR_WHOEVER_ASKS);
            if (keeps && status == HttpServletResponse.SC_OK) {
                response.setHeader("Cache-Control", answer.caching());
                cache.keep(request.getRequestURI(), answer);
            } else if (response.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", visitor.isGuest() ? answer.caching() : NOBODY_KEEPS);
                if (answers && status == HttpServletResponse.SC_OK) {
                    cache.keepAnswer(asked(request), answer);
                }
            }
            send(request, response, status, answer);
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
            error(request, response, 405, null);
        }
        return true;
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String path, String query)
            throws IOException, ServletException {
        String bare = path.endsWith("/") ? path.replaceAll("(?<=.)/+$", "") : path;
        Optional<Routes.Match> match = routes.find(bare);
        if (match.isEmpty()) {
            error(request, response, 404, null);
            return;
        }
        if (refusesMethod(request, response, match.get().route().form())) {
            return;
        }
        if (!bare.equals(path)) {
            redirect(response, bare, query);
            return;
        }
        Map<String, String> asked;
        try {
            asked = query(query, match.get().route().query());
        } catch (IllegalArgumentException e) {
            error(request, response, 400, null);
            return;
        }
        if (match.get().route().form()) {
            form(request, response, path, match.get(), asked);
        } else if (match.get().route().answering()) {
            answer(request, response, path, match.get(), asked);
        } else {
            page(request, response, path, match.get(), asked);
        }
    }

    /** A page with a form, shown or sent: never kept, and its address, which may hold a key, is told to nobody. */
    private void form(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
        if (!request.getMethod().equals(POST)) {
            shown(request, response, path, match, asked);
        } else if (FormFiles.isSentBy(request)) {
            formWithFiles(request, response, path, match, asked);
        } else {
            boolean longTexts = match.route().takesLongTexts();
            Optional<Map<String, String>> values = FormBody.of(request, longTexts);
            if (values.isEmpty()) {
                error(request, response, longTexts ? 413 : 400, null);
                return;
            }
            sent(request, values.get(), Map.of());
            shown(request, response, path, match, asked);
        }
    }

    private void formWithFiles(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
        if (!match.route().takesFiles()) {
            error(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, null);
            return;
        }
        if (visitor.isGuest()) {
            // whoever is not signed in fills no disk; the page leads him to sign in
            FormFiles.skip(request);
            shown(request, response, path, match, asked);
            return;
        }
        try (FormFiles form = FormFiles.of(request, match.route().mostBytes())) {
            sent(request, form.values(), form.files());
            shown(request, response, path, match, asked);
        } catch (FormFiles.UnreadableException e) {
            LOG.log(Level.FINE, e, () -> "formularz z plikiem na " + path);
            FormFiles.skip(request);
            error(request, response, e.status(), null);
        }
    }

    private void sent(HttpServletRequest request, Map<String, String> values, Map<String, Upload> files) {
        boolean trusted = tokens.isGood(request, values.get(FormToken.FIELD));
        request.setAttribute(Form.ATTRIBUTE, new Form.Sent(values, files, trusted));
        request.setAttribute(Form.STATUS, trusted ? null : HttpServletResponse.SC_FORBIDDEN);
    }

    private void shown(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", NOBODY_KEEPS);
        response.setHeader("Referrer-Policy", "same-origin");
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(path, false, asked));
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(
                new RoutedRequest(request, match.parameters(), asked),
                captured,
                match.route().view());
        if (thrown != null) {
            failed(request, response, thrown);
        } else if (request.getAttribute(Form.DESTINATION) instanceof String destination) {
            response.setHeader("Location", destination);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            int status = request.getAttribute(Form.STATUS) instanceof Integer told ? told : HttpServletResponse.SC_OK;
            send(request, response, status, kept(captured.bytes(), HTML, cache.now()));
        }
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
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
            page = packed(html, HTML, moment, PAGE_COMPRESSION, FOR_GUESTS);
            cache.keep(key, page);
        }
        if (request.getQueryString() != null) {
            cache.keepAnswer(asked(request), page);
        }
        response.setHeader("Cache-Control", page.caching());
        send(request, response, HttpServletResponse.SC_OK, page);
    }

    /** A page that answers what somebody typed. */
    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
        boolean guest = anonymous(request) || visitor.isGuest();
        PageCache.Moment moment = cache.now();
        PageCache.KeptPage known = guest ? cache.findAnswer(asked(request)) : null;
        if (known != null) {
            response.setHeader("Cache-Control", known.caching());
            send(request, response, HttpServletResponse.SC_OK, known);
            return;
        }
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(path, false, asked));
        Answer answer;
        try {
            answer = match.route().answers().of(context);
        } catch (RuntimeException e) {
            failed(request, response, Failures.root(e));
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
        fillings.put(Gap.BODY, GappedPage.Filling.html(answer.body(), QUICK_COMPRESSION));
        if (!guest) {
            sendOwn(request, response, page, fillings);
            return;
        }
        byte[] gzip = page.gzip(fillings);
        PageCache.KeptPage whole = new PageCache.KeptPage(moment, gzip, etag(gzip), HTML, FOR_ONE_GUEST);
        cache.keepAnswer(asked(request), whole);
        response.setHeader("Cache-Control", whole.caching());
        send(request, response, HttpServletResponse.SC_OK, whole);
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
            throws IOException, ServletException {
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
                new String(html, StandardCharsets.UTF_8), forAlike ? PAGE_COMPRESSION : QUICK_COMPRESSION);
        if (forAlike) {
            cache.keepAlike(rights, key, moment, page);
        }
        return page;
    }

    /** The page as it was rendered, or null where it threw and was answered for. */
    private byte[] rendered(
            HttpServletRequest request, HttpServletResponse response, Routes.Match match, PageContext.Values values)
            throws IOException, ServletException {
        request.setAttribute(PageContext.ATTRIBUTE, values);
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(
                new RoutedRequest(request, match.parameters(), values.query()),
                captured,
                match.route().view());
        if (thrown == null) {
            return captured.bytes();
        }
        Gap.unmark(request);
        failed(request, response, thrown);
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
        response.setHeader("Cache-Control", NOBODY_KEEPS);
        send(
                request,
                response,
                HttpServletResponse.SC_OK,
                new PageCache.KeptPage(cache.now(), page.gzip(fillings), null, HTML, NOBODY_KEEPS));
    }

    /** Address and query as they were sent. */
    private static String asked(HttpServletRequest request) {
        return PageCache.asked(request.getRequestURI(), request.getQueryString());
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException, ServletException {
        switch (thrown) {
            case NotFoundException e -> error(request, response, 404, null);
            case ForbiddenException e -> error(request, response, 403, null);
            case GoneException e -> {
                request.setAttribute(PageContext.INSTEAD, e.instead());
                error(request, response, 410, null);
            }
            case RefusedException e -> error(request, response, 400, e.getMessage());
            case MovedException e ->
                redirect(
                        response,
                        request.getRequestURI().endsWith(Routes.PRINT) ? e.address() + Routes.PRINT : e.address(),
                        null);
            default -> {
                Optional<Outcome.Page> outcome = outcomes.stream()
                        .map(known -> known.of(thrown))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (outcome.isPresent()) {
                    instead(request, response, outcome.get());
                } else {
                    unexpected(request, response, thrown);
                }
            }
        }
    }

    private void instead(HttpServletRequest request, HttpServletResponse response, Outcome.Page outcome)
            throws IOException {
        Failures.forget(request);
        request.setAttribute(outcome.attribute(), outcome.value());
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(new RoutedRequest(request, Map.of(), Map.of()), captured, outcome.view());
        if (thrown != null) {
            unexpected(request, response, thrown);
            return;
        }
        response.setHeader("Cache-Control", visitor.isGuest() ? FOR_WHOEVER_ASKS : NOBODY_KEEPS);
        send(request, response, 200, kept(captured.bytes(), HTML, cache.now()));
    }

    /** A failure of ours: told by a number that stands in the log too. */
    private void unexpected(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "błąd " + number + " na " + request.getRequestURI());
        error(request, response, 500, number);
    }

    /** An error page; what went wrong is told by status, {@code detail} is a reason or the number in the log. */
    private void error(HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        Object malformed = request.getAttribute(MALFORMED);
        String asked = malformed == null ? request.getRequestURI() : malformed.toString();
        if (Problem.isFor(asked)) {
            send(
                    request,
                    response,
                    status,
                    kept(Problem.of(status, detail, asked).bytes(), Problem.TYPE, cache.now()));
            return;
        }
        Failures.forget(request);
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(null, false, Map.of()));
        request.setAttribute(PageContext.ERROR, new PageContext.Error(status, detail));
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(new RoutedRequest(request, Map.of(), Map.of()), captured, "/error/error.xhtml");
        byte[] html = captured.bytes();
        if (thrown != null) {
            LOG.log(Level.SEVERE, thrown, () -> "strona błędu nie działa");
            html = Messages.text("error_page.message.status", Integer.toString(status))
                    .getBytes(StandardCharsets.UTF_8);
        }
        send(request, response, status, kept(html, HTML, cache.now()));
    }

    private static Throwable forward(HttpServletRequest request, CapturedResponse captured, String view)
            throws IOException {
        try {
            request.getRequestDispatcher(view).forward(request, captured);
        } catch (ServletException | RuntimeException e) {
            return Failures.root(e);
        }
        Throwable thrown = Failures.of(request);
        if (thrown == null && captured.error() >= 400) {
            return new IllegalStateException("page " + view + " asked for status " + captured.error());
        }
        return thrown;
    }

    private static PageCache.KeptPage kept(byte[] bytes, String contentType, PageCache.Moment moment) {
        return packed(bytes, contentType, moment, PAGE_COMPRESSION, NOBODY_KEEPS);
    }

    private static PageCache.KeptPage packed(
            byte[] bytes, String contentType, PageCache.Moment moment, int compression, String caching) {
        return new PageCache.KeptPage(moment, Gzip.pack(bytes, compression), etag(bytes), contentType, caching);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, int status, PageCache.KeptPage page)
            throws IOException {
        String vary = response.getHeader(VARY);
        response.setHeader(VARY, vary == null ? BY_ENCODING : vary + ", " + BY_ENCODING);
        if (status == HttpServletResponse.SC_OK && page.etag() != null) {
            response.setHeader("ETag", page.etag());
            if (Conditions.matches(request.getHeader("If-None-Match"), page.etag())) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(page.contentType());
        byte[] bytes = page.gzip();
        if (Conditions.acceptsGzip(request.getHeader(BY_ENCODING))) {
            response.setHeader("Content-Encoding", "gzip");
        } else {
            bytes = Gzip.unpack(bytes);
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void redirect(HttpServletResponse response, String path, String query) {
        response.setHeader("Location", query == null ? path : path + "?" + query);
        response.setHeader("Cache-Control", "no-cache");
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
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

    /** Distinct for distinct queries, whatever their values hold. */
    private static String encoded(Map<String, String> asked) {
        StringBuilder query = new StringBuilder();
        asked.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HEAD is answered like GET here, and {@link #send} keeps the body back. */
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
