package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/**
 * All places that match and that the reader may see, counted by facet.
 *
 * <p>A facet is counted among the places that all <em>other</em> filters leave, so that its other values can be chosen.
 */
final class Matches {
    private final Map<String, String> filters;
    private final List<FixedBitSet> places = new ArrayList<>();
    private final Map<String, Map<String, Integer>> facets = new HashMap<>();
    private int unfiltered;
    private int total;
    private int items;

    /**
     * @param unwanted what no place may match
     * @param filters wanted value by facet; one that no place has leaves nothing
     */
    Matches(Formula wanted, List<Formula> unwanted, Map<String, String> filters, View view) throws IOException {
        this.filters = filters;
        for (Leaf leaf : view.leaves()) {
            FixedBitSet found = leaf.places(wanted).clone();
            for (Formula one : unwanted) {
                found.andNot(leaf.places(one));
            }
            leaf.hide(found);
            unfiltered += found.cardinality();
            places.add(counted(found, leaf.segment()));
        }
    }

    /** Counts what is found, and gives what all filters leave of it. */
    private FixedBitSet counted(FixedBitSet found, Segment segment) {
        FixedBitSet left = left(found, segment, null);
        total += left.cardinality();
        items += segment.items(left);
        segment.facets().forEach((facet, values) -> {
            FixedBitSet counted = filters.containsKey(facet) ? left(found, segment, facet) : left;
            values.forEach((value, holding) -> {
                int count = (int) FixedBitSet.intersectionCount(counted, holding);
                if (count > 0) {
                    facets.computeIfAbsent(facet, name -> new HashMap<>()).merge(value, count, Integer::sum);
                }
            });
        });
        return left;
    }

    /** What all filters leave but the one on this facet. */
    private FixedBitSet left(FixedBitSet found, Segment segment, String but) {
        FixedBitSet left = found;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            if (!filter.getKey().equals(but)) {
                FixedBitSet holding = segment.facets()
                        .getOrDefault(filter.getKey(), Map.of())
                        .getOrDefault(filter.getValue(), new FixedBitSet(segment.size()));
                left = left == found ? found.clone() : left;
                left.and(holding);
            }
        }
        return left;
    }

    /** Places of this part of the index that match. */
    FixedBitSet in(Leaf leaf) {
        return places.get(leaf.number());
    }

    /** Places before filters narrow them. */
    int unfiltered() {
        return unfiltered;
    }

    int total() {
        return total;
    }

    int items() {
        return items;
    }

    /** Number of places by value by facet. */
    Map<String, Map<String, Integer>> facets() {
        return facets;
    }
}
