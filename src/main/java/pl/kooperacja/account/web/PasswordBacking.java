package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.account.PasswordService;
import pl.kooperacja.account.ProfileService;
import pl.kooperacja.account.ProfileService.Profile;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.web.Form;

/** Another password for one's own account. */
@Named
@RequestScoped
public class PasswordBacking {
    @Inject
    PasswordService passwords;

    @Inject
    ProfileService profiles;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    Me me;

    private Profile profile;

    public void open() {
        me.required().ifPresent(who -> {
            profile = profiles.profile(who);
            if (form.isSent()) {
                change(who);
            }
        });
    }

    private void change(SignedIn who) {
        Optional<String> password = fields.newPassword("haslo", profile.name(), profile.email());
        if (password.isPresent() && fields.proves("dawne", who)) {
            passwords.change(who, password.get(), me.origin());
            form.leadTo("/konto?stan=haslo");
        }
    }

    public String getEmail() {
        return profile.email();
    }
}
