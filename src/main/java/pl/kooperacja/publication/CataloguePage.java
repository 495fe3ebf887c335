package pl.kooperacja.publication;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.PageContext;

/**
 * A page that lists items of one kind, narrowed and ordered by its address. Its words stand under
 * {@code publication_list}, by name of the kind.
 */
public abstract class CataloguePage {
    private static final int SIZE = 12;

    @Inject
    protected PublicationService publications;

    @Inject
    protected CurrentReader current;

    @Inject
    protected PageContext page;

    @Inject
    StructuredData structuredData;

    private ListFilter filter;
    private ListPage list;

    protected abstract Kind<?> kind();

    /** What the list may be narrowed by; its route reads their parameters. */
    protected abstract List<Facet> facets();

    /** Orders to choose from, the usual one first. */
    protected List<ListQuery.Order> orders() {
        return List.of(ListQuery.Order.TITLE, ListQuery.Order.NEWEST);
    }

    /** View action of the page. */
    public void open() {
        String name = kind().name();
        List<Facet> facets = facets();
        filter = new ListFilter(facets, orders(), facet -> publications.values(name, facet), page::asked);
        list = publications.list(
                filter.query(name, page.number(), SIZE),
                current.reader(),
                facets.stream().map(Facet::key).toList());
    }

    /**
     * These facets, of which one holds ids of items: they are offered under their titles, and none that the reader may
     * not know of. Words that it holds besides are offered after them.
     */
    protected final List<Facet> titled(Facet ids, List<Facet> facets) {
        Map<String, Listed> known = publications.known(publications.values(kind().name(), ids.key()), current.reader());
        List<String> sorted = known.values().stream()
                .sorted(Comparator.comparing(item -> PolishCollation.key(item.title())))
                .map(Listed::id)
                .toList();
        List<String> offered =
                Stream.concat(sorted.stream(), ids.held().stream()).toList();
        Facet titled = Facet.codes(
                ids.key(),
                ids.parameter(),
                offered,
                value -> known.containsKey(value)
                        ? known.get(value).tiedTitle()
                        : ids.label().apply(value));
        return facets.stream()
                .filter(facet -> facet != ids || !offered.isEmpty())
                .map(facet -> facet == ids ? titled : facet)
                .toList();
    }

    public ListPage getList() {
        return list;
    }

    public String getTitle() {
        return Messages.text("publication_list.header." + kind().name());
    }

    public String getLead() {
        return Messages.text("publication_list.paragraph." + kind().name());
    }

    /** How many items there are, in words. */
    public String getCount() {
        return PolishPlural.count(list.total(), "publication_list.label." + kind().name());
    }

    public List<Narrowing.Group> getGroups() {
        return filter.groups(list);
    }

    public List<Narrowing.Choice> getChosen() {
        return filter.chosen();
    }

    public List<Narrowing.Choice> getOrders() {
        return filter.orders();
    }

    public String getJsonLd() {
        return structuredData.list(getTitle(), page.getPath());
    }
}
