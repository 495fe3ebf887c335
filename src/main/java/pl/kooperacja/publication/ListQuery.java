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
        PLACE("po-kolei"),
        TITLE("alfabetycznie"),
        NEWEST("najnowsze");

        private final String parameter;

        Order(String parameter) {
            this.parameter = parameter;
        }

        /** Name in addresses. */
        public String parameter() {
            return parameter;
        }
    }

    /** The whole list of a kind, in order. */
    public static ListQuery all(String kind) {
        return new ListQuery(kind, Map.of(), Order.PLACE, 1, Integer.MAX_VALUE);
    }
}
