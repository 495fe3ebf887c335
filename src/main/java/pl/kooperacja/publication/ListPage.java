package pl.kooperacja.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param total items on all pages, exact
 * @param counts for each facet, how many items each value would leave
 */
public record ListPage(List<Listed> items, long total, int page, int pages, Map<String, List<FacetCount>> counts) {
    private static final int AROUND = 2;

    /** Page numbers to show, 0 where some are left out. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
                shown.add(number);
            } else if (shown.get(shown.size() - 1) != 0) {
                shown.add(0);
                number = number < page ? page - AROUND - 1 : pages - 1;
            }
        }
        return shown;
    }

    /** A value and its count. */
    public record FacetCount(String value, long count) {}
}
