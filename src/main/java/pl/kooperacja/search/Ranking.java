package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** The best items with their best places. Looks closer only at places that can still come among the best. */
final class Ranking {
    /** Best places kept of one item. */
    private static final int PLACES = 4;

    private static final SortField NEWEST = new SortField(Entry.DATE, SortField.Type.LONG, true);
    private static final SortField ITEM = new SortField(Entry.ITEM, SortField.Type.STRING);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST, ITEM);
    private static final Sort BY_DATE = new Sort(NEWEST, SortField.FIELD_SCORE, ITEM);
    private static final int GROWTH = 4;

    private final Query query;
    private final View view;

    /** Places of an item that match. */
    static final class Group {
        private final int[] documents = new int[PLACES];
        private final float[] scores = new float[PLACES];
        private int places;

        private void add(int document, float score) {
            int at = Math.min(places, PLACES);
            while (at > 0 && score > scores[at - 1]) {
                at--;
            }
            if (at < PLACES) {
                System.arraycopy(documents, at, documents, at + 1, PLACES - 1 - at);
                System.arraycopy(scores, at, scores, at + 1, PLACES - 1 - at);
                documents[at] = document;
                scores[at] = score;
            }
            places++;
        }

        /** How many match. */
        int places() {
            return places;
        }

        /** The best of them, the best first. */
        int[] best() {
            return Arrays.copyOf(documents, Math.min(places, PLACES));
        }
    }

    /** @param filters wanted value by facet */
    Ranking(Query query, Map<String, String> filters, View view) {
        this.view = view;
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach((facet, value) -> filtered.add(
                SortedSetDocValuesField.newSlowExactQuery(
                        Entry.FACETS, new BytesRef(facet + Entry.VALUE_FOLLOWS + value)),
                Occur.FILTER));
        this.query = filters.isEmpty() ? query : filtered.build();
    }

    /**
     * Items from one rank to another, ranks counted from 0.
     *
     * @param total places that match
     */
    List<Group> items(int from, int to, int total, SearchOrder order) throws IOException {
        List<String> ids = List.of();
        int looked = 0;
        for (int places = 2 * to; ids.size() < to && looked < total; places *= GROWTH) {
            looked = Math.min(places, total);
            ids = ids(looked, order);
        }
        if (ids.size() <= from) {
            return List.of();
        }
        List<String> page = ids.subList(from, Math.min(to, ids.size()));
        Places places = new Places();
        Query ofPage =
                new TermInSetQuery(Entry.ITEM, page.stream().map(BytesRef::new).toList());
        view.searcher()
                .search(
                        new BooleanQuery.Builder()
                                .add(query, Occur.MUST)
                                .add(ofPage, Occur.FILTER)
                                .build(),
                        places);
        return page.stream().map(places.groups::get).toList();
    }

    /** Ids of the items that the best places belong to, the best first. */
    private List<String> ids(int places, SearchOrder order) throws IOException {
        Sort sort = order == SearchOrder.NEWEST ? BY_DATE : BY_RELEVANCE;
        Set<String> ids = new LinkedHashSet<>();
        for (ScoreDoc found :
                view.searcher().search(query, new TopFieldCollectorManager(sort, places, null, 1)).scoreDocs) {
            ids.add(((BytesRef) ((FieldDoc) found).fields[2]).utf8ToString());
        }
        return new ArrayList<>(ids);
    }

    /** Groups places by the id of their item. */
    private static final class Places extends SimpleCollector {
        private final Map<String, Group> groups = new HashMap<>();
        private SortedDocValues ids;
        private int base;
        private Scorable scorer;

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            base = context.docBase;
            ids = context.reader().getSortedDocValues(Entry.ITEM);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            ids.advanceExact(document);
            String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
            groups.computeIfAbsent(id, key -> new Group()).add(base + document, scorer.score());
        }
    }
}
