package pl.kooperacja.territory;

/** The three macroregions, one project each. */
public final class Macroregion {
    private static final String[] NUMERALS = {"I", "II", "III"};

    private Macroregion() {}

    /** The Roman number by which people call it; any other number in digits. */
    public static String numeral(int number) {
        return number >= 1 && number <= NUMERALS.length ? NUMERALS[number - 1] : Integer.toString(number);
    }
}
