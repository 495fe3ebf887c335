package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import pl.kooperacja.account.Keys;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Cookies;

/** Keys of a sign-in, in the browser. */
@Single
class SessionCookies {
    static final String COME_BACK = "pamietaj";
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    Cookies cookies;

    void keep(HttpServletRequest request, HttpServletResponse response, Keys keys) {
        cookies.keep(response, Cookies.SESSION, keys.session(), null);
        // forms of this very answer belong to the session that it begins
        request.setAttribute(Cookies.SESSION, keys.session());
        if (keys.comeBack() == null) {
            cookies.forget(response, COME_BACK);
        } else {
            cookies.keep(response, COME_BACK, keys.comeBack(), REMEMBERED);
        }
    }

    void forget(HttpServletResponse response) {
        cookies.forget(response, Cookies.SESSION);
        cookies.forget(response, COME_BACK);
    }
}
