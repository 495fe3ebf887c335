package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * Tells forms of the site from forms of others. A form carries a hash over a random cookie and over the key of the
 * session: who can plant a cookie still does not know the session, and who is signed in as somebody else makes other
 * hashes. What the browser says of where the form stands counts too.
 */
@Single
public class FormToken {
    static final String FIELD = "znak";

    private static final String COOKIE = "formularz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    @Inject
    Cookies cookies;

    @Inject
    Settings settings;

    /** The token for a form of this answer; sets the cookie where there is none yet. */
    String of(HttpServletRequest request, HttpServletResponse response) {
        String seed = cookies.value(request, COOKIE).or(() -> fresh(request)).orElse(null);
        if (seed == null) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            seed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            cookies.keep(response, COOKIE, seed, null);
            request.setAttribute(COOKIE, seed);
        }
        Object begun = request.getAttribute(Cookies.SESSION);
        String session = begun == null ? cookies.value(request, Cookies.SESSION).orElse("") : begun.toString();
        return hash(seed, session);
    }

    /** The seed that this answer has set already. */
    private static java.util.Optional<String> fresh(HttpServletRequest request) {
        return java.util.Optional.ofNullable((String) request.getAttribute(COOKIE));
    }

    /** Whether the request comes from a form that this browser got from this site. */
    boolean isGood(HttpServletRequest request, String token) {
        return isFromHere(request)
                && cookies.value(request, COOKIE)
                        .map(seed -> hash(
                                seed, cookies.value(request, Cookies.SESSION).orElse("")))
                        .map(expected -> MessageDigest.isEqual(bytes(expected), bytes(token)))
                        .orElse(false);
    }

    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !FROM_HERE.contains(site)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        URI base = URI.create(settings.getBaseUrl());
        return origin.equals(base.getScheme() + "://" + base.getAuthority())
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static byte[] bytes(String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String seed, String session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(seed + "." + session));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
