package pl.kooperacja.publication;

/** Where an item stands in its life. */
public enum State {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
