package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sends what is whole and compressed, under the conditions of whoever asks. */
final class Sending {
    static final int PAGE_COMPRESSION = 7;
    /** For what is sent once. */
    static final int QUICK_COMPRESSION = 2;

    static final String FOR_GUESTS = "public, no-cache";
    static final String FOR_WHOEVER_ASKS = "no-cache";
    /** For the guest alone who asked: his words stand in the address. */
    static final String FOR_ONE_GUEST = "private, no-cache";

    static final String NOBODY_KEEPS = "private, no-store";
    static final String HTML = "text/html;charset=UTF-8";
    static final String BY_ENCODING = "Accept-Encoding";
    private static final String VARY = "Vary";
    private static final String CACHING = "Cache-Control";

    private Sending() {}

    /** Says who may keep the answer. */
    static void caching(HttpServletResponse response, String caching) {
        response.setHeader(CACHING, caching);
    }

    /** What nobody keeps. */
    static PageCache.KeptPage unkept(byte[] bytes, String contentType, PageCache.Moment moment) {
        return packed(bytes, contentType, moment, PAGE_COMPRESSION, NOBODY_KEEPS);
    }

    static PageCache.KeptPage packed(
            byte[] bytes, String contentType, PageCache.Moment moment, int compression, String caching) {
        return new PageCache.KeptPage(moment, Gzip.pack(bytes, compression), etag(bytes), contentType, caching);
    }

    /** A page that is kept, with what browsers are told of keeping it. */
    static void sendKept(HttpServletRequest request, HttpServletResponse response, PageCache.KeptPage page)
            throws IOException {
        caching(response, page.caching());
        send(request, response, HttpServletResponse.SC_OK, page);
    }

    /** The answer with that status; where it is the one the browser has, that is said instead. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status, PageCache.KeptPage page)
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

    /** Leads on for good. */
    static void redirect(HttpServletResponse response, String path, String query) {
        response.setHeader("Location", query == null ? path : path + "?" + query);
        caching(response, FOR_WHOEVER_ASKS);
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    }

    static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
