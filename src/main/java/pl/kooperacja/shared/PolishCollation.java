package pl.kooperacja.shared;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** Polish alphabetical order, as a key that any database sorts byte by byte. */
public final class PolishCollation {
    /** Longest key, in characters; titles alike so far sort by what follows them in the query. */
    public static final int KEY_LENGTH = 240;

    private static final Collator POLISH = Collator.getInstance(Locale.forLanguageTag("pl"));

    private PolishCollation() {}

    /** Hexadecimal collation key of the text. */
    public static String key(String text) {
        byte[] bytes;
        synchronized (POLISH) {
            bytes = POLISH.getCollationKey(text).toByteArray();
        }
        String hex = HexFormat.of().formatHex(bytes);
        return hex.length() <= KEY_LENGTH ? hex : hex.substring(0, KEY_LENGTH);
    }
}
