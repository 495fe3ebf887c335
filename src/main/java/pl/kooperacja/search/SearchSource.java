package pl.kooperacja.search;

import java.util.stream.Stream;

/** Hands over what one feature has to offer to search. */
public interface SearchSource {
    /** Every item as it is now; the caller closes the stream. */
    Stream<SearchItem> items();
}
