package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The best items with their best places. What cannot come among them any more is left out of the reckoning: words that
 * stand nearly everywhere give so little that they alone lift no place among the best, so their lists are only looked
 * into for places that other words have lifted.
 */
final class Ranking {
    /** Best places kept of one item. */
    private static final int PLACES = 4;

    /** So many places are reckoned beforehand, to know from the beginning what the best will need. */
    private static final int FORERUNNERS = 300;
    /** Looking a place up in the middle of a list takes so many times as long as passing it in its turn. */
    private static final int LOOKING_UP = 6;

    private final View view;
    private final Matches matches;
    private final List<Reckoning> parts = new ArrayList<>();
    private final List<Formula> formulas;

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

        /** What the best of them was given. */
        float score() {
            return scores[0];
        }
    }

    /** An item by its first place, with its best place and what that was given. */
    private static final class Item {
        private static final Comparator<Item> SCORE =
                Comparator.comparing((Item item) -> item.score).reversed();
        private static final Comparator<Item> DAY =
                Comparator.comparing((Item item) -> item.day).reversed();
        static final Comparator<Item> BY_RELEVANCE = SCORE.thenComparing(DAY).thenComparing(Item::id);
        static final Comparator<Item> BY_DATE = DAY.thenComparing(SCORE).thenComparing(Item::id);

        private final Leaf leaf;
        private final int first;
        private final int place;
        private final float score;
        private final int day;
        /** Null until it is asked for, as it seldom is. */
        private String id;

        Item(Leaf leaf, int first, int place, float score) {
            this.leaf = leaf;
            this.first = first;
            this.place = place;
            this.score = score;
            day = leaf.segment().day(first);
        }

        String id() {
            if (id == null) {
                try {
                    id = leaf.item(first);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return id;
        }
    }

    /** @param formulas what, taken together, gives a place its rank */
    Ranking(List<Formula> formulas, Matches matches, View view) throws IOException {
        this.formulas = formulas;
        this.matches = matches;
        this.view = view;
        for (Formula formula : formulas) {
            parts.add(Reckoning.of(formula, view));
        }
    }

    /** Items from one rank to another, ranks counted from 0. */
    List<Group> items(int from, int to, SearchOrder order) throws IOException {
        List<Item> best = order == SearchOrder.NEWEST ? newest(to) : best(to);
        if (best.size() <= from) {
            return List.of();
        }
        List<Item> page = best.subList(from, Math.min(to, best.size()));
        Group[] groups = new Group[page.size()];
        for (Leaf leaf : view.leaves()) {
            List<Item> further = new ArrayList<>();
            for (int i = 0; i < groups.length; i++) {
                Item item = page.get(i);
                if (item.leaf == leaf && isAlone(item)) {
                    groups[i] = new Group();
                    groups[i].add(leaf.base() + item.place, item.score);
                } else if (item.leaf == leaf) {
                    further.add(item);
                }
            }
            if (!further.isEmpty()) {
                Part part = new Part(leaf);
                further.sort(Comparator.comparing(item -> item.first));
                for (Item item : further) {
                    groups[page.indexOf(item)] = part.group(item.first);
                }
            }
        }
        return List.of(groups);
    }

    /** Whether no other place of the item matches. */
    private boolean isAlone(Item item) {
        int end = item.leaf.segment().endOf(item.first);
        return end == item.first + 1 || matches.in(item.leaf).cardinality(item.first, end) == 1;
    }

    /** The item with this id, if it is among the matches. */
    Optional<Group> item(String id) throws IOException {
        for (Leaf leaf : view.leaves()) {
            FixedBitSet places = matches.in(leaf);
            View.Standing.Here here = view.standing(Entry.ITEM, id).in(leaf);
            if (here != null) {
                PostingsEnum of = leaf.postings(Entry.ITEM, new BytesRef(id), here.state(), PostingsEnum.NONE);
                for (int place = of.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = of.nextDoc()) {
                    if (places.get(place)) {
                        return Optional.of(new Part(leaf).group(leaf.segment().firstOf(place)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Item> best(int most) throws IOException {
        Best best = new Best(most, Item.BY_RELEVANCE);
        for (Leaf leaf : largestFirst()) {
            FixedBitSet places = matches.in(leaf);
            if (places.scanIsEmpty()) {
                continue;
            }
            if (best.least == Float.NEGATIVE_INFINITY && places.cardinality() > FORERUNNERS) {
                best.least = new Part(leaf).least(places, most);
            }
            new Part(leaf).rank(places, best);
        }
        return best.sorted();
    }

    private List<Leaf> largestFirst() {
        return view.leaves().stream()
                .sorted(Comparator.comparing((Leaf leaf) -> leaf.segment().size())
                        .reversed())
                .toList();
    }

    private List<Item> newest(int most) throws IOException {
        int oldest = oldest(most);
        Best best = new Best(most, Item.BY_DATE);
        for (Leaf leaf : view.leaves()) {
            FixedBitSet places = matches.in(leaf).clone();
            for (int place = next(places, 0); place < places.length(); place = next(places, place + 1)) {
                if (leaf.segment().day(place) < oldest) {
                    places.clear(place);
                }
            }
            new Part(leaf).rank(places, best);
        }
        return best.sorted();
    }

    /** The day of the last of so many newest items. */
    private int oldest(int most) {
        PriorityQueue<Integer> days = new PriorityQueue<>();
        for (Leaf leaf : view.leaves()) {
            FixedBitSet places = matches.in(leaf);
            int size = leaf.segment().size();
            for (int place = next(places, 0);
                    place < size;
                    place = next(places, leaf.segment().endOf(place))) {
                days.add(leaf.segment().day(place));
                if (days.size() > most) {
                    days.poll();
                }
            }
        }
        return days.isEmpty() ? Integer.MIN_VALUE : days.peek();
    }

    private static int next(FixedBitSet places, int from) {
        return from < places.length() ? places.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The best items met so far. */
    private static final class Best {
        private final int most;
        private final Comparator<Item> order;
        private final PriorityQueue<Item> items;
        /** A place given less is not among the best. */
        private float least = Float.NEGATIVE_INFINITY;

        Best(int most, Comparator<Item> order) {
            this.most = most;
            this.order = order;
            items = new PriorityQueue<>(order.reversed());
        }

        void add(Item item) {
            items.add(item);
            if (items.size() > most) {
                items.poll();
            }
            if (order == Item.BY_RELEVANCE && items.size() == most) {
                least = Math.max(least, items.peek().score);
            }
        }

        List<Item> sorted() {
            return items.stream().sorted(order).toList();
        }
    }

    /** One part of the index, gone through once. */
    private final class Part {
        private final Leaf leaf;
        private final Segment segment;
        /** Numbers of the formulas, those first that give most for little work. */
        private final int[] order;
        /** What the formulas from here on, in that order, give at most. */
        private final float[] most;

        private final long cost;
        private final float[] given = new float[parts.size()];
        private final long[] candidates = new long[Reckoning.WINDOW / Long.SIZE];
        private final float[] sums = new float[Reckoning.WINDOW];
        /** First place of the item that is being looked at, its best place, and what that was given. */
        private int item = -1;

        private int itemPlace;
        private float itemScore;

        Part(Leaf leaf) throws IOException {
            this.leaf = leaf;
            segment = leaf.segment();
            List<Integer> worth = new ArrayList<>();
            float[] mosts = new float[parts.size()];
            long whole = 0;
            for (int i = 0; i < parts.size(); i++) {
                Reckoning part = parts.get(i);
                part.enter(leaf);
                mosts[i] = part.most();
                whole += part.cost();
                if (mosts[i] > 0) {
                    worth.add(i);
                }
            }
            cost = whole;
            worth.sort(Comparator.comparing(i -> parts.get(i).cost() / mosts[i]));
            order = worth.stream().mapToInt(Integer::intValue).toArray();
            most = new float[order.length + 1];
            for (int i = order.length - 1; i >= 0; i--) {
                most[i] = (most[i + 1] + mosts[order[i]]) * Reckoning.ROUNDING;
            }
        }

        /** What the last of so many best items is given at least, as a few places tell that are likely to be good. */
        float least(FixedBitSet places, int most) throws IOException {
            FixedBitSet few = new FixedBitSet(places.length());
            long reckoned = 0;
            for (int i : order) {
                reckoned += parts.get(i).cost();
                if (reckoned > FORERUNNERS) {
                    break;
                }
                few.or(leaf.places(formulas.get(i)));
            }
            few.and(places);
            Best forerunners = new Best(most, Item.BY_RELEVANCE);
            rank(few, forerunners);
            return forerunners.least;
        }

        void rank(FixedBitSet places, Best best) throws IOException {
            int size = segment.size();
            for (int place = next(places, 0); place < size; ) {
                int from = place / Reckoning.WINDOW * Reckoning.WINDOW;
                int to = Math.min(from + Reckoning.WINDOW, size);
                int needed = needed(best);
                if (needed == 0) {
                    break;
                }
                rank(from, to, places, needed, best);
                place = next(places, to);
            }
            close(best);
        }

        /** So many formulas, in their order, must be asked: the others together lift nothing among the best. */
        private int needed(Best best) {
            int needed = order.length;
            while (needed > 0 && most[needed - 1] < best.least) {
                needed--;
            }
            return needed;
        }

        private void rank(int from, int to, FixedBitSet places, int needed, Best best) throws IOException {
            long[] bits = places.getBits();
            int word = from / Long.SIZE;
            int words = Math.min(candidates.length, bits.length - word);
            int matched = 0;
            for (int i = 0; i < words; i++) {
                candidates[i] = bits[word + i];
                matched += Long.bitCount(candidates[i]);
            }
            boolean fill = (long) matched * order.length * LOOKING_UP > cost * (to - from) / segment.size();
            if (fill) {
                Arrays.fill(sums, 0);
                for (int i = 0; i < needed; i++) {
                    Reckoning part = parts.get(order[i]);
                    part.fill(from, to);
                    part.addTo(sums);
                }
            }
            for (int w = 0; w < words; w++) {
                for (long left = candidates[w]; left != 0; left &= left - 1) {
                    int at = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                    if (fill && (sums[at] + most[needed]) * Reckoning.ROUNDING < best.least) {
                        continue;
                    }
                    float score = score(from, at, fill ? needed : 0, best.least);
                    if (score >= best.least) {
                        take(from + at, score, best);
                    }
                }
            }
        }

        /**
         * What a place is given; something less than is wanted as soon as it is sure to be given less.
         *
         * @param at the place, counted from the first of the window
         * @param filled so many formulas, in their order, have reckoned the window already
         */
        private float score(int from, int at, int filled, float wanted) throws IOException {
            float sum = 0;
            Arrays.fill(given, 0);
            for (int i = 0; i < order.length; i++) {
                if ((sum + most[i]) * Reckoning.ROUNDING < wanted) {
                    return Float.NEGATIVE_INFINITY;
                }
                Reckoning part = parts.get(order[i]);
                float one = i < filled ? part.filled(at) : part.at(from + at);
                given[order[i]] = one;
                sum += one;
            }
            return sum();
        }

        /** Always added up in the same order, so that a place is always given the same. */
        private float sum() {
            double sum = 0;
            for (float one : given) {
                sum += one;
            }
            return (float) sum;
        }

        private void take(int place, float score, Best best) {
            int first = segment.firstOf(place);
            if (first != item) {
                close(best);
            }
            if (first != item || score > itemScore) {
                item = first;
                itemPlace = place;
                itemScore = score;
            }
        }

        private void close(Best best) {
            if (item >= 0 && itemScore >= best.least) {
                best.add(new Item(leaf, item, itemPlace, itemScore));
            }
            item = -1;
        }

        /** The places of an item; items must be asked about in rising order. */
        Group group(int first) throws IOException {
            Group group = new Group();
            FixedBitSet places = matches.in(leaf);
            int end = segment.endOf(first);
            for (int place = next(places, first); place < end; place = next(places, place + 1)) {
                group.add(leaf.base() + place, score(place, 0, 0, Float.NEGATIVE_INFINITY));
            }
            return group;
        }
    }
}
