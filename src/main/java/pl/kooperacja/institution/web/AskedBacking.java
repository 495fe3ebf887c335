package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.institution.AccessRequest;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.AccessRequestService.Own;
import pl.kooperacja.institution.RequestState;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** A request as whoever made it sees it by the link of his letter: confirming it, and answering what was asked. */
@Named
@RequestScoped
public class AskedBacking {
    private static final int LONGEST_ANSWER = AccessRequest.WORDS_LENGTH / 2;

    @Inject
    AccessRequestService requests;

    @Inject
    DecisionFields fields;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Optional<Own> own = Optional.empty();

    public void open() {
        form.propose("klucz", page.asked("klucz") == null ? "" : page.asked("klucz"));
        String key = form.value("klucz");
        own = requests.own(key);
        if (form.isSent() && own.isPresent()) {
            if (own.get().state() == RequestState.UNCONFIRMED) {
                requests.confirm(key, caller.origin());
                own = requests.own(key);
            } else if (own.get().state() == RequestState.MORE) {
                fields.reason("uzupelnienie", LONGEST_ANSWER).ifPresent(words -> {
                    requests.tellMore(key, words, caller.origin());
                    own = requests.own(key);
                });
            }
        }
    }

    public boolean isGood() {
        return own.isPresent();
    }

    public Own getOwn() {
        return own.orElse(null);
    }

    public boolean isUnconfirmed() {
        return own.map(Own::state).filter(RequestState.UNCONFIRMED::equals).isPresent();
    }

    public boolean isMore() {
        return own.map(Own::state).filter(RequestState.MORE::equals).isPresent();
    }

    /** How the request stands, in a sentence. */
    public String getTold() {
        return Messages.text(
                "institution_asked.message." + own.orElseThrow().state().key());
    }
}
