package pl.kooperacja.publication;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;

/** How a reader narrowed and ordered a list, read from the address. */
public final class ListFilter {
    /** Parameter of the order. */
    public static final String ORDER = "kolejnosc";

    private static final String PAGE = "strona";

    private final Narrowing narrowing;
    private final List<ListQuery.Order> orders;
    private final ListQuery.Order order;

    /**
     * @param orders that the list offers, its usual one first
     * @param present values that items have, by facet name
     * @param asked value of a query parameter, or null
     * @throws RefusedException when a value is unknown
     */
    ListFilter(
            List<Facet> facets,
            List<ListQuery.Order> orders,
            Function<String, Set<String>> present,
            UnaryOperator<String> asked) {
        this.narrowing = new Narrowing(facets, present, asked);
        this.orders = orders;
        String wanted = asked.apply(ORDER);
        order = wanted == null
                ? orders.get(0)
                : orders.stream()
                        .filter(offered -> offered.parameter().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Narrowing.unknown(ORDER, wanted));
    }

    /** Parameters of the query that a list with these facets reads. */
    public static String[] parameters(List<Facet> facets) {
        return Stream.concat(facets.stream().map(Facet::parameter), Stream.of(ORDER, PAGE))
                .toArray(String[]::new);
    }

    ListQuery query(String kind, int page, int size) {
        return new ListQuery(kind, narrowing.values(), order, page, size);
    }

    /** Orders to choose from; one alone is no choice. */
    List<Narrowing.Choice> orders() {
        return orders.size() < 2
                ? List.of()
                : orders.stream()
                        .map(offered -> new Narrowing.Choice(
                                ORDER,
                                offered.parameter(),
                                Messages.text("publication_list.button." + offered.parameter()),
                                offered == orders.get(0) ? "" : offered.parameter(),
                                0,
                                offered == order))
                        .toList();
    }

    /** Facets with their counted values. */
    List<Narrowing.Group> groups(ListPage list) {
        return narrowing.groups(facet -> list.counts().get(facet).stream()
                .collect(Collectors.toMap(ListPage.FacetCount::value, ListPage.FacetCount::count)));
    }

    /** What is chosen, each to be taken away by itself. */
    List<Narrowing.Choice> chosen() {
        return narrowing.chosen();
    }
}
