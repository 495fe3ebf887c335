package pl.kooperacja.shared.web;

import java.util.Locale;

/** What a browser says in headers about the answer it wants. */
public final class Conditions {
    private static final String ANY = "*";

    private Conditions() {}

    /** Whether {@code If-None-Match} names the tag; strong and weak tags are compared alike. */
    public static boolean matches(String header, String etag) {
        if (header == null) {
            return false;
        }
        String wanted = opaque(etag);
        for (String known : header.split(",")) {
            String tag = known.strip();
            if (tag.equals(ANY) || opaque(tag).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    /** Whether {@code Accept-Encoding} takes gzip; a weight of zero means no. */
    public static boolean acceptsGzip(String header) {
        return weight(header, "gzip") > 0;
    }

    /** Weight of a name in an {@code Accept…} header, 0 where it does not stand and nothing stands for it. */
    public static double weight(String header, String name) {
        double otherwise = 0;
        if (header != null) {
            for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
                String[] pieces = part.split(";");
                String known = pieces[0].strip();
                if (known.equals(name)) {
                    return quality(pieces);
                }
                if (known.equals(ANY)) {
                    otherwise = quality(pieces);
                }
            }
        }
        return otherwise;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(piece.substring(2));
            }
        }
        return 1;
    }
}
