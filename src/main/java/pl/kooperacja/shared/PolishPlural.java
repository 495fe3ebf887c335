package pl.kooperacja.shared;

/** Chooses the Polish form of a counted noun: 1 lekcja, 2 lekcje, 5 lekcji, 22 lekcje, 12 lekcji. */
public final class PolishPlural {
    private PolishPlural() {}

    /** The number with its noun, joined by a hard space. */
    public static String count(long number, String one, String few, String many) {
        return number + "\u00a0" + form(number, one, few, many);
    }

    /** {@link #count} with the three forms stored under one key, parted by {@code |}. */
    public static String count(long number, String key) {
        String[] forms = Messages.text(key).split("\\|");
        return count(number, forms[0], forms[1], forms[2]);
    }

    static String form(long number, String one, String few, String many) {
        long units = Math.abs(number % 10);
        long tens = Math.abs(number % 100);
        if (number == 1) {
            return one;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
}
