package pl.kooperacja.shared;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param total of all pages
 * @param page from 1
 */
public record Paged<T>(List<T> items, long total, int page, int size) implements Pages {
    @Override
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** How many items stand before this page. */
    public static int before(int page, int size) {
        return (page - 1) * size;
    }
}
