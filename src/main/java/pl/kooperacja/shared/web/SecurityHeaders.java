package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one owner of the headers that restrict what a browser may do with an answer. */
public final class SecurityHeaders {
    /** Ends with script-src on purpose: a page with widgets appends its nonce. */
    private static final String PAGE_POLICY =
            "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; manifest-src 'self'; media-src 'self';"
                    + " style-src 'self'; script-src 'self'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    /** For files, which come from people: whatever they hold, nothing of it runs. */
    private static final String FILE_POLICY = "default-src 'none'; sandbox";

    /** Browsers show no PDF inside a sandbox; what a PDF holds cannot reach the site anyway. */
    private static final String PDF_POLICY = "default-src 'none'";

    private SecurityHeaders() {}

    /**
     * What every answer carries, unless it replaces the policy.
     *
     * @param secure whether people reach the site through TLS
     */
    static Map<String, String> ofPages(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", PAGE_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", PERMISSIONS);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        if (secure) {
            headers.put("Strict-Transport-Security", HSTS);
        }
        return Collections.unmodifiableMap(headers);
    }

    /** Replaces the policy of pages by that of stored files. */
    public static void setForFile(HttpServletResponse response, String mediaType) {
        response.setHeader("Content-Security-Policy", mediaType.equals("application/pdf") ? PDF_POLICY : FILE_POLICY);
    }
}
