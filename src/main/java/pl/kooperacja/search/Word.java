package pl.kooperacja.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one word counts as.
 *
 * @param surface the word itself, folded
 * @param lemmas its dictionary forms, folded; empty where the dictionary does not know it
 * @param terms all under which it is indexed, the surface first
 * @param sort how much it tells of what somebody looks for
 */
record Word(String surface, Set<String> lemmas, List<String> terms, Sort sort) {
    private static final int PREFIX = 5;

    /** Names tell most; an action can be told by many verbs. */
    enum Sort {
        NAME,
        ACTION,
        OTHER
    }

    /** @param stem what is left of an unknown word without its ending, folded, or null */
    static Word of(String surface, Set<String> lemmas, String stem, Sort sort) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(surface);
        terms.addAll(lemmas);
        if (stem != null) {
            terms.add(stem);
        }
        return new Word(surface, Set.copyOf(lemmas), List.copyOf(terms), sort);
    }

    boolean known() {
        return !lemmas.isEmpty();
    }

    /** Its first letters, which most forms and relatives of a Polish word share. */
    String prefix() {
        if (surface.length() <= PREFIX) {
            return surface;
        }
        return surface.substring(0, Character.isHighSurrogate(surface.charAt(PREFIX - 1)) ? PREFIX - 1 : PREFIX);
    }
}
