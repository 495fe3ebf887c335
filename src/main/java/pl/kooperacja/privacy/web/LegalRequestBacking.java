package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.privacy.LegalRequest;
import pl.kooperacja.privacy.LegalRequest.Outcome;
import pl.kooperacja.privacy.LegalRequestService;
import pl.kooperacja.privacy.LegalRequestService.Answer;
import pl.kooperacja.privacy.Register;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** One request: what was asked for, putting it off, and answering it. */
@Named
@RequestScoped
public class LegalRequestBacking {
    private static final String NUMBER = "[1-9]\\d{0,17}";

    @Inject
    LegalRequestService requests;

    @Inject
    RequestFields fields;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private String id;
    private Register register;
    private LegalRequest request;
    private boolean answering;

    /** A step of the way back. */
    public record Crumb(String label, String address) {}

    public void open() {
        register = RegisterBacking.at(page.getPath());
        current.required(register.seeing()).ifPresent(who -> {
            if (!id.matches(NUMBER)) {
                throw new NotFoundException("request", id);
            }
            request = requests.get(who, register, Long.parseLong(id));
            answering = who.may(register.answering());
            form.propose("wersja", Long.toString(request.getVersion()));
            if (form.isSent()) {
                if (!answering) {
                    throw new ForbiddenException("request");
                }
                act(who);
            }
        });
    }

    private void act(SignedIn who) {
        long version = form.value("wersja").matches("\\d{1,18}") ? Long.parseLong(form.value("wersja")) : -1;
        if (form.value("co").equals("termin")) {
            fields.text("powod", LegalRequest.WHY_LENGTH, "why")
                    .ifPresent(why ->
                            told(requests.extend(who, register, request.getId(), version, why, current.origin())));
        } else {
            Optional<Outcome> outcome = Stream.of(Outcome.values())
                    .filter(one -> key(one).equals(form.value("wynik")))
                    .findFirst();
            if (outcome.isEmpty()) {
                form.wrong("wynik", Messages.text("privacy_form.message.outcome"));
            }
            Optional<String> words = fields.text("odpowiedz", LegalRequest.ANSWER_LENGTH, "answer");
            if (outcome.isPresent() && words.isPresent()) {
                told(requests.close(
                        who, register, request.getId(), version, outcome.get(), words.get(), current.origin()));
            }
        }
    }

    private void told(Answer answer) {
        if (answer == Answer.DONE) {
            form.leadTo(page.getPath() + "?zrobiono=tak");
        } else {
            form.conflict(Messages.text("privacy_request.message.conflict"));
        }
    }

    private static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LegalRequest getRequest() {
        return request;
    }

    public boolean isAnswering() {
        return answering && request.isOpen();
    }

    public boolean isDone() {
        return page.asked("zrobiono") != null;
    }

    public String getOutcome() {
        return RegisterBacking.outcome(request.getOutcome());
    }

    public List<Option> getOutcomes() {
        return Stream.of(Outcome.values())
                .map(one -> new Option(key(one), RegisterBacking.outcome(one)))
                .toList();
    }

    public String getTitle() {
        return Messages.text(
                "privacy_request.title." + register.key(), request.getId().toString());
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(Messages.text("account_admin.title"), "/administracja"),
                new Crumb(register.title(), register.address()));
    }
}
