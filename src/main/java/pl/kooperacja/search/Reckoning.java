package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;

/**
 * A formula at work, on one part of the index after another. In each it is {@linkplain #enter entered} first; then it is
 * asked about places in rising order, one by one or a window at a time.
 */
abstract class Reckoning {
    /** Places reckoned at once. */
    static final int WINDOW = 2048;

    /** What rounding may add to a sum. */
    static final float ROUNDING = 1.0001f;

    private float[] given;
    private long[] there;

    static Reckoning of(Formula formula, View view) throws IOException {
        return of(formula, 1, view);
    }

    private static Reckoning of(Formula formula, float weight, View view) throws IOException {
        return switch (formula) {
            case Formula.Forms forms -> new Wordforms(forms, weight, view);
            case Formula.Sequence sequence -> new Sequence(view.weight(sequence, weight));
            case Formula.Best best -> new Several(best, parts(best.of(), weight, view));
            case Formula.Sum sum -> new Several(sum, parts(sum.of(), weight, view));
            case Formula.All all -> new Several(all, parts(all.of(), weight, view));
            case Formula.Times times -> of(times.of(), weight * times.weight(), view);
        };
    }

    private static List<Reckoning> parts(List<Formula> formulas, float weight, View view) throws IOException {
        List<Reckoning> parts = new ArrayList<>();
        for (Formula formula : formulas) {
            parts.add(of(formula, weight, view));
        }
        return parts;
    }

    /** Begins a part of the index anew. */
    abstract void enter(Leaf leaf) throws IOException;

    /** No place here is given more. */
    abstract float most() throws IOException;

    /** About how many steps it takes to reckon all places here. */
    abstract long cost();

    /** What the place is given; 0 when it does not match. */
    abstract float at(int place) throws IOException;

    /** Reckons places from one on to before another, at most {@link #WINDOW} of them. */
    final void fill(int from, int to) throws IOException {
        if (given == null) {
            given = new float[WINDOW];
            there = new long[WINDOW / Long.SIZE];
        }
        Arrays.fill(there, 0);
        fill(from, to, given, there);
    }

    /**
     * @param given by place, counted from the first of the window; holds anything where nothing is there
     * @param there a bit for each place that matches
     */
    abstract void fill(int from, int to, float[] given, long[] there) throws IOException;

    /** Adds what the places of the window were given, counted from its first. */
    final void addTo(float[] sums) {
        for (int word = 0; word < there.length; word++) {
            for (long bits = there[word]; bits != 0; bits &= bits - 1) {
                int at = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                sums[at] += given[at];
            }
        }
    }

    /** Places that matched when the window was filled, as bits. */
    final long[] there() {
        return there;
    }

    /** What a place of the window, counted from its first, was given; 0 when it does not match. */
    final float filled(int at) {
        return (there[at / Long.SIZE] >> at & 1) == 0 ? 0 : given[at];
    }

    /** A word in all its forms. */
    private static final class Wordforms extends Reckoning {
        private final Formula.Forms forms;
        private final List<View.Standing> terms = new ArrayList<>();
        private final List<Float> weights;
        /** Null when none of the terms stands anywhere. */
        private final SimScorer scorer;

        private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        private final PostingsEnum[] postings;
        private final float[] counts;
        /** Number of postings, or -1 as long as they have not been needed. */
        private int open;

        private Leaf leaf;
        private byte[] lengths;
        private long cost;
        /** All places, if they are known already. */
        private FixedBitSet known;

        Wordforms(Formula.Forms forms, float weight, View view) throws IOException {
            this.forms = forms;
            for (String term : forms.terms().keySet()) {
                terms.add(view.standing(forms.field(), term));
            }
            weights = List.copyOf(forms.terms().values());
            scorer = view.scorer(forms.field(), terms, weight);
            postings = new PostingsEnum[terms.size()];
            counts = new float[terms.size()];
        }

        @Override
        void enter(Leaf next) {
            leaf = next;
            open = -1;
            cost = 0;
            lengths = leaf.segment().lengths(forms.field());
            known = leaf.known(forms);
            for (View.Standing term : terms) {
                View.Standing.Here here = term.in(leaf);
                cost += here == null ? 0 : here.places();
            }
        }

        private void open() throws IOException {
            open = 0;
            for (int i = 0; i < postings.length; i++) {
                View.Standing term = terms.get(i);
                View.Standing.Here here = term.in(leaf);
                if (here != null) {
                    counts[open] = weights.get(i);
                    postings[open] =
                            leaf.postings(forms.field(), term.term(), here.state(), PostingsEnum.FREQS, postings[open]);
                    open++;
                }
            }
        }

        @Override
        float most() {
            return cost == 0 ? 0 : scorer.score(Float.MAX_VALUE, 1);
        }

        @Override
        long cost() {
            return cost;
        }

        @Override
        float at(int place) throws IOException {
            if (known != null && !known.get(place)) {
                return 0;
            }
            if (open < 0) {
                open();
            }
            float frequency = 0;
            for (int i = 0; i < open; i++) {
                PostingsEnum each = postings[i];
                int found = each.docID();
                if (found < place) {
                    found = each.advance(place);
                }
                if (found == place) {
                    frequency += each.freq() * counts[i];
                }
            }
            return frequency == 0 ? 0 : scorer.score(frequency, lengths[place]);
        }

        @Override
        void fill(int from, int to, float[] given, long[] there) throws IOException {
            if (open < 0) {
                open();
            }
            for (int i = 0; i < open; i++) {
                PostingsEnum each = postings[i];
                if (each.docID() < from) {
                    each.advance(from);
                }
                for (each.nextPostings(to, buffer); buffer.size > 0; each.nextPostings(to, buffer)) {
                    if (open == 1) {
                        weigh(from, counts[i], given, there);
                    } else {
                        count(from, counts[i], given, there);
                    }
                }
            }
            if (open == 1) {
                return;
            }
            for (int word = 0; word < there.length; word++) {
                for (long bits = there[word]; bits != 0; bits &= bits - 1) {
                    int at = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                    given[at] = scorer.score(given[at], lengths[from + at]);
                }
            }
        }

        /** The only term here. */
        private void weigh(int from, float weight, float[] given, long[] there) {
            int[] places = buffer.docs;
            float[] counted = buffer.features;
            for (int i = 0; i < buffer.size; i++) {
                int at = places[i] - from;
                given[at] = scorer.score(counted[i] * weight, lengths[places[i]]);
                there[at / Long.SIZE] |= 1L << at;
            }
        }

        private void count(int from, float weight, float[] frequencies, long[] there) {
            int[] places = buffer.docs;
            float[] counted = buffer.features;
            for (int i = 0; i < buffer.size; i++) {
                int at = places[i] - from;
                float frequency = counted[i] * weight;
                long word = there[at / Long.SIZE];
                long bit = 1L << at;
                frequencies[at] = (word & bit) == 0 ? frequency : frequencies[at] + frequency;
                there[at / Long.SIZE] = word | bit;
            }
        }
    }

    /** Words one after another; Lucene finds and weighs them. */
    private static final class Sequence extends Reckoning {
        private final Weight weight;
        private Scorer scorer;
        private DocIdSetIterator places = DocIdSetIterator.empty();

        Sequence(Weight weight) {
            this.weight = weight;
        }

        @Override
        void enter(Leaf leaf) throws IOException {
            scorer = weight.scorer(leaf.context());
            places = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        }

        @Override
        float most() throws IOException {
            return scorer == null ? 0 : scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
        }

        @Override
        long cost() {
            return places.cost();
        }

        @Override
        float at(int place) throws IOException {
            int found = places.docID();
            if (found < place) {
                found = places.advance(place);
            }
            return found == place ? scorer.score() : 0;
        }

        @Override
        void fill(int from, int to, float[] given, long[] there) throws IOException {
            int found = places.docID();
            if (found < from) {
                found = places.advance(from);
            }
            for (; found < to; found = places.nextDoc()) {
                int at = found - from;
                given[at] = scorer.score();
                there[at / Long.SIZE] |= 1L << at;
            }
        }
    }

    /** Several formulas together. */
    private static final class Several extends Reckoning {
        private final Formula formula;
        private final Reckoning[] parts;
        private final boolean best;
        private final boolean all;
        /** Whether any place here matches. */
        private boolean possible;

        Several(Formula formula, List<Reckoning> parts) {
            this.formula = formula;
            this.parts = parts.toArray(Reckoning[]::new);
            best = formula instanceof Formula.Best;
            all = formula instanceof Formula.All;
        }

        @Override
        void enter(Leaf leaf) throws IOException {
            possible = !all || !leaf.places(formula).scanIsEmpty();
            for (Reckoning part : parts) {
                part.enter(leaf);
            }
        }

        @Override
        float most() throws IOException {
            float highest = 0;
            double sum = 0;
            for (Reckoning part : parts) {
                float most = part.most();
                highest = Math.max(highest, most);
                sum += most;
            }
            return possible ? together(highest, sum) * ROUNDING : 0;
        }

        @Override
        long cost() {
            long cost = 0;
            for (Reckoning part : parts) {
                cost += part.cost();
            }
            return possible ? cost : 0;
        }

        @Override
        float at(int place) throws IOException {
            float highest = 0;
            double sum = 0;
            for (Reckoning part : parts) {
                float given = possible ? part.at(place) : 0;
                if (given == 0 && all) {
                    return 0;
                }
                highest = Math.max(highest, given);
                sum += given;
            }
            return together(highest, sum);
        }

        private float together(float highest, double sum) {
            return (float) (best ? highest + (sum - highest) * Formula.Best.OTHERS : sum);
        }

        @Override
        void fill(int from, int to, float[] given, long[] there) throws IOException {
            if (!possible) {
                return;
            }
            for (int i = 0; i < parts.length; i++) {
                Reckoning part = parts[i];
                part.fill(from, to);
                for (int word = 0; word < there.length; word++) {
                    long matched = part.there()[word];
                    there[word] = all && i > 0 ? there[word] & matched : there[word] | matched;
                }
            }
            for (int word = 0; word < there.length; word++) {
                for (long bits = there[word]; bits != 0; bits &= bits - 1) {
                    int at = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                    float highest = 0;
                    double sum = 0;
                    for (Reckoning part : parts) {
                        float one = part.filled(at);
                        highest = Math.max(highest, one);
                        sum += one;
                    }
                    given[at] = together(highest, sum);
                }
            }
        }
    }
}
