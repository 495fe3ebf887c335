package pl.kooperacja.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.shared.RefusedException;

/** How a reader narrowed and ordered the list of materials, read from the address. */
public final class MaterialFilter {
    private static final String ORDER = "kolejnosc";
    private static final String NEWEST = "najnowsze";

    private final Map<MaterialFacet, String> chosen = new EnumMap<>(MaterialFacet.class);
    private final boolean newestFirst;

    /**
     * A value of a facet on the page.
     *
     * @param to what its parameter becomes when it is followed; empty takes the choice away
     */
    public record Choice(String parameter, String label, String to, long count, boolean chosen) {}

    /** A facet on the page, with the values that leave something. */
    public record Group(String title, List<Choice> choices) {}

    /**
     * @param asked value of a query parameter, or null
     * @throws RefusedException when a value is unknown
     */
    public MaterialFilter(UnaryOperator<String> asked) {
        for (MaterialFacet facet : MaterialFacet.values()) {
            String slug = asked.apply(facet.parameter());
            if (slug != null) {
                chosen.put(facet, facet.value(slug).orElseThrow(() -> unknown(facet.parameter(), slug)));
            }
        }
        String order = asked.apply(ORDER);
        if (order != null && !order.equals(NEWEST)) {
            throw unknown(ORDER, order);
        }
        newestFirst = order != null;
    }

    private static RefusedException unknown(String parameter, String value) {
        return new RefusedException("material.unknown-value", parameter, value);
    }

    /** Parameters of the query that a list of materials reads. */
    public static String[] parameters() {
        List<String> names = new ArrayList<>(List.of(MaterialFacet.parameters()));
        names.addAll(List.of(ORDER, "strona"));
        return names.toArray(String[]::new);
    }

    public boolean newestFirst() {
        return newestFirst;
    }

    public ListQuery query(int page, int size) {
        Map<String, String> facets = chosen.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
        return new ListQuery(
                "material", facets, newestFirst ? ListQuery.Order.NEWEST : ListQuery.Order.TITLE, page, size);
    }

    /** Facets with their counted values; a value that leaves nothing shows only while it is chosen. */
    public List<Group> groups(ListPage list) {
        return Arrays.stream(MaterialFacet.values())
                .map(facet ->
                        new Group(facet.title(), choices(facet, list.counts().get(facet.key()))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(MaterialFacet facet, List<ListPage.FacetCount> counts) {
        Map<String, Long> byValue =
                counts.stream().collect(Collectors.toMap(ListPage.FacetCount::value, ListPage.FacetCount::count));
        return facet.held().stream()
                .map(value -> choice(facet, value, byValue.getOrDefault(value, 0L)))
                .filter(choice -> choice.chosen() || choice.count() > 0)
                .toList();
    }

    /** What is chosen, each to be taken away by itself. */
    public List<Choice> chosen() {
        return chosen.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue(), 0))
                .toList();
    }

    private Choice choice(MaterialFacet facet, String value, long count) {
        boolean now = value.equals(chosen.get(facet));
        return new Choice(facet.parameter(), facet.label(value), now ? "" : facet.slug(value), count, now);
    }
}
