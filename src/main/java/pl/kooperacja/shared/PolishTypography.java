package pl.kooperacja.shared;

import java.util.regex.Pattern;

/** Ties one-letter words to the word after them, so that no line ends in „w” or „i”, and the parts of a number. */
public final class PolishTypography {
    private static final Pattern ONE_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) (?=\\S|$)");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(?:r\\.|zł|h|godz|min|proc|%|tys|mln))");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    private PolishTypography() {}

    /** The text with a capital first letter, to stand alone. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Messages.POLISH) + text.substring(1);
    }

    /** The same text, plain spaces after one-letter words, before units and inside numbers made hard. */
    public static String tie(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String tied = ONE_LETTER.matcher(text).replaceAll("$1\u00a0");
        tied = UNIT.matcher(tied).replaceAll("\u00a0");
        return THOUSANDS.matcher(tied).replaceAll("\u00a0");
    }
}
