package pl.kooperacja.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total places that match
 * @param items items that these places belong to
 * @param relaxed few places hold all words, so places with any of them are counted too
 * @param correction what may have been meant, changes marked
 * @param hits one page of items
 * @param facets values by facet, the most frequent first; each counts places that the other filters leave
 */
public record SearchResult(
        int total,
        int items,
        boolean relaxed,
        Optional<MarkedText> correction,
        List<SearchHit> hits,
        Map<String, List<FacetCount>> facets) {
    static final SearchResult NOTHING = new SearchResult(0, 0, false, Optional.empty(), List.of(), Map.of());

    /** How many places have a value. */
    public record FacetCount(String value, int count) {}

    /** Number of pages of hits. */
    public int pages() {
        return (items + SearchService.PAGE_SIZE - 1) / SearchService.PAGE_SIZE;
    }
}
