package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.account.SignInService;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wait;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Signing in, second half: the code. */
@Named
@RequestScoped
public class CodeBacking {
    @Inject
    SignInService signIn;

    @Inject
    Form form;

    @Inject
    Me me;

    public void open() {
        form.propose("powrot", me.cameFrom());
        Optional<String> key = me.codeAwaited();
        if (key.isEmpty()) {
            form.leadTo(LocalAddress.signInFor("/logowanie", form.value("powrot")));
        } else if (form.isSent() && form.filled("kod", Messages.text("account_code.message.empty"))) {
            Outcome outcome = signIn.giveCode(key.get(), form.value("kod"), me.browser());
            switch (outcome) {
                case Wrong wrong -> form.wrong("kod", Messages.text("account_code.message.wrong"));
                case Wait wait -> form.wrong(null, SignInBacking.waitWords(wait.minutes()));
                default -> me.goOn(outcome, form.value("powrot"));
            }
        }
    }
}
