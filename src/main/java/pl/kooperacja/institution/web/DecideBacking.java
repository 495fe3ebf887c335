package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.Institution;
import pl.kooperacja.institution.InstitutionService;
import pl.kooperacja.institution.InstitutionService.Link;
import pl.kooperacja.institution.Standing;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Authorising an institution, suspending it, closing it, with an heir or without. */
@Named
@RequestScoped
public class DecideBacking {
    @Inject
    InstitutionService institutions;

    @Inject
    DecisionFields fields;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Clock clock;

    private Institution institution;
    private List<Link> heirs = List.of();

    public void open() {
        caller.required().ifPresent(actor -> {
            institution = institutions.forChange(actor, caller.number());
            form.propose("wersja", Long.toString(institution.getVersion()));
            fields.propose();
            if (page.asked("q") != null) {
                heirs = institutions.heirs(actor, institution.getId(), page.asked("q"));
            }
            if (form.isSent()) {
                act(actor);
            }
        });
    }

    private void act(Actor actor) {
        long id = institution.getId();
        long version = caller.sent("wersja");
        String address = "/podmioty/" + id + "?zrobione=";
        switch (form.value("co")) {
            case "uprawnij" -> {
                Optional<String> basis = fields.basis();
                Optional<LocalDate> until = fields.until();
                if (basis.isPresent() && until.isPresent()) {
                    caller.told(
                            institutions.authorise(actor, id, version, basis.get(), until.get()),
                            address + "uprawniony");
                }
            }
            case "zawies" ->
                fields.reason("powod", Institution.REASON_LENGTH)
                        .ifPresent(reason ->
                                caller.told(institutions.suspend(actor, id, version, reason), address + "zawieszony"));
            case "zamknij" ->
                fields.reason("powod-zamkniecia", Institution.REASON_LENGTH).ifPresent(reason -> {
                    Long heir = form.value("nastepca").isEmpty() ? null : caller.sent("nastepca");
                    caller.told(institutions.close(actor, id, version, reason, heir), address + "zamkniety");
                });
            default -> form.wrong(null, Messages.text("institution_form.message.choose"));
        }
    }

    public Institution getInstitution() {
        return institution;
    }

    public Standing getStanding() {
        return institution.standing(LocalDate.now(clock));
    }

    /** Institutions found to pass staff and rights to. */
    public List<Link> getHeirs() {
        return heirs;
    }

    /** What was looked for among them. */
    public String getAsked() {
        return page.asked("q");
    }
}
