package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.account.PasswordService;
import pl.kooperacja.account.PasswordService.Chooser;
import pl.kooperacja.account.PrivacyNotice;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Choosing a password by a link. */
@Named
@RequestScoped
public class ChooseBacking {
    @Inject
    PasswordService passwords;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    private Optional<Chooser> chooser = Optional.empty();

    public void open() {
        form.propose("klucz", String.valueOf(page.asked("klucz")));
        chooser = passwords.whoChooses(form.value("klucz"));
        if (!form.isSent() || chooser.isEmpty()) {
            return;
        }
        Optional<String> name =
                isFirst() ? fields.name("nazwa") : Optional.of(chooser.get().name());
        Optional<String> email =
                isFirst() ? fields.email("email") : Optional.of(chooser.get().email());
        Optional<String> password = fields.newPassword("haslo", name.orElse(""), email.orElse(""));
        if (name.isPresent() && email.isPresent() && password.isPresent()) {
            Optional<Outcome> outcome =
                    passwords.choose(form.value("klucz"), name.get(), email.get(), password.get(), me.browser());
            if (outcome.isPresent()) {
                me.goOn(outcome.get(), "/konto");
            } else {
                chooser = Optional.empty();
            }
        }
    }

    /** Whether the link is good. */
    public boolean isGood() {
        return chooser.isPresent();
    }

    /** Whether it begins the first account, of which nothing is known yet. */
    public boolean isFirst() {
        return chooser.isPresent() && chooser.get().email() == null;
    }

    /** Told to password managers, so that they keep the password under the right name. */
    public String getEmail() {
        return chooser.map(Chooser::email).orElse(null);
    }

    /** On what basis data are kept, and which wording of the notice tells more. */
    public String getNotice() {
        return Messages.text("account_notice.paragraph.account", PrivacyNotice.ACCOUNT.version());
    }
}
