package pl.kooperacja.shared;

import java.util.ArrayList;
import java.util.List;

/** Where one is in a list of several pages. */
public interface Pages {
    /** How many pages before and after the current one are shown. */
    int AROUND = 2;

    /** The current page, from 1. */
    int page();

    /** How many there are, at least one. */
    int pages();

    /** Page numbers to show, 0 where some are left out. */
    default List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page()) <= AROUND) {
                shown.add(number);
            } else if (shown.getLast() != 0) {
                shown.add(0);
                number = number < page() ? page() - AROUND - 1 : pages() - 1;
            }
        }
        return shown;
    }
}
