package pl.kooperacja.search;

import java.util.List;
import java.util.Map;

/** What a question gives to a place, made of what its words give. It gives nothing to places that it does not match. */
sealed interface Formula {
    /**
     * A word in any of its forms: the more of them, and the shorter the text, the more it gives; least for words that
     * stand nearly everywhere (BM25).
     *
     * @param terms how much of an occurrence each counts for, above 0 and at most 1
     */
    record Forms(String field, Map<String, Float> terms) implements Formula {}

    /** Words one after another, each in any of its forms; gives the sum of what all these forms would. */
    record Sequence(String field, List<List<String>> words) implements Formula {}

    /** What the best of them gives, and a tenth of what the others give. */
    record Best(List<Formula> of) implements Formula {
        static final float OTHERS = 0.1f;
    }

    /** All of them together. */
    record Sum(List<Formula> of) implements Formula {}

    /** All of them together, where none is missing. */
    record All(List<Formula> of) implements Formula {}

    /** So many times what the other gives. */
    record Times(float weight, Formula of) implements Formula {}

    static Formula best(List<Formula> of) {
        return of.size() == 1 ? of.get(0) : new Best(List.copyOf(of));
    }

    static Formula sum(List<Formula> of) {
        return of.size() == 1 ? of.get(0) : new Sum(List.copyOf(of));
    }

    static Formula all(List<Formula> of) {
        return of.size() == 1 ? of.get(0) : new All(List.copyOf(of));
    }

    static Formula times(float weight, Formula of) {
        return weight == 1 ? of : new Times(weight, of);
    }
}
