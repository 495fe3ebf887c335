package pl.kooperacja.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table for spreadsheets of Polish settings: semicolons, decimal commas, a byte order mark that tells UTF-8. */
public final class Csv {
    /** What a file begins with. */
    public static final String MARK = "\ufeff";

    private static final String END = "\r\n";
    private static final Pattern HARD_SPACE = Pattern.compile("[\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+|\\d{1,3}( \\d{3})+)([.,]\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]");
    /** Spreadsheets would take such a text for a formula and run it. */
    private static final Pattern FORMULA = Pattern.compile("[=+@-].*", Pattern.DOTALL);

    private Csv() {}

    /** @param rows of cells, the heading row first */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", MARK, ""));
    }

    /** One row, for tables too long to be held at once. */
    public static String line(List<String> row) {
        return row.stream().map(Csv::cell).collect(Collectors.joining(";")) + END;
    }

    private static String cell(String text) {
        String plain = HARD_SPACE.matcher(text).replaceAll(" ").strip();
        if (NUMBER.matcher(plain).matches()) {
            return plain.replace(" ", "");
        }
        String harmless = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        return QUOTED.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
