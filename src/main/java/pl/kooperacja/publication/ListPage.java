package pl.kooperacja.publication;

import java.util.List;
import java.util.Map;
import pl.kooperacja.shared.Pages;

/**
 * One page of a list.
 *
 * @param total items on all pages, exact
 * @param counts for each facet, how many items each value would leave
 */
public record ListPage(List<Listed> items, long total, int page, int pages, Map<String, List<FacetCount>> counts)
        implements Pages {
    /** A value and its count. */
    public record FacetCount(String value, long count) {}
}
