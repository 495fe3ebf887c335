package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * Walks over all places that match, once: counts them, counts them by facet, groups them by item and keeps the best
 * items. Places of one item stand side by side in the index, so a group ends where the next begins.
 *
 * <p>A facet is counted among the places that all <em>other</em> filters leave, so that its other values can be chosen.
 */
final class Matches implements Collector {
    private final Map<String, String> filters;
    private final int wanted;
    private final Comparator<Group> better;
    private final PriorityQueue<Group> best;
    private final Map<String, Map<String, Integer>> facets = new HashMap<>();
    private int unfiltered;
    private int total;
    private int items;

    /** Best places kept of one item. */
    static final int PLACES = 4;

    /** An item with places that match. */
    static final class Group {
        final int[] documents = new int[PLACES];
        final float[] scores = new float[PLACES];
        int places;
        long date;
        private final SortedDocValues ids;
        private final int ord;
        private final int base;
        private String id;

        Group(SortedDocValues ids, int ord, int base) {
            this.ids = ids;
            this.ord = ord;
            this.base = base;
        }

        void add(int document, float score) {
            int at = Math.min(places, PLACES);
            while (at > 0 && score > scores[at - 1]) {
                at--;
            }
            if (at < PLACES) {
                System.arraycopy(documents, at, documents, at + 1, PLACES - 1 - at);
                System.arraycopy(scores, at, scores, at + 1, PLACES - 1 - at);
                documents[at] = base + document;
                scores[at] = score;
            }
            places++;
        }

        float score() {
            return scores[0];
        }

        /** Its kept places, the best first. */
        List<Integer> best() {
            return Arrays.stream(documents, 0, Math.min(places, PLACES)).boxed().toList();
        }

        private String id() {
            if (id == null) {
                try {
                    id = ids.lookupOrd(ord).utf8ToString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return id;
        }
    }

    /**
     * @param filters wanted value by facet
     * @param wanted how many of the best items to keep
     */
    Matches(Map<String, String> filters, SearchOrder order, int wanted) {
        this.filters = filters;
        this.wanted = wanted;
        better = better(order);
        best = new PriorityQueue<>(better.reversed());
    }

    private static Comparator<Group> better(SearchOrder order) {
        Comparator<Group> byScore = (a, b) -> Float.compare(b.score(), a.score());
        Comparator<Group> byDate = (a, b) -> Long.compare(b.date, a.date);
        return (order == SearchOrder.NEWEST ? byDate.thenComparing(byScore) : byScore.thenComparing(byDate))
                .thenComparing(Group::id);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
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

    /** The best items, the best first. */
    List<Group> best() {
        List<Group> sorted = new ArrayList<>(best);
        sorted.sort(better);
        return Collections.unmodifiableList(sorted);
    }

    private final class Segment implements LeafCollector {
        private final int base;
        private final SortedDocValues ids;
        private final NumericDocValues dates;
        private final SortedSetDocValues values;
        /** Number of the facet by the ordinal of its value. */
        private final int[] facetOf;

        private final List<String> names = new ArrayList<>();
        private final int[] counts;
        /** Filter on the facet of this number, as the ordinal of the wanted value; -1 without, -2 if nothing has it. */
        private final int[] filterOn;
        /** Filters whose facet no place of this segment has. */
        private int hopeless;

        private Scorable scorer;
        private Group group;

        Segment(LeafReaderContext context) throws IOException {
            base = context.docBase;
            ids = context.reader().getSortedDocValues(Entry.ITEM);
            dates = context.reader().getNumericDocValues(Entry.DATE);
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
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            unfiltered++;
            if (hopeless > 1 || !values.advanceExact(document)) {
                return;
            }
            int count = values.docValueCount();
            int[] held = new int[count];
            long met = 0;
            for (int i = 0; i < count; i++) {
                int ord = (int) values.nextOrd();
                held[i] = ord;
                if (filterOn[facetOf[ord]] == ord) {
                    met++;
                }
            }
            int missed = filters.size() - (int) met;
            if (missed > 1) {
                return;
            }
            for (int ord : held) {
                if (missed == 0 || missedBy(facetOf[ord], held)) {
                    counts[ord]++;
                }
            }
            if (missed == 0) {
                take(document);
            }
        }

        /** Whether the one filter that the place misses is on this facet. */
        private boolean missedBy(int facet, int[] held) {
            if (filterOn[facet] == -1) {
                return false;
            }
            for (int ord : held) {
                if (ord == filterOn[facet]) {
                    return false;
                }
            }
            return true;
        }

        private void take(int document) throws IOException {
            total++;
            ids.advanceExact(document);
            int ord = ids.ordValue();
            if (group == null || group.ord != ord) {
                close();
                group = new Group(ids, ord, base);
                dates.advanceExact(document);
                group.date = dates.longValue();
                items++;
            }
            group.add(document, scorer.score());
        }

        private void close() {
            if (group == null) {
                return;
            }
            if (best.size() < wanted) {
                best.add(group);
            } else if (wanted > 0 && better.compare(group, best.peek()) < 0) {
                best.poll();
                best.add(group);
            }
        }

        @Override
        public void finish() throws IOException {
            close();
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
