package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import pl.kooperacja.account.RegistrationService;
import pl.kooperacja.shared.web.Form;

/** Asking for an account of one's own. */
@Named
@RequestScoped
public class RegisterBacking {
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
            Optional<String> name = fields.name("nazwa");
            Optional<String> email = fields.email("email");
            if (name.isPresent() && email.isPresent()) {
                Duration wait = registration.register(name.get(), email.get(), me.browser());
                fields.sent(wait, "/rejestracja?stan=wyslane");
            }
        }
    }
}
