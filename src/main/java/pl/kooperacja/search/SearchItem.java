package pl.kooperacja.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.Audience;

/**
 * Something that can be found: one work with the places in it that can be opened. Hand over an item only once it has
 * appeared; whatever is handed over can be found.
 *
 * @param id never changes; a later item of the same id takes the place of this one
 * @param kind such as {@code chapter}; also a facet of this name
 * @param address of the whole
 * @param audience who may read it
 * @param announced whether others may know title and summary
 * @param facets values by facet name
 * @param places in the order of reading, at least one
 */
public record SearchItem(
        String id,
        String kind,
        String address,
        String title,
        String summary,
        Audience audience,
        boolean announced,
        LocalDate date,
        Map<String, List<String>> facets,
        List<SearchDocument> places) {
    public SearchItem {
        facets = Map.copyOf(facets);
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("an item has at least one place: " + id);
        }
    }
}
