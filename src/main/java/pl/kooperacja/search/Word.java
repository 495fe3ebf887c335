package pl.kooperacja.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one word counts as.
 *
 * @param surface the word itself, folded
 * @param spelt the surface and how the word is spelt, as the index keeps the two together
 * @param terms all under which it is indexed: the surface first, then its dictionary forms, folded
 * @param known whether the dictionary knows it; if not, a stem may stand in for a dictionary form
 * @param sort how much it tells of what somebody looks for
 */
record Word(String surface, String spelt, List<String> terms, boolean known, Sort sort) {
    private static final int PREFIX = 5;

    /** Names tell most; an action can be told by many verbs. */
    enum Sort {
        NAME,
        ACTION,
        OTHER
    }

    static Word of(String surface, String spelt, Collection<String> others, boolean known, Sort sort) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(surface);
        terms.addAll(others);
        return new Word(surface, spelt, List.copyOf(terms), known, sort);
    }

    /** Terms that stand for the word itself, not for what is left of it without its ending. */
    List<String> sure() {
        return known ? terms : List.of(surface);
    }

    /** Its first letters, which most forms and relatives of a Polish word share. */
    String prefix() {
        if (surface.length() <= PREFIX) {
            return surface;
        }
        return surface.substring(0, Character.isHighSurrogate(surface.charAt(PREFIX - 1)) ? PREFIX - 1 : PREFIX);
    }
}
