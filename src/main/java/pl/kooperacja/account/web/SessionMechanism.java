package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.DeviceService;
import pl.kooperacja.account.DeviceService.Return;
import pl.kooperacja.account.SessionStore;
import pl.kooperacja.account.SessionStore.SessionCredential;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.Cookies;

/** Tells the container who sends a request, by the keys in its cookies. Whoever has none is not even looked up. */
@Single
public class SessionMechanism implements HttpAuthenticationMechanism {
    /** The same for everybody, so nobody need be known. */
    private static final String ASSETS = "/assets/";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    DeviceService devices;

    @Inject
    Cookies cookies;

    @Inject
    SessionCookies keys;

    @Inject
    ClientAddress addresses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getHeader("Cookie") == null || request.getRequestURI().startsWith(ASSETS)) {
            return context.doNothing();
        }
        Optional<String> session = cookies.value(request, Cookies.SESSION);
        if (session.isPresent()) {
            CredentialValidationResult known = stores.validate(new SessionCredential(session.get()));
            if (known.getStatus() == CredentialValidationResult.Status.VALID) {
                return context.notifyContainerAboutLogin(known);
            }
        }
        Optional<String> comeBack = cookies.value(request, SessionCookies.COME_BACK);
        if (comeBack.isEmpty()) {
            return context.doNothing();
        }
        Browser browser = Browser.of(addresses.of(request), request.getHeader("User-Agent"));
        Optional<Return> returned = devices.comeBack(comeBack.get(), browser);
        if (returned.isEmpty()) {
            keys.forget(response);
            return context.doNothing();
        }
        if (returned.get().keys() != null) {
            keys.keep(request, response, returned.get().keys());
        }
        return context.notifyContainerAboutLogin(
                SessionStore.known(returned.get().person()));
    }
}
