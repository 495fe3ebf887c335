package pl.kooperacja.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as names are compared and found: small letters without diacritics, digits, single spaces. */
public final class PlainText {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private PlainText() {}

    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        String bare =
                MARK.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }
}
