package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.account.AdminPages;
import pl.kooperacja.account.AdminPages.Entry;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.account.web.AccountCrumbs.Crumb;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;

/** The way to all pages for running the site. */
@Named
@RequestScoped
public class AdminBacking {
    @Inject
    @Any
    Instance<AdminPages> sources;

    @Inject
    CurrentPerson current;

    private List<Entry> entries;

    public void open() {
        if (current.required().isPresent() && getEntries().isEmpty()) {
            throw new NotFoundException("page", "/administracja");
        }
    }

    /** Pages that whoever asks may open. */
    public List<Entry> getEntries() {
        if (entries == null) {
            entries = current.findForRoles().map(this::entries).orElse(List.of());
        }
        return entries;
    }

    private List<Entry> entries(SignedIn who) {
        return sources.stream()
                .flatMap(source -> source.pages(who).stream())
                .sorted(java.util.Comparator.comparing(Entry::address))
                .toList();
    }

    /** The way back from pages below. */
    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(Messages.text("account_admin.title"), "/administracja"));
    }
}
