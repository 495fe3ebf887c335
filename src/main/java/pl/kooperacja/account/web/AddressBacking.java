package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.account.ProfileService;
import pl.kooperacja.account.ProfileService.Move;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Another address for one's own account: asking for it, and agreeing from either mailbox. */
@Named
@RequestScoped
public class AddressBacking {
    @Inject
    ProfileService profiles;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    private String email;
    private boolean good;
    private Move move;

    public void open() {
        String asked = page.asked("klucz");
        form.propose("klucz", asked == null ? "" : asked);
        if (isConfirming()) {
            good = profiles.canMove(form.value("klucz"));
            if (form.isSent()) {
                move = profiles.confirmMove(form.value("klucz"), me.origin());
                good = false;
            }
        } else {
            me.required().ifPresent(who -> {
                email = profiles.profile(who).email();
                if (form.isSent()) {
                    Optional<String> next = fields.email("email");
                    if (next.isPresent() && fields.proves("haslo", who)) {
                        profiles.askToMove(who, next.get(), me.origin());
                        form.leadTo("/konto/adres?stan=wyslane");
                    }
                }
            });
        }
    }

    /** Whether the page was opened by a link from a letter. */
    public boolean isConfirming() {
        return !form.value("klucz").isEmpty();
    }

    /** Whether there is something to agree to. */
    public boolean isGood() {
        return good;
    }

    /** What to tell instead of the form, or null. */
    public String getTold() {
        if (move == Move.WAITING) {
            return Messages.text("account_address.message.waiting");
        }
        if (move == Move.DONE) {
            return Messages.text("account_address.message.done");
        }
        return isConfirming() && !good ? Messages.text("account_address.message.late") : null;
    }

    public String getEmail() {
        return email;
    }

    public boolean isSent() {
        return page.asked("stan") != null;
    }
}
