package pl.kooperacja.page.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.page.PageKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;

/** One plain page. */
@Named
@RequestScoped
public class PageBacking extends ItemPage<PageKind.Details> {
    private static final String STATEMENT = "/deklaracja-dostepnosci";

    @Inject
    PageKind kind;

    @Override
    protected Kind<PageKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        String address = getItem().address();
        int slash = address.lastIndexOf('/');
        return slash == 0 ? List.of() : parent(address.substring(0, slash));
    }

    private List<Crumb> parent(String address) {
        return publications
                .titleAt(address, current.reader())
                .map(title -> List.of(new Crumb(title, address)))
                .orElse(List.of());
    }

    /** The declaration's title bears the id that its validators look for. */
    public String getHeadingId() {
        return STATEMENT.equals(getItem().address()) ? "a11y-deklaracja" : null;
    }
}
