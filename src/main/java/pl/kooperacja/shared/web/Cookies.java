package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * The only way to keep something in a browser: for this host alone, out of reach of scripts and of requests that other
 * sites begin, and behind TLS under a name that no neighbour can set.
 */
@Single
public class Cookies {
    /** Proves who is signed in. */
    public static final String SESSION = "sesja";

    private static final String GUARDED = "__Host-";

    @Inject
    Settings settings;

    private String name(String name) {
        return settings.isSecure() ? GUARDED + name : name;
    }

    /** Value of the cookie, as the browser sent it. */
    public Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            String full = name(name);
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps a value.
     *
     * @param life null for as long as the browser is open
     */
    public void keep(HttpServletResponse response, String name, String value, Duration life) {
        StringBuilder cookie =
                new StringBuilder(name(name)).append('=').append(value).append("; Path=/; HttpOnly; SameSite=Lax");
        if (settings.isSecure()) {
            cookie.append("; Secure");
        }
        if (life != null) {
            cookie.append("; Max-Age=").append(life.toSeconds());
        }
        response.addHeader("Set-Cookie", cookie.toString());
    }

    public void forget(HttpServletResponse response, String name) {
        keep(response, name, "", Duration.ZERO);
    }
}
