package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import pl.kooperacja.account.DeviceService;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.web.Form;

/** Going out of this browser. */
@Named
@RequestScoped
public class SignOutBacking {
    @Inject
    DeviceService devices;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    Me me;

    public void open() {
        if (form.isSent()) {
            SignedIn.in(request).ifPresent(who -> devices.leave(who, me.origin()));
            me.signedOut();
            form.leadTo("/");
        } else if (!me.isSignedIn()) {
            form.leadTo("/");
        }
    }
}
