package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.KeptForms;
import pl.kooperacja.account.KeptForms.Kept;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** Back after the session had ended: the way to the form in which something was typed. */
@Named
@RequestScoped
public class ResumeBacking {
    @Inject
    KeptForms forms;

    @Inject
    CurrentPerson current;

    @Inject
    PageContext page;

    private Kept kept = new Kept(null, Map.of());

    public void open() {
        current.required().flatMap(who -> forms.find(who, page.asked("klucz"))).ifPresent(found -> kept = found);
    }

    /** Where the form stands, or null when nothing waits. */
    public String getAddress() {
        return kept.address();
    }

    /** What was typed. It goes without a token, so that the page shows it and does not act. */
    public List<Option> getValues() {
        return kept.values().entrySet().stream()
                .map(value -> new Option(value.getKey(), value.getValue()))
                .toList();
    }
}
