package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletResponse;

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

    /** @param secure whether people reach the site through TLS */
    static void set(HttpServletResponse response, boolean secure) {
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (secure) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
    }

    /** Replaces the policy of pages by that of stored files. */
    public static void setForFile(HttpServletResponse response, String mediaType) {
        response.setHeader("Content-Security-Policy", mediaType.equals("application/pdf") ? PDF_POLICY : FILE_POLICY);
    }
}
