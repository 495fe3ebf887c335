package pl.kooperacja.search;

import java.util.List;

/**
 * A place that can be opened: the page of an item, or a part of it with a heading of its own.
 *
 * @param address with the anchor of the heading
 * @param breadcrumb names of what it stands in, the widest first
 * @param text plain, without the title
 */
public record SearchDocument(String address, String title, List<String> breadcrumb, String text) {
    public SearchDocument {
        breadcrumb = List.copyOf(breadcrumb);
    }
}
