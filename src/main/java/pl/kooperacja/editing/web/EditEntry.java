package pl.kooperacja.editing.web;

import java.util.List;

/**
 * A field to fill in.
 *
 * @param name of the input, and its id
 * @param sort how it is filled in: a {@link pl.kooperacja.publication.FieldSpec.Sort} in small letters, {@code long} for a
 *     text of many lines, {@code nested} for one that is written as in a file
 * @param options boxes or words to choose from
 * @param inner fields inside the field
 * @param rows the same fields any number of times
 */
public record EditEntry(
        String name,
        String label,
        String hint,
        String sort,
        String value,
        boolean required,
        List<Choice> options,
        List<EditEntry> inner,
        List<Row> rows) {
    private static final int MOST_LINES = 14;
    private static final int LINE = 60;

    /** A word to choose. */
    public record Choice(String name, String value, String words, boolean chosen) {}

    /**
     * Fields that stand together.
     *
     * @param key what buttons say to change it
     */
    public record Row(String name, String legend, String key, boolean first, boolean last, List<EditEntry> entries) {}

    /** A field without others inside. */
    public boolean isPlain() {
        return inner.isEmpty() && !sort.equals("groups");
    }

    public boolean isLong() {
        return sort.equals("texts") || sort.equals("nested") || sort.equals("long");
    }

    public int getRows() {
        int least = sort.equals("long") ? 3 : 2;
        int lines = value.lines().mapToInt(line -> 1 + line.length() / LINE).sum() + (sort.equals("long") ? 0 : 1);
        return Math.min(MOST_LINES, Math.max(least, lines));
    }

    /** Of the field, as buttons of rows name it. */
    public String getKey() {
        return name.substring(FieldEntries.PREFIX.length());
    }

    public boolean isPairs() {
        return sort.equals("pairs");
    }

    public boolean isGroup() {
        return sort.equals("group");
    }

    public boolean isGroups() {
        return sort.equals("groups");
    }
}
