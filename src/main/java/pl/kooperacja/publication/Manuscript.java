package pl.kooperacja.publication;

/**
 * The whole text of an item as somebody wants it to be.
 *
 * @param kind name of the kind
 * @param path below {@code content/}, from which the address follows
 */
public record Manuscript(String id, String kind, String path, String source) {}
