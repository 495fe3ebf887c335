package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import pl.kooperacja.institution.AccessRequest;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.StaffService;
import pl.kooperacja.institution.StaffService.Staff;
import pl.kooperacja.institution.StaffTable;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Staff of one institution: asking people to join, letting them in, ending their membership. */
@Named
@RequestScoped
public class StaffBacking {
    private static final Set<String> DONE = Set.of("zakonczone", "koordynator", "przyjeta", "odmowa");

    @Inject
    StaffService service;

    @Inject
    StaffTable table;

    @Inject
    AccessRequestService requests;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Staff staff;
    private List<StaffTable.Line> report = List.of();
    private List<AccessRequest> waiting = List.of();

    public void open() {
        caller.required().ifPresent(actor -> {
            long id = caller.number();
            staff = service.staff(actor, id, page.number());
            if (form.isSent()) {
                act(actor, id);
                staff = service.staff(actor, id, page.number());
            }
            waiting = requests.toJoin(actor, id);
        });
    }

    private void act(Actor actor, long id) {
        String here = "/podmioty/" + id + "/pracownicy?zrobione=";
        switch (form.value("co")) {
            case "zapros" -> {
                if (form.filled("osoby", Messages.text("institution_staff.message.empty"))) {
                    report = table.invite(actor, id, form.value("osoby"));
                    if (report.stream().allMatch(StaffTable.Line::good)) {
                        form.forget("osoby");
                    }
                }
            }
            case "zakoncz" -> {
                service.end(actor, id, caller.sent("numer"));
                form.leadTo(stillThere(actor, id) ? here + "zakonczone" : "/konto/podmioty");
            }
            case "koordynator" -> {
                service.coordinate(actor, id, caller.sent("numer"), form.ticked("tak"));
                form.leadTo(stillThere(actor, id) ? here + "koordynator" : "/konto/podmioty");
            }
            case "przyjmij", "odmow" -> {
                boolean admitted = form.value("co").equals("przyjmij");
                caller.told(
                        requests.decideToJoin(actor, id, caller.sent("numer"), admitted),
                        here + (admitted ? "przyjeta" : "odmowa"));
            }
            default -> form.wrong(null, Messages.text("institution_form.message.choose"));
        }
    }

    /** Whether whoever acted may still see the page: one can end one's own membership. */
    private boolean stillThere(Actor actor, long id) {
        return service.manages(actor, id);
    }

    public Staff getStaff() {
        return staff;
    }

    /** What became of the lines of a pasted list. */
    public List<StaffTable.Line> getReport() {
        return report;
    }

    /** Requests of people who want to belong here. */
    public List<AccessRequest> getWaiting() {
        return waiting;
    }

    public String getCount() {
        return PolishPlural.count(staff.members().total(), "institution_staff.label.count");
    }

    public String day(LocalDateTime utc) {
        return Moments.day(utc);
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("zrobione");
        return done != null && DONE.contains(done) ? Messages.text("institution_staff.message." + done) : null;
    }
}
