package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.DeviceService;
import pl.kooperacja.account.Keys;
import pl.kooperacja.account.SignInService.CodeNeeded;
import pl.kooperacja.account.SignInService.Entered;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.Cookies;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Gap;
import pl.kooperacja.shared.web.PageContext;

/** Whoever looks at the page. */
@Named("me")
@RequestScoped
public class Me {
    private static final String CODE = "kod";
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    @Inject
    HttpServletRequest request;

    @Inject
    Cookies cookies;

    @Inject
    SessionCookies keys;

    @Inject
    DeviceService devices;

    @Inject
    ClientAddress addresses;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    CurrentPerson current;

    public boolean isSignedIn() {
        return SignedIn.in(request).isPresent();
    }

    public String getName() {
        return SignedIn.in(request)
                .map(who -> Gap.NAME.in(request, who.fullName()))
                .orElse("");
    }

    /** Seconds until the session ends by itself, or 0 where nothing need be told of it. */
    public long getSecondsLeft() {
        return SignedIn.in(request).map(SignedIn::secondsLeft).orElse(0L);
    }

    /** The same, as a page tells it. */
    public String getLeft() {
        return Gap.LEFT.in(request, Long.toString(getSecondsLeft()));
    }

    /** The person; where there is none, the browser is led to sign in and back. */
    Optional<SignedIn> required() {
        return current.required();
    }

    Browser browser() {
        return Browser.of(addresses.of(request), request.getHeader("User-Agent"));
    }

    String origin() {
        return addresses.of(request);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Where the link stood that led here, or the address named in this one. */
    String cameFrom() {
        return LocalAddress.of(page.asked("powrot"))
                .or(() -> LocalAddress.ofReferer(request.getHeader("Referer"), request.getHeader("Host")))
                .orElse("/");
    }

    /** Goes on after a password or a code that was right. */
    void goOn(Outcome outcome, String back) {
        String address = LocalAddress.of(back).orElse("/");
        switch (outcome) {
            case Entered entered -> {
                SignedIn.in(request).ifPresent(former -> devices.leave(former, origin()));
                enter(entered.keys());
                form.leadTo(address);
            }
            case CodeNeeded needed -> {
                cookies.keep(response(), CODE, needed.key(), CODE_LIFE);
                form.leadTo(LocalAddress.signInFor("/logowanie/kod", address));
            }
            default -> throw new IllegalArgumentException("not in: " + outcome);
        }
    }

    private void enter(Keys entered) {
        keys.keep(request, response(), entered);
        cookies.value(request, CODE).ifPresent(used -> cookies.forget(response(), CODE));
    }

    /** Key of the sign-in that waits for a code. */
    Optional<String> codeAwaited() {
        return cookies.value(request, CODE);
    }

    void signedOut() {
        keys.forget(response());
    }
}
