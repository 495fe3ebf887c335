package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * Counts all places that match, and their items, by facet. Places of one item stand side by side in the index, so an
 * item ends where the next begins.
 *
 * <p>A facet is counted among the places that all <em>other</em> filters leave, so that its other values can be chosen.
 */
final class Matches implements Collector {
    private static final int FEW_VALUES = 16;

    private final Map<String, String> filters;
    private final Map<String, Map<String, Integer>> facets = new HashMap<>();
    private int unfiltered;
    private int total;
    private int items;

    /** @param filters wanted value by facet */
    Matches(Map<String, String> filters) {
        this.filters = filters;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(context);
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

    private final class Segment implements LeafCollector {
        private final SortedDocValues ids;
        private final SortedSetDocValues values;
        /** Number of the facet by the ordinal of its value. */
        private final int[] facetOf;

        private final List<String> names = new ArrayList<>();
        private final int[] counts;
        /** Filter on the facet of this number, as the ordinal of the wanted value; -1 without, -2 if nothing has it. */
        private final int[] filterOn;
        /** Filters whose facet no place of this segment has. */
        private int hopeless;

        /** Ordinal of the item that the last counted place belongs to. */
        private int item = -1;

        private int[] held = new int[FEW_VALUES];

        Segment(LeafReaderContext context) throws IOException {
            ids = context.reader().getSortedDocValues(Entry.ITEM);
            values = context.reader().getSortedSetDocValues(Entry.FACETS);
            int size = (int) values.getValueCount();
            facetOf = new int[size];
            counts = new int[size];
            String last = null;
            for (int ord = 0; ord < size; ord++) {
                String name = facet(values.lookupOrd(ord).utf8ToString());
                if (!name.equals(last)) {
                    names.add(name);
                    last = name;
                }
                facetOf[ord] = names.size() - 1;
            }
            filterOn = new int[names.size()];
            Arrays.fill(filterOn, -1);
            for (Map.Entry<String, String> filter : filters.entrySet()) {
                int number = names.indexOf(filter.getKey());
                if (number < 0) {
                    hopeless++;
                } else {
                    long ord =
                            values.lookupTerm(new BytesRef(filter.getKey() + Entry.VALUE_FOLLOWS + filter.getValue()));
                    filterOn[number] = ord < 0 ? -2 : (int) ord;
                }
            }
        }

        private static String facet(String value) {
            return value.substring(0, value.indexOf(Entry.VALUE_FOLLOWS));
        }

        @Override
        public void setScorer(Scorable scorer) {
            // counting needs no scores
        }

        @Override
        public void collect(int document) throws IOException {
            unfiltered++;
            if (hopeless > 1 || !values.advanceExact(document)) {
                return;
            }
            int count = values.docValueCount();
            if (count > held.length) {
                held = new int[count];
            }
            int met = 0;
            for (int i = 0; i < count; i++) {
                int ord = (int) values.nextOrd();
                held[i] = ord;
                if (filterOn[facetOf[ord]] == ord) {
                    met++;
                }
            }
            int missed = filters.size() - met;
            if (missed > 1) {
                return;
            }
            for (int i = 0; i < count; i++) {
                if (missed == 0 || missedBy(facetOf[held[i]], count)) {
                    counts[held[i]]++;
                }
            }
            if (missed == 0) {
                take(document);
            }
        }

        /** Whether the one filter that the place misses is on this facet. */
        private boolean missedBy(int facet, int count) {
            if (filterOn[facet] == -1) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                if (held[i] == filterOn[facet]) {
                    return false;
                }
            }
            return true;
        }

        private void take(int document) throws IOException {
            total++;
            ids.advanceExact(document);
            int ord = ids.ordValue();
            if (ord != item) {
                item = ord;
                items++;
            }
        }

        @Override
        public void finish() throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    String name = names.get(facetOf[ord]);
                    String value = values.lookupOrd(ord).utf8ToString().substring(name.length() + 1);
                    facets.computeIfAbsent(name, key -> new HashMap<>()).merge(value, counts[ord], Integer::sum);
                }
            }
        }
    }
}
