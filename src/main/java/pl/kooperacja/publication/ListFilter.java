package pl.kooperacja.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;

/** How a reader narrowed and ordered a list, read from the address. */
public final class ListFilter {
    private static final String ORDER = "kolejnosc";
    private static final String PAGE = "strona";

    private final List<Facet> facets;
    private final List<ListQuery.Order> orders;
    private final Map<Facet, String> chosen = new LinkedHashMap<>();
    private final ListQuery.Order order;

    /**
     * A value of a facet on the page.
     *
     * @param to what its parameter becomes when it is followed; empty takes the choice away
     */
    public record Choice(String parameter, String label, String to, long count, boolean chosen) {}

    /** A facet on the page, with the values that leave something. */
    public record Group(String title, List<Choice> choices) {}

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
        this.facets = facets;
        this.orders = orders;
        for (Facet facet : facets) {
            String slug = asked.apply(facet.parameter());
            if (slug != null) {
                chosen.put(
                        facet,
                        facet.value(slug, present.apply(facet.key()))
                                .orElseThrow(() -> unknown(facet.parameter(), slug)));
            }
        }
        String wanted = asked.apply(ORDER);
        order = wanted == null
                ? orders.get(0)
                : orders.stream()
                        .filter(offered -> offered.parameter().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> unknown(ORDER, wanted));
    }

    private static RefusedException unknown(String parameter, String value) {
        return new RefusedException("publication.unknown-value", parameter, value);
    }

    /** Parameters of the query that a list with these facets reads. */
    public static String[] parameters(List<Facet> facets) {
        return Stream.concat(facets.stream().map(Facet::parameter), Stream.of(ORDER, PAGE))
                .toArray(String[]::new);
    }

    ListQuery query(String kind, int page, int size) {
        Map<String, String> values = chosen.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
        return new ListQuery(kind, values, order, page, size);
    }

    /** Orders to choose from; one alone is no choice. */
    List<Choice> orders() {
        return orders.size() < 2
                ? List.of()
                : orders.stream()
                        .map(offered -> new Choice(
                                ORDER,
                                Messages.text("publication_list.button." + offered.parameter()),
                                offered == orders.get(0) ? "" : offered.parameter(),
                                0,
                                offered == order))
                        .toList();
    }

    /** Facets with their counted values; a value that leaves nothing shows only while it is chosen. */
    List<Group> groups(ListPage list) {
        return facets.stream()
                .map(facet ->
                        new Group(facet.title(), choices(facet, list.counts().get(facet.key()))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(Facet facet, List<ListPage.FacetCount> counts) {
        Map<String, Long> byValue =
                counts.stream().collect(Collectors.toMap(ListPage.FacetCount::value, ListPage.FacetCount::count));
        return facet.offered(byValue.keySet()).stream()
                .map(value -> choice(facet, value, byValue.getOrDefault(value, 0L)))
                .filter(choice -> choice.chosen() || choice.count() > 0)
                .toList();
    }

    /** What is chosen, each to be taken away by itself. */
    List<Choice> chosen() {
        return chosen.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue(), 0))
                .toList();
    }

    private Choice choice(Facet facet, String value, long count) {
        boolean now = value.equals(chosen.get(facet));
        return new Choice(facet.parameter(), facet.label().apply(value), now ? "" : facet.slug(value), count, now);
    }
}
