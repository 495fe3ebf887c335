package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.institution.AccessRequest;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.AccessRequestService.View;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** One request for access, and the decision about it. */
@Named
@RequestScoped
public class RequestBacking {
    private static final Set<String> DONE = Set.of("przyjety", "odmowa", "uzupelnienie");

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

    private View view;

    public void open() {
        caller.required().ifPresent(actor -> {
            view = requests.view(actor, caller.number());
            form.propose("wersja", Long.toString(view.request().getVersion()));
            fields.propose();
            if (form.isSent()) {
                if (!view.deciding()) {
                    throw new ForbiddenException("request");
                }
                act(actor);
            }
        });
    }

    private void act(Actor actor) {
        long id = view.request().getId();
        long version = caller.sent("wersja");
        String here = "/podmioty/wnioski/" + id + "?zrobione=";
        switch (form.value("decyzja")) {
            case "przyjmij" -> {
                Optional<String> basis = fields.basis();
                Optional<LocalDate> until = fields.until();
                if (basis.isPresent() && until.isPresent()) {
                    Long into = form.value("znany").isEmpty() ? null : caller.sent("znany");
                    caller.told(
                            requests.approve(actor, id, version, into, basis.get(), until.get()), here + "przyjety");
                }
            }
            case "odmow" ->
                fields.reason("odpowiedz", AccessRequest.ANSWER_LENGTH)
                        .ifPresent(reason -> caller.told(requests.refuse(actor, id, version, reason), here + "odmowa"));
            case "dopytaj" ->
                fields.reason("odpowiedz", AccessRequest.ANSWER_LENGTH)
                        .ifPresent(question ->
                                caller.told(requests.askForMore(actor, id, version, question), here + "uzupelnienie"));
            default -> form.wrong("decyzja", Messages.text("institution_form.message.choose"));
        }
    }

    public View getView() {
        return view;
    }

    public String getAskedAt() {
        return Moments.text(view.request().getAskedAt());
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("zrobione");
        return done != null && DONE.contains(done) ? Messages.text("institution_request.message." + done) : null;
    }
}
