package pl.kooperacja.editing;

import java.text.Normalizer;
import java.util.Locale;

/** Words as a part of an address. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** Small letters without Polish signs, digits and hyphens. */
    public static String of(String words) {
        String plain = Normalizer.normalize(words.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
