package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
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

    private final List<Leaf> leaves = new ArrayList<>();
    /** How many of them are for everybody. */
    private final int open;

    private final Map<Term, Standing> standings = new HashMap<>();

    /**
     * A word of the index that resembles another.
     *
     * @param likeness 1 for the same word
     */
    record Close(String term, float likeness) {}

    /**
     * Where a term stands.
     *
     * @param here by part of the index; null where it does not stand
     * @param places how many places everybody may see hold it
     * @param times how often it stands in them
     */
    record Standing(BytesRef term, Here[] here, int places, long times) {
        /** How to come to its places, how many there are, and how often it stands in them. */
        record Here(TermState state, int places, long times) {}

        /** Where it stands in this part, or null. */
        Here in(Leaf leaf) {
            return here[leaf.number()];
        }

        private boolean isNowhere() {
            return Arrays.stream(here).allMatch(Objects::isNull);
        }
    }

    View(Snapshot snapshot, Reader reader) throws IOException {
        searcher = snapshot.searcher(reader);
        filter = reader.isGuest() ? null : new AudienceFilter(reader.keys());
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            leaves.add(new Leaf(this, context, filter));
        }
        open = snapshot.open().leaves().size();
    }

    /** The parts of the index, those for everybody first. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** The part that the place with this number is in. */
    Leaf leaf(int place) {
        return leaves.get(ReaderUtil.subIndex(place, searcher.getLeafContexts()));
    }

    /** What the index shows of the place with this number. */
    Entry entry(int place) throws IOException {
        Leaf leaf = leaf(place);
        return Entry.of(leaf.context().reader(), place - leaf.base());
    }

    /** Where the term stands, looked up once. */
    Standing standing(String field, String term) throws IOException {
        Term key = new Term(field, term);
        Standing known = standings.get(key);
        if (known == null) {
            known = look(key);
            standings.put(key, known);
        }
        return known;
    }

    private Standing look(Term term) throws IOException {
        Standing.Here[] here = new Standing.Here[leaves.size()];
        int places = 0;
        long times = 0;
        for (int i = 0; i < here.length; i++) {
            here[i] = leaves.get(i).look(term.field(), term.bytes());
            if (here[i] != null && i < open) {
                places += here[i].places();
                times += here[i].times();
            }
        }
        return new Standing(term.bytes(), here, places, times);
    }

    /**
     * What weighs these terms as if they were one; null when none of them stands anywhere. How rare a word is comes from
     * what is for everybody alone, whoever asks.
     */
    Similarity.SimScorer scorer(String field, List<Standing> terms, float weight) throws IOException {
        int places = 0;
        long times = 0;
        for (Standing term : terms) {
            if (!term.isNowhere()) {
                places = Math.max(places, Math.max(1, term.places()));
                times += Math.max(1, term.times());
            }
        }
        return places == 0
                ? null
                : searcher.getSimilarity()
                        .scorer(
                                weight,
                                searcher.collectionStatistics(field),
                                new TermStatistics(terms.get(0).term(), places, times));
    }

    /** What finds and weighs words that follow one another. */
    Weight weight(Formula.Sequence sequence, float weight) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (List<String> word : sequence.words()) {
            phrase.add(
                    word.stream().map(term -> new Term(sequence.field(), term)).toArray(Term[]::new));
        }
        return searcher.createWeight(searcher.rewrite(phrase.build()), ScoreMode.COMPLETE, weight);
    }

    /** Finds nothing but what the reader may see. */
    IndexSearcher searcher() {
        return searcher;
    }

    /** Whether the term stands in a place that the reader may see. */
    boolean occurs(String field, String term) throws IOException {
        Standing standing = standing(field, term);
        for (Leaf leaf : leaves) {
            Standing.Here here = standing.in(leaf);
            if (here != null
                    && count(leaf, leaf.postings(field, standing.term(), here.state(), PostingsEnum.NONE), 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What the formula gives to the place with this number; 0 when it does not match. */
    float score(Formula formula, int place) throws IOException {
        Leaf leaf = leaf(place);
        Reckoning reckoning = Reckoning.of(formula, this);
        reckoning.enter(leaf);
        return reckoning.at(place - leaf.base());
    }

    /** How many of the places the reader may see; counts no further than {@code most}. */
    private static int count(Leaf leaf, PostingsEnum places, int most) throws IOException {
        Bits seen = leaf.seen();
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
        List<Close> close = close(word, 1, 1);
        if (close.isEmpty() && slips > 1) {
            close = close(word, slips, 1);
        }
        return close.isEmpty() ? close(word, 1, 0) : close;
    }

    private List<Close> close(String word, int slips, int sameLetters) throws IOException {
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(word, slips, sameLetters, true);
        Map<String, Float> found = new HashMap<>();
        for (Leaf leaf : leaves) {
            Terms terms = leaf.terms(Analysis.LEMMA);
            if (terms != null) {
                TermsEnum each = near.getTermsEnum(terms);
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    String text = term.utf8ToString();
                    if (!found.containsKey(text) && count(leaf, each.postings(null, PostingsEnum.NONE), 1) > 0) {
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
        for (Leaf leaf : leaves) {
            Terms terms = leaf.terms(Analysis.WRITTEN);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
                    for (BytesRef term = each.term();
                            term != null && StringHelper.startsWith(term, start);
                            term = each.next()) {
                        String written = term.utf8ToString().substring(folded.length() + 1);
                        PostingsEnum found = each.postings(null, PostingsEnum.NONE);
                        places.merge(written, count(leaf, found, most), Integer::sum);
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
