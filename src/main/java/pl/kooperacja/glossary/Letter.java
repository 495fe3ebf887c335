package pl.kooperacja.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.kooperacja.publication.Listed;

/** A letter of the Polish alphabet with the terms that begin with it. */
public record Letter(String name, List<Entry> entries) {
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final String DIGITS = "0–9";

    /** A term as the list shows it. */
    public record Entry(String title, String explanation, String address) {}

    /** Terms under their letters, both in the order in which they come. */
    static List<Letter> of(Map<Listed, TermKind.Details> terms) {
        Map<String, List<Entry>> letters = new LinkedHashMap<>();
        terms.forEach((term, details) -> letters.computeIfAbsent(initial(term.title()), name -> new ArrayList<>())
                .add(new Entry(details.heading(term.title()), term.tiedSummary(), term.address())));
        return letters.entrySet().stream()
                .map(letter -> new Letter(letter.getKey(), List.copyOf(letter.getValue())))
                .toList();
    }

    /** First letter, as a capital; what stands before it does not count. */
    private static String initial(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(first -> Character.isDigit(first) ? DIGITS : Character.toString(first))
                .findFirst()
                .orElse(DIGITS)
                .toUpperCase(POLISH);
    }

    public String anchor() {
        return "litera-" + name.toLowerCase(POLISH);
    }
}
