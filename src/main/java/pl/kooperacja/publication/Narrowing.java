package pl.kooperacja.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pl.kooperacja.shared.RefusedException;

/** Which values of which facets a reader chose, read from the address. */
public final class Narrowing {
    private final List<Facet> facets;
    private final Map<Facet, String> chosen = new LinkedHashMap<>();

    /**
     * A value of a facet on the page.
     *
     * @param value its name in addresses
     * @param to what its parameter becomes when it is followed; empty takes the choice away
     */
    public record Choice(String parameter, String value, String label, String to, long count, boolean chosen) {}

    /** A facet on the page, with the values that leave something. */
    public record Group(String title, List<Choice> choices) {}

    /**
     * @param present values that items have, by facet name; asked only for facets that hold whatever content does
     * @param asked value of a query parameter, or null
     * @throws RefusedException when a value is unknown
     */
    public Narrowing(List<Facet> facets, Function<String, Set<String>> present, UnaryOperator<String> asked) {
        this.facets = facets;
        for (Facet facet : facets) {
            String slug = asked.apply(facet.parameter());
            if (slug != null) {
                Set<String> values = facet.held().isEmpty() ? present.apply(facet.key()) : Set.of();
                chosen.put(facet, facet.value(slug, values).orElseThrow(() -> unknown(facet.parameter(), slug)));
            }
        }
    }

    static RefusedException unknown(String parameter, String value) {
        return new RefusedException("publication.unknown-value", parameter, value);
    }

    /** The wanted value by facet name. */
    public Map<String, String> values() {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
    }

    /**
     * Facets with their counted values; a value that leaves nothing shows only while it is chosen.
     *
     * @param counts how many each value leaves, by facet name
     */
    public List<Group> groups(Function<String, Map<String, Long>> counts) {
        return facets.stream()
                .map(facet -> new Group(facet.title(), choices(facet, counts.apply(facet.key()))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(Facet facet, Map<String, Long> counts) {
        return facet.offered(counts.keySet()).stream()
                .map(value -> choice(facet, value, counts.getOrDefault(value, 0L)))
                .filter(choice -> choice.chosen() || choice.count() > 0)
                .toList();
    }

    /** What is chosen, each to be taken away by itself. */
    public List<Choice> chosen() {
        return chosen.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue(), 0))
                .toList();
    }

    private Choice choice(Facet facet, String value, long count) {
        boolean now = value.equals(chosen.get(facet));
        String slug = facet.slug(value);
        return new Choice(facet.parameter(), slug, facet.label().apply(value), now ? "" : slug, count, now);
    }
}
