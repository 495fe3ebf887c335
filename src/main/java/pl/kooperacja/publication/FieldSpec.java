package pl.kooperacja.publication;

import java.util.List;

/**
 * A field of a kind as its form shows it.
 *
 * @param key in the front matter
 * @param required whether an item cannot do without
 * @param allowed words to choose from, where there is a choice
 */
public record FieldSpec(String key, Sort sort, boolean required, List<String> allowed) {
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
        /** Fields inside fields, written as they stand in a file. */
        NESTED
    }
}
