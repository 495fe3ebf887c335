package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A word in a place that stands for some of the terms looked for.
 *
 * @param position how many words of what the index holds of the place stand before it
 */
record Occurrence(int position, Set<String> terms) {
    /** The words in their order, by place; no place is missing. */
    static Map<Integer, List<Occurrence>> of(Collection<String> terms, int[] places, View view) throws IOException {
        int[] rising = places.clone();
        Arrays.sort(rising);
        Map<Integer, TreeMap<Integer, Occurrence>> found = new HashMap<>();
        for (int place : rising) {
            found.put(place, new TreeMap<>());
        }
        for (String term : terms) {
            View.Standing standing = view.standing(Analysis.LEMMA, term);
            Leaf leaf = null;
            PostingsEnum each = null;
            for (int place : rising) {
                if (leaf != view.leaf(place)) {
                    leaf = view.leaf(place);
                    View.Standing.Here here = standing.in(leaf);
                    each = here == null
                            ? null
                            : leaf.postings(Analysis.LEMMA, standing.term(), here.state(), PostingsEnum.POSITIONS);
                }
                if (each != null && reaches(each, place - leaf.base())) {
                    add(term, each, found.get(place));
                }
            }
        }
        Map<Integer, List<Occurrence>> inOrder = new HashMap<>();
        found.forEach((place, byPosition) -> inOrder.put(place, new ArrayList<>(byPosition.values())));
        return inOrder;
    }

    private static boolean reaches(PostingsEnum each, int place) throws IOException {
        int at = each.docID();
        if (at < place && at != DocIdSetIterator.NO_MORE_DOCS) {
            at = each.advance(place);
        }
        return at == place;
    }

    private static void add(String term, PostingsEnum each, Map<Integer, Occurrence> to) throws IOException {
        for (int left = each.freq(); left > 0; left--) {
            to.computeIfAbsent(each.nextPosition(), position -> new Occurrence(position, new HashSet<>()))
                    .terms
                    .add(term);
        }
    }
}
