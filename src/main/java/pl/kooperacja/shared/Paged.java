package pl.kooperacja.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a long list.
 *
 * @param total of all pages
 * @param page from 1
 */
public record Paged<T>(List<T> items, long total, int page, int size) {
    private static final int AROUND = 2;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Page numbers to show, 0 where some are left out. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= AROUND) {
                shown.add(number);
            } else if (shown.getLast() != 0) {
                shown.add(0);
                number = number < page ? page - AROUND - 1 : pages() - 1;
            }
        }
        return shown;
    }

    /** How many items stand before this page. */
    public static int before(int page, int size) {
        return (page - 1) * size;
    }
}
