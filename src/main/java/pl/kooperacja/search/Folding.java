package pl.kooperacja.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Text as search compares it: one way to write a letter, nothing invisible, no diacritics, no capitals. */
final class Folding {
    /** Soft hyphens, zero-width and direction marks. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}\\u00a0\\u2007\\u202f]");
    /** Letters before it are composed. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    /** Longest expansion of one character by {@link ASCIIFoldingFilter}. */
    private static final int LONGEST_FOLD = 4;

    private Folding() {}

    /** The text with composed letters, plain spaces and nothing invisible. */
    static String clean(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean composed = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= Character.MIN_SURROGATE) {
                return cleanAny(text);
            }
            if (!isInvisible(letter)) {
                plain.append(isBlank(letter) ? ' ' : letter);
            }
            composed &= letter < FIRST_COMBINING || letter >= '\u2010' && letter <= '\u2027';
        }
        String clean = plain.toString();
        return composed ? clean : Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** The same, whatever there is beyond letters and marks of Europe. */
    private static String cleanAny(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(CONTROL.matcher(visible).replaceAll(" "), Normalizer.Form.NFC);
    }

    private static boolean isInvisible(char letter) {
        return letter == '\u00ad'
                || letter >= '\u200b' && letter <= '\u200f'
                || letter >= '\u202a' && letter <= '\u202e'
                || letter >= '\u2060' && letter <= '\u2069';
    }

    private static boolean isBlank(char letter) {
        return letter < ' ' || letter >= '\u007f' && letter <= '\u00a0' || letter == '\u2007' || letter == '\u202f';
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Lower case without diacritics; a word of marks alone stays. */
    static String fold(String word) {
        String lower = lower(word);
        char[] folded = new char[lower.length() * LONGEST_FOLD];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        String ascii = new String(folded, 0, length);
        String bare = MARK.matcher(ascii).replaceAll("");
        return bare.isEmpty() ? ascii : bare;
    }
}
