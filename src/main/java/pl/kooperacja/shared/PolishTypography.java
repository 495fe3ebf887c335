package pl.kooperacja.shared;

import java.util.List;

/** Ties one-letter words to the word after them, so that no line ends in „w” or „i”, and the parts of a number. */
public final class PolishTypography {
    private static final String ONE_LETTER = "aiouwzAIOUWZ";
    private static final List<String> UNITS = List.of("r.", "zł", "h", "godz", "min", "proc", "%", "tys", "mln");
    private static final int THOUSAND = 3;
    private static final char HARD_SPACE = '\u00a0';

    private PolishTypography() {}

    /** The text with a capital first letter, to stand alone. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Messages.POLISH) + text.substring(1);
    }

    /** The same text, plain spaces after one-letter words, before units and inside numbers made hard. */
    public static String tie(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder tied = null;
        for (int space = text.indexOf(' ', 1); space > 0; space = text.indexOf(' ', space + 1)) {
            if (isTied(text, space)) {
                tied = tied == null ? new StringBuilder(text) : tied;
                tied.setCharAt(space, HARD_SPACE);
            }
        }
        return tied == null ? text : tied.toString();
    }

    private static boolean isTied(String text, int space) {
        char before = text.charAt(space - 1);
        if (isDigit(before)) {
            return UNITS.stream().anyMatch(unit -> text.startsWith(unit, space + 1)) || isThousand(text, space + 1);
        }
        return ONE_LETTER.indexOf(before) >= 0
                && (space == 1 || !Character.isLetterOrDigit(text.codePointBefore(space - 1)))
                && (space + 1 == text.length() || !isBlank(text.charAt(space + 1)));
    }

    private static boolean isThousand(String text, int from) {
        int end = from;
        while (end < text.length() && end <= from + THOUSAND && isDigit(text.charAt(end))) {
            end++;
        }
        return end == from + THOUSAND;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
}
