package pl.kooperacja.publication;

import java.util.List;

/**
 * A field of a kind as its form shows it.
 *
 * @param key in the front matter
 * @param required whether an item cannot do without
 * @param allowed words to choose from, where there is a choice; of pairs their keys
 * @param inner fields inside the field, where it has such
 */
public record FieldSpec(String key, Sort sort, boolean required, List<String> allowed, List<FieldSpec> inner) {
    public FieldSpec(String key, Sort sort, boolean required, List<String> allowed) {
        this(key, sort, required, allowed, List.of());
    }

    /** How a field is filled in. */
    public enum Sort {
        TEXT,
        NUMBER,
        DATE,
        /** Yes or no. */
        FLAG,
        /** One word of several. */
        CHOICE,
        /** Some words of several. */
        CHOICES,
        /** Texts, one a line. */
        TEXTS,
        /** Texts to each of several words. */
        PAIRS,
        /** Fields inside a field. */
        GROUP,
        /** The same fields any number of times. */
        GROUPS
    }
}
