package pl.kooperacja.material;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** What materials may be narrowed by: the values content may hold, and their names in addresses. */
public enum MaterialFacet {
    MODEL("model", "RURAL", "URBAN_RURAL", "URBAN"),
    TYPE("rodzaj", "wzór", "scenariusz", "karta pracy", "lista kontrolna", "poradnik"),
    NATURE("charakter", "organizacyjny", "prawny", "metodyczny"),
    NEED("potrzeba", "konieczny", "możliwy");

    private final String parameter;
    private final List<String> held;

    MaterialFacet(String parameter, String... held) {
        this.parameter = parameter;
        this.held = List.of(held);
    }

    /** Name in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** Values that content may hold. */
    public List<String> held() {
        return held;
    }

    /** Heading over its values. */
    public String title() {
        return Messages.text("material_facet.header." + key());
    }

    /** The value for people. */
    public String label(String value) {
        return this == MODEL
                ? Messages.text(
                        "material_facet.label." + value.toLowerCase(Locale.ROOT).replace('_', '-'))
                : PolishTypography.capital(value);
    }

    /** The value in addresses: „karta pracy” is {@code karta-pracy}; codes of models stay as they are. */
    public String slug(String value) {
        return this == MODEL
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace(' ', '-');
    }

    /** The value of this name in addresses. */
    public Optional<String> value(String slug) {
        return held.stream().filter(value -> slug(value).equals(slug)).findFirst();
    }

    static String[] parameters() {
        return Arrays.stream(values()).map(MaterialFacet::parameter).toArray(String[]::new);
    }
}
