package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.StaffService;
import pl.kooperacja.institution.StaffService.Own;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Institutions to which one belongs or is asked to. */
@Named
@RequestScoped
public class OwnBacking {
    private static final Set<String> DONE = Set.of("przyjete", "zakonczone");

    @Inject
    StaffService staff;

    @Inject
    AccessRequestService service;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private List<Own> own = List.of();
    private List<AccessRequestService.Own> requests = List.of();

    public void open() {
        caller.required().ifPresent(actor -> {
            if (form.isSent()) {
                long membership = caller.sent("numer");
                if (form.value("co").equals("przyjmij")) {
                    staff.accept(actor, membership);
                    form.leadTo("/konto/podmioty?zrobione=przyjete");
                } else {
                    staff.leave(actor, membership);
                    form.leadTo("/konto/podmioty?zrobione=zakonczone");
                }
            }
            own = staff.own(actor);
            requests = service.own(actor);
        });
    }

    public List<Own> getOwn() {
        return own;
    }

    /** One's own requests for access. */
    public List<AccessRequestService.Own> getRequests() {
        return requests;
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("zrobione");
        return done != null && DONE.contains(done) ? Messages.text("institution_own.message." + done) : null;
    }
}
