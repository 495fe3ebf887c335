package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import pl.kooperacja.institution.InstitutionService;
import pl.kooperacja.institution.InstitutionService.View;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.web.PageContext;

/** One institution. */
@Named
@RequestScoped
public class InstitutionBacking {
    private static final Set<String> DONE = Set.of("dodany", "zmieniony", "uprawniony", "zawieszony", "zamkniety");

    @Inject
    InstitutionService institutions;

    @Inject
    Caller caller;

    @Inject
    PageContext page;

    private View view;

    /** What was done to it, in words. @param who null for the site itself */
    public record Told(String when, String what, String who) {}

    public void open() {
        caller.required().ifPresent(actor -> view = institutions.view(actor, caller.number()));
    }

    public View getView() {
        return view;
    }

    public List<Told> getHistory() {
        return view.history().stream()
                .map(event -> new Told(Moments.text(event.at()), deed(event.action()), event.who()))
                .toList();
    }

    private static String deed(String action) {
        return Messages.text("institution_action.label." + action.substring(action.indexOf('.') + 1));
    }

    public String getFirstDay() {
        return PolishDates.text(view.institution().getFirstDay());
    }

    public String getLastDay() {
        return PolishDates.text(view.institution().getLastDay());
    }

    /** Whether there was ever an authorisation to tell of. */
    public boolean isAuthorisedOnce() {
        return view.institution().getLastDay() != null;
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("zrobione");
        return done != null && DONE.contains(done) ? Messages.text("institution_institution.message." + done) : null;
    }
}
