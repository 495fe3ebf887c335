package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pl.kooperacja.account.SignInService;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wait;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.Form;

/** Signing in with a password. */
@Named
@RequestScoped
public class SignInBacking {
    @Inject
    SignInService signIn;

    @Inject
    Form form;

    @Inject
    Me me;

    public void open() {
        form.propose("powrot", me.cameFrom());
        if (!form.isSent()) {
            if (me.isSignedIn() && !form.isStale()) {
                form.leadTo(me.cameFrom());
            }
            return;
        }
        boolean email = form.filled("email", Messages.text("account_form.message.email"));
        if (form.filled("haslo", Messages.text("account_form.message.password")) && email) {
            act(signIn.signIn(form.value("email"), form.value("haslo"), form.ticked("pamietaj"), me.browser()));
        }
    }

    private void act(Outcome outcome) {
        switch (outcome) {
            case Wrong wrong -> form.wrong("email", Messages.text("account_sign-in.message.wrong"));
            case Wait wait -> form.wrong(null, waitWords(wait.minutes()));
            default -> me.goOn(outcome, form.value("powrot"));
        }
    }

    /** Where the person goes afterwards, as it stands in an address. */
    public String getBack() {
        return URLEncoder.encode(form.value("powrot"), StandardCharsets.UTF_8);
    }

    static String waitWords(long minutes) {
        return Messages.text("account_form.message.wait", PolishPlural.count(minutes, "account_form.label.minutes"));
    }
}
