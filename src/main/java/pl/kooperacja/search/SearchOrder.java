package pl.kooperacja.search;

/** In what order hits come. */
public enum SearchOrder {
    RELEVANCE,
    NEWEST
}
