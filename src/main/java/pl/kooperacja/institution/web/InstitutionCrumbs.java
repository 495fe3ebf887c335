package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.shared.Messages;

/** The way back from pages below others. */
@Named
@RequestScoped
public class InstitutionCrumbs {
    /** A step of the way. */
    public record Crumb(String label, String address) {}

    @Inject
    InstitutionMenu menu;

    private static Crumb crumb(String key, String address) {
        return new Crumb(Messages.text(key), address);
    }

    public List<Crumb> getList() {
        return List.of(crumb("institution_list.title", "/podmioty"));
    }

    public List<Crumb> getRequests() {
        return List.of(
                crumb("institution_list.title", "/podmioty"), crumb("institution_requests.title", "/podmioty/wnioski"));
    }

    /** To one institution, through the list of whoever may see one, or through his own. */
    public List<Crumb> to(long id, String name) {
        return List.of(top(), new Crumb(name, "/podmioty/" + id));
    }

    /** To what stands right above an institution. */
    public List<Crumb> getInstitutions() {
        return List.of(top());
    }

    private Crumb top() {
        return menu.isSeeing()
                ? crumb("institution_list.title", "/podmioty")
                : crumb("institution_own.title", "/konto/podmioty");
    }

    public List<Crumb> getZone() {
        return List.of(crumb("home_zone.title", "/strefa"));
    }

    public List<Crumb> getAccount() {
        return List.of(crumb("account_account.title", "/konto"));
    }
}
