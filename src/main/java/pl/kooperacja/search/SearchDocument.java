package pl.kooperacja.search;

import java.util.List;

/**
 * A place that can be opened: the page of an item, or a part of it with a heading of its own.
 *
 * @param address with the anchor of the heading
 * @param breadcrumb names of what it stands in, the widest first
 * @param text plain, without the title
 * @param also other words by which it is found and which it does not show
 */
public record SearchDocument(String address, String title, List<String> breadcrumb, String text, String also) {
    /** A place found by what it shows. */
    public SearchDocument(String address, String title, List<String> breadcrumb, String text) {
        this(address, title, breadcrumb, text, "");
    }

    public SearchDocument {
        breadcrumb = List.copyOf(breadcrumb);
    }
}
