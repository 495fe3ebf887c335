package pl.kooperacja.publication;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.PolishTypography;

/**
 * What lists of a kind may be narrowed by.
 *
 * @param key name in front matter and database
 * @param parameter name in addresses
 * @param held values that content may hold, in the order in which they are offered; empty where any may stand
 * @param label a value for people
 */
public record Facet(String key, String parameter, List<String> held, UnaryOperator<String> label) {
    /** Projects by their ids; lists offer them by {@link CataloguePage#titled}. */
    public static final Facet PROJECT = open("project", "projekt");

    /** Content holds few values, and every list tells all of them. */
    private static final Map<String, String> SLUGS = new ConcurrentHashMap<>();

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2060;

    /** Words that people read as they are. */
    public static Facet words(String key, String parameter, String... held) {
        return new Facet(key, parameter, List.of(held), PolishTypography::capital);
    }

    /** Codes with names of their own. */
    public static Facet codes(String key, String parameter, Collection<String> held, UnaryOperator<String> label) {
        return new Facet(key, parameter, List.copyOf(held), label);
    }

    /** Whatever content holds, in Polish order. */
    public static Facet open(String key, String parameter) {
        return new Facet(key, parameter, List.of(), UnaryOperator.identity());
    }

    /** Years, newest first. */
    public static Facet years(String key, String parameter) {
        List<String> years = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(Integer::toString)
                .sorted(Comparator.reverseOrder())
                .toList();
        return codes(key, parameter, years, UnaryOperator.identity());
    }

    /** The same with one more value, a word that people read as it is. */
    public Facet and(String word) {
        return codes(
                key,
                parameter,
                Stream.concat(held.stream(), Stream.of(word)).toList(),
                value -> value.equals(word) ? word : label.apply(value));
    }

    /** Heading over its values. */
    public String title() {
        return Messages.text("publication_facet.header." + key);
    }

    /** The value in addresses: „karta pracy” is {@code karta-pracy}. */
    public String slug(String value) {
        return SLUGS.computeIfAbsent(value, Facet::slugged);
    }

    private static String slugged(String value) {
        return Normalizer.normalize(value.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * The value of this name in addresses.
     *
     * @param present values that items have
     */
    Optional<String> value(String slug, Collection<String> present) {
        return (held.isEmpty() ? present : held)
                .stream().filter(value -> slug(value).equals(slug)).findFirst();
    }

    /** Values to offer, in order. */
    List<String> offered(Collection<String> present) {
        return held.isEmpty()
                ? present.stream()
                        .sorted(Comparator.comparing(PolishCollation::key))
                        .toList()
                : held;
    }
}
