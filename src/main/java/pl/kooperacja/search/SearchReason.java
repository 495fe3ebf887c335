package pl.kooperacja.search;

import java.util.List;

/**
 * Why a place was found, and how high it stands.
 *
 * @param title of the place
 * @param score by which places are put in order; means nothing beyond one question
 * @param parts what each part of the question gave, in its order; words that were left out are not among them
 */
public record SearchReason(String title, String address, float score, List<Part> parts) {
    /** How the place answers a part of the question. */
    public enum Way {
        /** The word stands there, in some form. */
        FORM,
        /** A word stands there that begins alike. */
        BEGINNING,
        /** Another name of the same thing, or something near, stands there. */
        OTHER_NAME,
        /** The word stands nowhere; one a slip away stands there. */
        SLIP,
        /** The words stand there one after another, as was asked. */
        PHRASE,
        /** Nothing of it stands there. */
        NOTHING
    }

    /**
     * A part of the question: a word, words that are one name, or a phrase.
     *
     * @param asked as it was typed
     * @param with words of the index by which the place answers, folded; for {@link Way#OTHER_NAME} the name
     * @param text what the text gave to the score
     * @param heading what the heading added
     */
    public record Part(String asked, Way way, List<String> with, float text, float heading) {}
}
