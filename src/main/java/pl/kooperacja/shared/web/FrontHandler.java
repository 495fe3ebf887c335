package pl.kooperacja.shared.web;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Stands before the server's own handler. It sends kept pages to guests, for the server's way to a filter costs more
 * than all the rest of such an answer. And Payara answers an address it cannot decode before any filter, without headers
 * or page, and some even with status 200; so such a request is led to {@link SiteFilter} with a mark. The way to the
 * handler is no public interface: should it be barred one day, {@link SiteFilter} sends kept pages too, the server's own
 * answers come back, and the log says so.
 */
final class FrontHandler extends HttpHandler {
    private static final Logger LOG = Logger.getLogger(FrontHandler.class.getName());

    /** The server says of these folders, before any filter, that they are missing. */
    private static final Set<String> INNER = Set.of("WEB-INF", "META-INF");

    /** An address that no route has. */
    private static final String NOWHERE = "/_";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final HttpHandler server;
    private final PageCache cache;
    private final Requests requests;
    private final List<Footfall> footfalls;
    private final Map<String, String> headers;

    private FrontHandler(
            HttpHandler server,
            PageCache cache,
            Requests requests,
            List<Footfall> footfalls,
            Map<String, String> headers) {
        this.server = server;
        this.footfalls = footfalls;
        this.cache = cache;
        this.requests = requests;
        this.headers = headers;
        setDecodeUrl(false);
        setAllowCustomStatusMessage(server.isAllowCustomStatusMessage());
        setRequestURIEncoding(server.getRequestURIEncoding());
    }

    /** @param headers what every answer carries */
    static void install(PageCache cache, Requests requests, List<Footfall> footfalls, Map<String, String> headers) {
        try {
            Object services =
                    call(Class.forName("org.glassfish.internal.api.Globals").getMethod("getDefaultHabitat"), null);
            Object listeners = services(services, "getAllServices", "org.glassfish.grizzly.config.dom.NetworkListener");
            Object grizzly = services(services, "getService", "com.sun.enterprise.v3.services.impl.GrizzlyService");
            for (Object listener : (List<?>) listeners) {
                Object proxy = call(method(grizzly, "lookupNetworkProxy"), grizzly, listener);
                if (proxy == null) {
                    continue;
                }
                Object underlying = call(method(proxy, "getUnderlyingListener"), proxy);
                Method filters = underlying.getClass().getMethod("getFilters", Class.class);
                for (Object found : (List<?>) call(filters, underlying, HttpServerFilter.class)) {
                    HttpServerFilter filter = (HttpServerFilter) found;
                    filter.setHttpHandler(
                            new FrontHandler(filter.getHttpHandler(), cache, requests, footfalls, headers));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "Na niezrozumiałe adresy odpowie sam serwer", e);
        }
    }

    private static Object services(Object services, String name, String type) throws ReflectiveOperationException {
        Method method = services.getClass().getMethod(name, Class.class, Annotation[].class);
        return call(method, services, Class.forName(type), new Annotation[0]);
    }

    private static Method method(Object target, String name) throws NoSuchMethodException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object call(Method method, Object target, Object... arguments) throws ReflectiveOperationException {
        return method.invoke(target, arguments);
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        long start = System.nanoTime();
        String path = request.getRequestURI();
        tell(request, path);
        PageCache.KeptPage page = kept(request, path);
        if (page != null) {
            send(request, response, page);
            requests.count(response.getStatus(), System.nanoTime() - start);
            return;
        }
        if (!isPlain(path)) {
            Optional<List<String>> parts = parts(path);
            if (parts.isEmpty()) {
                request.setRequestURI(NOWHERE);
                request.setAttribute(SiteFilter.MALFORMED, path);
            } else if (parts.get().stream().anyMatch(INNER::contains)) {
                request.setRequestURI(NOWHERE);
            }
        }
        server.service(request, response);
    }

    private void tell(Request request, String path) {
        if (request.getMethod().equals(org.glassfish.grizzly.http.Method.GET)) {
            for (Footfall footfall : footfalls) {
                footfall.passes(path, request.getQueryString(), request.getHeader(Header.Referer));
            }
        }
    }

    /** What is kept for this address, where the request carries nothing by which a person could be known. */
    private PageCache.KeptPage kept(Request request, String path) {
        if (!READING.contains(request.getMethod().getMethodString())
                || request.getHeader(Header.Cookie) != null
                || request.getHeader(Header.Authorization) != null
                || !Conditions.acceptsGzip(request.getHeader(Header.AcceptEncoding))) {
            return null;
        }
        String query = request.getQueryString();
        return query == null ? cache.find(path) : cache.findAnswer(PageCache.asked(path, query));
    }

    /** The same answer as {@link SiteFilter} would give. */
    private void send(Request request, Response response, PageCache.KeptPage page) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader(Header.CacheControl, page.caching());
        response.setHeader(Header.Vary, Sending.BY_ENCODING);
        response.setHeader(Header.ETag, page.etag());
        if (Conditions.matches(request.getHeader(Header.IfNoneMatch), page.etag())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            return;
        }
        response.setContentType(page.contentType());
        response.setHeader(Header.ContentEncoding, "gzip");
        response.setContentLength(page.gzip().length);
        if (!request.getMethod().equals(org.glassfish.grizzly.http.Method.HEAD)) {
            response.getOutputStream().write(page.gzip());
        }
    }

    /** Whether nothing can be wrong with the path: so are those of all pages. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '/' && c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return !path.contains("-inf");
    }

    /**
     * Parts of the path, decoded, in upper case; empty unless every escape stands for text in UTF-8, without control
     * characters or ways around folders.
     */
    static Optional<List<String>> parts(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            int c = path.charAt(i);
            if (c == '%') {
                c = i + 2 < path.length() ? hex(path.charAt(i + 1)) * 16 + hex(path.charAt(i + 2)) : -1;
                i += 2;
                if (c == '/') {
                    return Optional.empty();
                }
            }
            if (c < ' ' || c == '\\' || c == 0x7f || c > 0xff) {
                return Optional.empty();
            }
            bytes.put((byte) c);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            List<String> parts = Arrays.stream(text.toUpperCase(Locale.ROOT).split("/"))
                    .map(part -> part.split(";", 2)[0])
                    .toList();
            return parts.contains(".") || parts.contains("..") ? Optional.empty() : Optional.of(parts);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        return digit < 0 || c > 'f' ? -1000 : digit;
    }
}
