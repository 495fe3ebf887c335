package pl.kooperacja.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Problem;

/** The file of {@code content/} that says where items once stood, so that old addresses still lead to them. */
public final class FormerAddresses {
    /** Its path below {@code content/}. */
    public static final String PATH = "dawne-adresy.csv";

    private static final String HEAD = "adres,id";
    private static final Pattern LINE = Pattern.compile("(/[a-z0-9/.-]{1,198}),([a-z0-9-]{3,64})");

    private FormerAddresses() {}

    /** @param ids of items by the addresses where they once stood */
    public static String written(SortedMap<String, String> ids) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        ids.forEach((address, id) -> text.append(address).append(',').append(id).append('\n'));
        return text.toString();
    }

    /** A line: where which item once stood. */
    record Entry(int line, String address, String id) {}

    /** What the text says; what cannot be read is a problem. */
    static List<Entry> read(String text, List<Problem> problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String[] lines = text.replace("\ufeff", "").split("\r?\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher line = LINE.matcher(lines[i].strip());
            if (line.matches()) {
                Entry entry = new Entry(i + 1, line.group(1), line.group(2));
                if (entries.putIfAbsent(entry.address(), entry) != null) {
                    problems.add(new Problem(i + 1, "adres " + entry.address() + " powtarza się"));
                }
            } else if (!lines[i].isBlank() && !(i == 0 && lines[i].strip().equals(HEAD))) {
                problems.add(new Problem(i + 1, "powinno tu stać: /dawny/adres,id-pozycji"));
            }
        }
        return new ArrayList<>(entries.values());
    }
}
