package pl.kooperacja.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables for spreadsheets of Polish settings: semicolons, decimal commas, a byte order mark that tells UTF-8. */
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

    /** A line of a table. @param number of the line at which it begins, from 1 */
    public record Line(int number, List<String> cells) {}

    /** Reads a table with semicolons, or with commas or tabs where the heading has none; empty lines are left out. */
    public static List<Line> read(String table) {
        String text = table.startsWith(MARK) ? table.substring(1) : table;
        String heading = text.lines().findFirst().orElse("");
        char separator = heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begins = 1;
        for (int i = 0; i <= text.length(); i++) {
            char character = i < text.length() ? text.charAt(i) : '\n';
            boolean end = i == text.length();
            if (quoted && !end) {
                if (character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (character == '"') {
                    quoted = false;
                } else {
                    number += character == '\n' ? 1 : 0;
                    cell.append(character);
                }
            } else if (character == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (character == separator || character == '\n') {
                cells.add(harmful(cell.toString().strip()));
                cell.setLength(0);
                if (character == '\n') {
                    if (cells.stream().anyMatch(written -> !written.isEmpty())) {
                        lines.add(new Line(begins, List.copyOf(cells)));
                    }
                    cells.clear();
                    number++;
                    begins = number;
                }
            } else {
                cell.append(character);
            }
        }
        return lines;
    }

    /** Takes away what {@link #of} has put before a text that looked like a formula. */
    private static String harmful(String text) {
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
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
