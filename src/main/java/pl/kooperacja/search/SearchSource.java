package pl.kooperacja.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Hands over what one feature has to offer to search. No two features use the same id. */
public interface SearchSource {
    /** Every item as it is now; the caller closes the stream. */
    Stream<SearchItem> items();

    /** Those of these items that can be found now. */
    default Stream<SearchItem> items(Collection<String> ids) {
        return items().filter(item -> ids.contains(item.id()));
    }

    /** These ids and those of whatever tells something of these items, such as a title in a breadcrumb. */
    default Set<String> along(Collection<String> ids) {
        return Set.copyOf(ids);
    }

    /** Items that cannot be found yet, and the day from which they can. */
    default Map<String, LocalDate> appearing() {
        return Map.of();
    }
}
