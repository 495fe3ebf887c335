package pl.kooperacja.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An item that was found, with its best place.
 *
 * @param item id of the item
 * @param itemTitle of the whole
 * @param itemAddress of the whole
 * @param title of the best place
 * @param address of the best place
 * @param breadcrumb names of what the best place stands in
 * @param locked the reader may know of it, and not open it
 * @param facets values by facet name
 * @param further the next best places in it
 * @param places how many places in it match, the best one among them
 */
public record SearchHit(
        String item,
        String kind,
        String itemTitle,
        String itemAddress,
        String title,
        String address,
        List<String> breadcrumb,
        MarkedText snippet,
        boolean locked,
        LocalDate date,
        Map<String, List<String>> facets,
        List<Place> further,
        int places) {
    /** Another place of the item. */
    public record Place(String title, String address, MarkedText snippet) {}
}
