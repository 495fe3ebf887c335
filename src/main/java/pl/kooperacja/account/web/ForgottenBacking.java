package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.account.RegistrationService;
import pl.kooperacja.shared.web.Form;

/** Asking for a new password. */
@Named
@RequestScoped
public class ForgottenBacking {
    @Inject
    RegistrationService registration;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    Me me;

    public void open() {
        if (form.isSent()) {
            fields.email("email")
                    .ifPresent(email -> fields.sent(registration.forgot(email, me.browser()), "/haslo?stan=wyslane"));
        }
    }
}
