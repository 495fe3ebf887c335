package pl.kooperacja.publication;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.shared.web.PageContext;

/**
 * A page about one item: opens it by the address of the request and holds what the template shows around it.
 *
 * @param <D> fields of its kind
 */
public abstract class ItemPage<D> {
    @Inject
    protected PublicationService publications;

    @Inject
    protected CurrentReader current;

    @Inject
    protected PageContext page;

    @Inject
    StructuredData structuredData;

    private Opened<D> opened;

    /** A step of the way from the front page. */
    public record Crumb(String label, String address) {}

    protected abstract Kind<D> kind();

    /** Pages between the front page and this one, nearest last. */
    protected abstract List<Crumb> way();

    /** Address under which the item is kept; for most kinds that of the page. */
    protected String itemAddress() {
        return page.getPath();
    }

    /** View action of the page. */
    public void open() {
        opened = publications.open(kind(), itemAddress(), current.reader());
        opened();
    }

    /** Called when the item is open, for what else the page needs. */
    protected void opened() {}

    public Item getItem() {
        return opened.item();
    }

    public D getDetails() {
        return opened.details();
    }

    public Rendered getBody() {
        return opened.body();
    }

    public List<Opened.Related> getRelated() {
        return opened.related();
    }

    protected Opened<D> getOpened() {
        return opened;
    }

    public List<Crumb> getCrumbs() {
        return way();
    }

    /** Address that search engines should keep. */
    public String getCanonical() {
        return opened.item().address();
    }

    /** JSON-LD of the item and of the way to it. */
    public String getJsonLd() {
        List<Crumb> crumbs = new ArrayList<>(way());
        crumbs.add(new Crumb(getItem().title(), getItem().address()));
        return structuredData.of(kind(), opened, crumbs);
    }
}
