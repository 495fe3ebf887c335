package pl.kooperacja.shared.web;

import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Pages;

/** Links to the pages of a list. */
public final class Pager {
    private Pager() {}

    /** Writes them, if there are several. */
    public static void draw(Pages list, PageAddress address, Html html) {
        if (list.pages() <= 1) {
            return;
        }
        html.open("nav", "aria-label", Messages.text("general.pages")).open("ul", "class", "pager");
        if (list.page() > 1) {
            step("prev", "← " + Messages.text("general.previous"), address.atPage(list.page() - 1), html);
        }
        for (int number : list.shown()) {
            html.open("li");
            if (number == 0) {
                html.leaf("span", "…");
            } else {
                html.leaf(
                        "a",
                        Integer.toString(number),
                        "href",
                        address.atPage(number),
                        "aria-current",
                        number == list.page() ? "page" : null);
            }
            html.close();
        }
        if (list.page() < list.pages()) {
            step("next", Messages.text("general.next") + " →", address.atPage(list.page() + 1), html);
        }
        html.close().close();
    }

    private static void step(String relation, String label, String address, Html html) {
        html.open("li").leaf("a", label, "href", address, "rel", relation).close();
    }
}
