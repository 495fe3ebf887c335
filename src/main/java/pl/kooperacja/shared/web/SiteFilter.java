package pl.kooperacja.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.GoneException;
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
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FOR_GUESTS = "public, no-cache";
    private static final String HTML = "text/html;charset=UTF-8";
    /** Servlets that serve nothing by themselves here: files of the application and pages by their inner names. */
    private static final Set<String> INNER = Set.of("default", "jsp", "Faces Servlet");

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
    @Any
    transient Instance<Outcome> outcomes;

    private boolean secure;

    @Override
    public void init() {
        secure = settings.getBaseUrl().startsWith("https:");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            SecurityHeaders.set(response, secure);
            if (!sendKept(request, response)) {
                answer(request, response, chain);
            }
        } finally {
            requests.count(response.getStatus(), System.nanoTime() - start);
        }
    }

    /** The short way for most readers: without a cookie one is a guest, and most addresses have no query. */
    private boolean sendKept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null || !anonymous(request) || !READING.contains(request.getMethod())) {
            return false;
        }
        PageCache.KeptPage page = cache.find(request.getRequestURI(), cache.now());
        if (page == null) {
            return false;
        }
        response.setHeader("Cache-Control", FOR_GUESTS);
        send(request, response, 200, page);
        return true;
    }

    /** Whether the request carries nothing by which a person could be known. */
    private static boolean anonymous(HttpServletRequest request) {
        return request.getHeader("Cookie") == null && request.getHeader("Authorization") == null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            error(request, response, 414, null);
            return;
        }
        if (!INNER.contains(request.getHttpServletMapping().getServletName())) {
            chain.doFilter(request, response);
            return;
        }
        if (!readiness.isReady()) {
            response.setHeader("Retry-After", "2");
            error(request, response, 503, null);
            return;
        }
        if (path.length() > 1 && path.endsWith("/")) {
            redirect(response, path.replaceAll("/+$", ""), query);
            return;
        }
        Optional<Routes.Match> match = routes.find(path);
        if (match.isEmpty()) {
            error(request, response, 404, null);
            return;
        }
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            error(request, response, 405, null);
            return;
        }
        Map<String, String> asked;
        try {
            asked = query(query, match.get().route().query());
        } catch (IllegalArgumentException e) {
            error(request, response, 400, null);
            return;
        }
        page(request, response, path, match.get(), asked);
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException, ServletException {
        boolean guest = anonymous(request) || visitor.isGuest();
        String key = asked.isEmpty() ? path : path + asked;
        PageCache.Moment moment = cache.now();
        PageCache.KeptPage page = guest ? cache.find(key, moment) : null;
        if (page == null) {
            request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(path, match.print(), asked));
            RoutedRequest routed = new RoutedRequest(request, match.parameters(), asked);
            CapturedResponse captured = new CapturedResponse(response);
            Throwable thrown = forward(routed, captured, match.route().view());
            if (thrown != null) {
                failed(request, response, thrown);
                return;
            }
            page = kept(captured, moment);
            if (guest) {
                cache.keep(key, page);
            }
        }
        response.setHeader("Cache-Control", guest ? FOR_GUESTS : "private, no-store");
        send(request, response, 200, page);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException, ServletException {
        switch (thrown) {
            case NotFoundException e -> error(request, response, 404, null);
            case GoneException e -> error(request, response, 410, null);
            case RefusedException e -> error(request, response, 400, e.getMessage());
            case MovedException e -> redirect(response, e.address(), null);
            default -> {
                Optional<Outcome.Page> outcome = outcomes.stream()
                        .map(known -> known.of(thrown))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (outcome.isPresent()) {
                    instead(request, response, outcome.get());
                } else {
                    String number = UUID.randomUUID().toString().substring(0, 8);
                    LOG.log(Level.SEVERE, "błąd " + number + " na " + request.getRequestURI(), thrown);
                    error(request, response, 500, number);
                }
            }
        }
    }

    private void instead(HttpServletRequest request, HttpServletResponse response, Outcome.Page outcome)
            throws IOException, ServletException {
        Failures.forget(request);
        request.setAttribute(outcome.attribute(), outcome.value());
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(new RoutedRequest(request, Map.of(), Map.of()), captured, outcome.view());
        if (thrown != null) {
            throw new ServletException(thrown);
        }
        response.setHeader("Cache-Control", "no-cache");
        send(request, response, 200, kept(captured, cache.now()));
    }

    /** An error page; what went wrong is told by status, {@code detail} is a reason or the number in the log. */
    private void error(HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException, ServletException {
        Failures.forget(request);
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(null, false, Map.of()));
        request.setAttribute(PageContext.ERROR, new PageContext.Error(status, detail));
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = forward(new RoutedRequest(request, Map.of(), Map.of()), captured, "/error/error.xhtml");
        if (thrown != null) {
            throw new ServletException(thrown);
        }
        response.setHeader("Cache-Control", "no-store");
        send(request, response, status, kept(captured, cache.now()));
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

    private static PageCache.KeptPage kept(CapturedResponse captured, PageCache.Moment moment) {
        byte[] html = captured.bytes();
        return new PageCache.KeptPage(moment, Gzip.pack(html, PAGE_COMPRESSION), html.length, etag(html), HTML);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, int status, PageCache.KeptPage page)
            throws IOException {
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", page.etag());
        String known = request.getHeader("If-None-Match");
        if (status == 200 && known != null && known.contains(page.etag().substring(2))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(status);
        response.setContentType(page.contentType());
        String accepted = request.getHeader("Accept-Encoding");
        byte[] bytes = page.gzip();
        if (accepted != null && accepted.contains("gzip")) {
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
        String target = path.isEmpty() ? "/" : path;
        response.setHeader("Location", query == null ? target : target + "?" + query);
        response.setHeader("Cache-Control", "no-cache");
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    }

    /** The parameters a page reads, one value each, in steady order; empty values count as absent. */
    private static Map<String, String> query(String query, Set<String> read) {
        Map<String, String> asked = new TreeMap<>();
        if (query == null || read.isEmpty()) {
            return asked;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals > 0 && read.contains(name)) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!value.isBlank()) {
                    asked.putIfAbsent(name, value.strip());
                }
            }
        }
        return asked;
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
