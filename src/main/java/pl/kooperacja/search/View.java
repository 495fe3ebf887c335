package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import pl.kooperacja.access.Reader;

/** The index as one reader may see it, at one moment. Nothing else is in it for him: no word, no count. */
final class View {
    /** Shorter words are not corrected: too many others are one letter away. */
    private static final int SHORTEST_CORRECTED = 4;

    private static final int LONGEST_CORRECTED = 20;
    private static final int SHORTEST_TWICE_WRONG = 8;
    private static final int MOST_CLOSE = 10;
    private static final float LEAST_LIKE = 0.1f;

    private final IndexSearcher searcher;
    /** Null for guests: all that the public index holds is for them. */
    private final AudienceFilter filter;

    /**
     * A word of the index that resembles another.
     *
     * @param likeness 1 for the same word
     */
    record Close(String term, float likeness) {}

    View(Snapshot snapshot, Reader reader) {
        searcher = snapshot.searcher(reader);
        filter = reader.isGuest() ? null : new AudienceFilter(reader.keys());
    }

    /** Finds nothing but what the reader may see. */
    IndexSearcher searcher() {
        return searcher;
    }

    /** Whether the term stands in a place that the reader may see. */
    boolean occurs(String field, String term) throws IOException {
        return count(field, new BytesRef(term), 1) > 0;
    }

    /** What the place with this number gets for the query; 0 when it does not match. */
    float score(Query query, int place) throws IOException {
        Explanation explanation = searcher.explain(query, place);
        return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
    }

    /** In how many places, that the reader may see, the term stands; counts no further than {@code most}. */
    private int count(String field, BytesRef term, int most) throws IOException {
        int count = 0;
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Terms terms = context.reader().terms(field);
            if (terms != null && count < most) {
                TermsEnum each = terms.iterator();
                if (each.seekExact(term)) {
                    count += count(context.reader(), each, most - count);
                }
            }
        }
        return count;
    }

    private int count(LeafReader segment, TermsEnum term, int most) throws IOException {
        Bits seen = filter == null ? segment.getLiveDocs() : filter.seen(segment);
        PostingsEnum places = term.postings(null, PostingsEnum.NONE);
        int count = 0;
        while (count < most) {
            int place = places.nextDoc();
            if (place == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            if (seen == null || seen.get(place)) {
                count++;
            }
        }
        return count;
    }

    /**
     * Folded words that the reader may see and that are a slip away from this one, the closest first. A slip in the first
     * letter is believed only when nothing else fits, and another year is no slip at all.
     */
    List<Close> close(String word) throws IOException {
        if (word.length() < SHORTEST_CORRECTED
                || word.length() > LONGEST_CORRECTED
                || !word.codePoints().allMatch(Character::isLetter)) {
            return List.of();
        }
        int slips = word.length() < SHORTEST_TWICE_WRONG ? 1 : 2;
        List<Close> close = close(word, slips, 1);
        return close.isEmpty() ? close(word, 1, 0) : close;
    }

    private List<Close> close(String word, int slips, int sameLetters) throws IOException {
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(word, slips, sameLetters, true);
        Map<String, Float> found = new HashMap<>();
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Terms terms = context.reader().terms(Analysis.LEMMA);
            if (terms != null) {
                TermsEnum each = near.getTermsEnum(terms);
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    String text = term.utf8ToString();
                    if (!found.containsKey(text) && count(context.reader(), each, 1) > 0) {
                        found.put(text, likeness(word, text));
                    }
                }
            }
        }
        List<Close> close = new ArrayList<>();
        found.forEach((term, likeness) -> close.add(new Close(term, likeness)));
        close.sort(Comparator.comparing(Close::likeness).reversed().thenComparing(Close::term));
        return close.size() > MOST_CLOSE ? List.copyOf(close.subList(0, MOST_CLOSE)) : close;
    }

    /** One less the share of letters that were deleted, inserted, changed or swapped with their neighbour. */
    static float likeness(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
            }
        }
        float share = slips[one.length()][other.length()] / (float) Math.min(one.length(), other.length());
        return Math.max(LEAST_LIKE, 1 - share);
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(slips[i - 1][j - 1] + changed, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }

    /**
     * A folded word as most places, that the reader may see, write it.
     *
     * @param written with its diacritics
     * @param places how many write it so, counted up to {@code most}
     */
    record Spelling(String written, int places) {}

    /** How the folded word is written, or null when it stands nowhere as a word, only as a dictionary form. */
    Spelling spelling(String folded, int most) throws IOException {
        BytesRef start = new BytesRef(folded + Analysis.AS_WRITTEN);
        Map<String, Integer> places = new HashMap<>();
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Terms terms = context.reader().terms(Analysis.WRITTEN);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
                    for (BytesRef term = each.term();
                            term != null && StringHelper.startsWith(term, start);
                            term = each.next()) {
                        String written = term.utf8ToString().substring(folded.length() + 1);
                        places.merge(written, count(context.reader(), each, most), Integer::sum);
                    }
                }
            }
        }
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Spelling(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingInt(Spelling::places).thenComparing(Spelling::written))
                .orElse(null);
    }
}
