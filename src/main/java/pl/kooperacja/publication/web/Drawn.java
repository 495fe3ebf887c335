package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Html;
import pl.kooperacja.shared.web.PageAddress;
import pl.kooperacja.shared.web.PageContext;

/** Pieces that lists and answers share, as HTML. */
@Named
@Single
public class Drawn {
    private static final String CLASS = "class";
    private static final String HREF = "href";

    @Inject
    PageContext page;

    /** {@link #facets(List, List, String, PageAddress, Html)} of the page in hand. */
    public String facets(List<Narrowing.Group> groups, List<Narrowing.Choice> chosen, String title) {
        Html html = new Html();
        facets(groups, chosen, title, page.address(), html);
        return html.whole();
    }

    /** {@link #narrowed(List, List, PageAddress, Html)} of the page in hand. */
    public String narrowed(List<Narrowing.Choice> orders, List<Narrowing.Choice> chosen) {
        Html html = new Html();
        narrowed(orders, chosen, page.address(), html);
        return html.whole();
    }

    public String getLocked() {
        Html html = new Html();
        locked(html);
        return html.whole();
    }

    /** What the list may be narrowed by, if by anything. */
    static void facets(
            List<Narrowing.Group> groups, List<Narrowing.Choice> chosen, String title, PageAddress address, Html html) {
        if (groups.isEmpty()) {
            return;
        }
        html.open("div", CLASS, "rail", "tabindex", "0", "role", "group", "aria-label", Messages.text("general.rail"))
                .open("details", CLASS, "fold")
                .open("summary")
                .text(title + " ");
        if (!chosen.isEmpty()) {
            html.leaf("span", Integer.toString(chosen.size()), CLASS, "tag");
        }
        html.close().leaf("h2", title, CLASS, "away").open("div", CLASS, "facets");
        for (Narrowing.Group group : groups) {
            html.open("div").leaf("h3", group.title()).open("ul", CLASS, "plain");
            for (Narrowing.Choice choice : group.choices()) {
                facet(choice, address, html);
            }
            html.close().close();
        }
        html.close().close().close();
    }

    private static void facet(Narrowing.Choice choice, PageAddress address, Html html) {
        html.open("li")
                .open(
                        "a",
                        HREF,
                        address.with(choice.parameter(), choice.to()),
                        "aria-current",
                        choice.chosen() ? "true" : null)
                .open("span")
                .text(choice.label());
        if (choice.chosen()) {
            html.text(" ")
                    .leaf("span", Messages.text("publication_list.label.chosen"), CLASS, "away")
                    .leaf("span", " ×", "aria-hidden", "true");
        }
        html.close()
                .leaf("span", Long.toString(choice.count()), CLASS, "num")
                .close()
                .close();
    }

    /** How the list is ordered and narrowed, each to be changed. */
    static void narrowed(List<Narrowing.Choice> orders, List<Narrowing.Choice> chosen, PageAddress address, Html html) {
        if (!orders.isEmpty()) {
            html.open("p", CLASS, "row small")
                    .leaf("span", Messages.text("publication_list.label.order"), CLASS, "soft");
            for (Narrowing.Choice order : orders) {
                html.text(" ");
                if (order.chosen()) {
                    html.leaf("b", order.label());
                } else {
                    html.leaf("a", order.label(), HREF, address.with(order.parameter(), order.to()));
                }
            }
            html.close();
        }
        if (!chosen.isEmpty()) {
            html.open("ul", CLASS, "tags");
            for (Narrowing.Choice choice : chosen) {
                html.open("li")
                        .open("a", CLASS, "tag", HREF, address.with(choice.parameter(), ""))
                        .text(choice.label() + " ")
                        .leaf("span", "×", "aria-hidden", "true")
                        .leaf("span", ", " + Messages.text("publication_list.label.remove"), CLASS, "away")
                        .close()
                        .close();
            }
            html.close();
        }
    }

    /** Says that an item is for authorised institutions only. */
    static void locked(Html html) {
        html.open("span", CLASS, "state", "data-sort", "ask");
        sign(html, "M7.5 11V8a4.5 4.5 0 0 1 9 0v3M5 11h14v9H5z");
        html.text(Messages.text("publication_item.label.locked")).close();
    }

    /** Opens and closes a drawing of one line. */
    private static void sign(Html html, String line) {
        html.open("svg", CLASS, "i", "viewBox", "0 0 24 24", "aria-hidden", "true", "focusable", "false")
                .empty("path", "d", line)
                .close();
    }
}
