package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.account.MyDataService;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PersonalData.Kept;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Leaving the site. */
@Named
@RequestScoped
public class EraseBacking {
    @Inject
    MyDataService data;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    private List<Kept> kept = List.of();

    public void open() {
        if (!isGone()) {
            me.required().ifPresent(who -> {
                kept = data.kept(who);
                if (form.isSent()) {
                    erase(who);
                }
            });
        }
    }

    private void erase(SignedIn who) {
        boolean understood = form.ticked("rozumiem");
        if (!understood) {
            form.wrong("rozumiem", Messages.text("account_erase.message.tick"));
        }
        if (fields.proves("haslo", who) && understood) {
            Answer answer = data.erase(who, me.origin());
            if (answer == Answer.DONE) {
                me.signedOut();
                form.leadTo("/konto/usun?stan=usuniete");
            } else {
                form.wrong(null, answer.words());
            }
        }
    }

    /** What will stay, why, and until when. */
    public List<Kept> getKept() {
        return kept;
    }

    /** Whether the page tells somebody that he has left. */
    public boolean isGone() {
        return page.asked("stan") != null;
    }
}
