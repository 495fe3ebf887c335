package pl.kooperacja.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import pl.kooperacja.access.Reader;

/**
 * What lists of one kind need to know of its published items: who may see each, its facets, its place in each order.
 * Held in memory because counting what every facet would leave is the one thing that grows with the collection.
 */
final class Catalogue {
    private final List<String> ids;
    private final int[] byTitle;
    private final int[] byNewest;
    private final LocalDate[] published;
    private final BitSet announced;
    private final Map<String, BitSet> byKey;
    private final Map<String, Map<String, BitSet>> byFacet;

    /** An item, in the order of its place. */
    record Entry(String id, String sortKey, LocalDate published, boolean announced) {}

    /** Ids of two neighbours. */
    record Beside(String before, String after) {}

    /** Collects what the database holds of one kind. */
    static final class Builder {
        private final List<Entry> entries;
        private final Map<String, Integer> positions = new HashMap<>();
        private final Map<String, BitSet> byKey = new LinkedHashMap<>();
        private final Map<String, Map<String, BitSet>> byFacet = new TreeMap<>();

        Builder(List<Entry> entries) {
            this.entries = entries;
            for (int i = 0; i < entries.size(); i++) {
                positions.put(entries.get(i).id(), i);
            }
        }

        Set<String> ids() {
            return positions.keySet();
        }

        void audience(String id, String key) {
            mark(byKey, id, key);
        }

        void facet(String id, String facet, String value) {
            mark(byFacet.computeIfAbsent(facet, name -> new TreeMap<>()), id, value);
        }

        private void mark(Map<String, BitSet> bits, String id, String name) {
            Integer position = positions.get(id);
            if (position != null) {
                bits.computeIfAbsent(name, absent -> new BitSet(entries.size())).set(position);
            }
        }

        Catalogue build() {
            return new Catalogue(this);
        }
    }

    private Catalogue(Builder from) {
        List<Entry> entries = from.entries;
        ids = entries.stream().map(Entry::id).toList();
        published = entries.stream().map(Entry::published).toArray(LocalDate[]::new);
        announced = new BitSet(entries.size());
        IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).announced())
                .forEach(announced::set);
        byTitle = order(entries, Comparator.comparing(Entry::sortKey).thenComparing(Entry::id));
        byNewest = order(
                entries,
                Comparator.comparing(Entry::published).thenComparing(Entry::id).reversed());
        byKey = from.byKey;
        byFacet = from.byFacet;
    }

    private static int[] order(List<Entry> entries, Comparator<Entry> comparator) {
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted((a, b) -> comparator.compare(entries.get(a), entries.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Names of the facets that any item has. */
    Set<String> facets() {
        return byFacet.keySet();
    }

    /** Values of the facet that any item has. */
    Set<String> values(String facet) {
        return new TreeSet<>(byFacet.getOrDefault(facet, Map.of()).keySet());
    }

    /** Items that the reader may open. */
    private BitSet open(Reader reader, LocalDate today) {
        BitSet open = new BitSet(ids.size());
        reader.keys().forEach(key -> open.or(byKey.getOrDefault(key, new BitSet())));
        return appeared(open, today);
    }

    private BitSet appeared(BitSet items, LocalDate today) {
        for (int position : byNewest) {
            if (!published[position].isAfter(today)) {
                break;
            }
            items.clear(position);
        }
        return items;
    }

    long countOpen(Reader reader, LocalDate today) {
        return open(reader, today).cardinality();
    }

    /** Ids of items that not everybody may open and that the reader may know of. */
    List<String> restricted(Reader reader, LocalDate today) {
        Selection all = select(reader, today, Map.of());
        all.left.andNot(open(Reader.GUEST, today));
        return all.ids(ListQuery.Order.PLACE, 0, ids.size());
    }

    /** A question put to the catalogue: which items it leaves, and how many each value of a facet would. */
    final class Selection {
        private final BitSet known;
        private final Map<String, String> wanted;
        private final BitSet left;

        /** Items that the reader may know of, with these values. */
        Selection(Reader reader, LocalDate today, Map<String, String> wanted) {
            this.wanted = wanted;
            known = open(reader, today);
            known.or(appeared((BitSet) announced.clone(), today));
            left = narrowed(null);
        }

        private BitSet narrowed(String except) {
            BitSet items = (BitSet) known.clone();
            wanted.forEach((facet, value) -> {
                if (!facet.equals(except)) {
                    items.and(byFacet.getOrDefault(facet, Map.of()).getOrDefault(value, new BitSet()));
                }
            });
            return items;
        }

        long total() {
            return left.cardinality();
        }

        /** How many items each value of the facet would leave, the other facets being as they are. */
        List<ListPage.FacetCount> counts(String facet) {
            BitSet others = wanted.containsKey(facet) ? narrowed(facet) : left;
            List<ListPage.FacetCount> counts = new ArrayList<>();
            byFacet.getOrDefault(facet, Map.of()).forEach((value, items) -> {
                BitSet both = (BitSet) items.clone();
                both.and(others);
                if (!both.isEmpty()) {
                    counts.add(new ListPage.FacetCount(value, both.cardinality()));
                }
            });
            return counts;
        }

        /** A slice in the order, by id. */
        List<String> ids(ListQuery.Order order, long from, int most) {
            return positions(order).skip(from).limit(most).mapToObj(ids::get).toList();
        }

        /** The items right before and right after one in the order; null at an end, and for one that is not there. */
        Beside beside(ListQuery.Order order, String id) {
            String before = null;
            boolean passed = false;
            for (int position : positions(order).toArray()) {
                String here = ids.get(position);
                if (passed) {
                    return new Beside(before, here);
                }
                passed = here.equals(id);
                before = passed ? before : here;
            }
            return new Beside(passed ? before : null, null);
        }

        private IntStream positions(ListQuery.Order order) {
            return switch (order) {
                case PLACE -> left.stream();
                case TITLE -> IntStream.of(byTitle).filter(left::get);
                case NEWEST -> IntStream.of(byNewest).filter(left::get);
            };
        }
    }

    Selection select(Reader reader, LocalDate today, Map<String, String> wanted) {
        return new Selection(reader, today, wanted);
    }
}
