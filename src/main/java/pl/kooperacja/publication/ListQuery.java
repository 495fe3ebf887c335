package pl.kooperacja.publication;

import java.util.Map;

/**
 * Which part of which list.
 *
 * @param kind its name
 * @param facets wanted value by facet
 * @param page from 1
 * @param size items on a page
 */
public record ListQuery(String kind, Map<String, String> facets, Order order, int page, int size) {
    /** How a list is sorted. */
    public enum Order {
        PLACE,
        TITLE,
        NEWEST
    }

    public static ListQuery all(String kind) {
        return new ListQuery(kind, Map.of(), Order.PLACE, 1, 1000);
    }
}
