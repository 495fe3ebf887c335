package pl.kooperacja.publication.web;

import java.util.List;
import pl.kooperacja.publication.DeskLinks;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.publication.Signs;
import pl.kooperacja.search.MarkedText;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.Html;
import pl.kooperacja.shared.web.PageAddress;
import pl.kooperacja.shared.web.Pager;

/** Draws what stands under the field of the search. */
final class AnswerHtml {
    private static final String CLASS = "class";
    private static final String HREF = "href";

    private final SearchRequest asked;
    private final PageAddress address;
    private final Signs signs;
    private final DeskLinks desk;
    private final boolean editing;
    private final Html html;

    /** @param desk null for guests, who have nothing to do there */
    AnswerHtml(SearchRequest asked, PageAddress address, Signs signs, DeskLinks desk, Html html) {
        this.asked = asked;
        this.address = address;
        this.signs = signs;
        this.desk = desk;
        editing = desk != null && desk.isOpen();
        this.html = html;
    }

    /**
     * @param ready whether all there is could be found
     * @param brief the query, as headings tell it
     * @param pinned what editors set before all that was found
     * @param list which page of the answer this is
     */
    void draw(SearchResult result, boolean ready, String brief, List<PinService.Pinned> pinned, ListPage list) {
        result.correction().ifPresent(this::correction);
        if (!ready) {
            preparing();
        }
        boolean nothing = ready && result.total() == 0;
        List<Narrowing.Group> groups = asked.groups(result);
        List<Narrowing.Choice> chosen = asked.narrowing().chosen();
        html.open("div", CLASS, groups.isEmpty() ? null : "railed");
        Drawn.facets(groups, chosen, words("header.narrow"), address, html);
        html.open("div").open("div", CLASS, "head-row");
        status(result, nothing);
        Drawn.narrowed(result.hits().isEmpty() ? List.of() : asked.orders(), chosen, address, html);
        html.close();
        if (nothing) {
            nothing(brief, !chosen.isEmpty());
        }
        if (!pinned.isEmpty()) {
            pinned(pinned);
        }
        if (!result.hits().isEmpty()) {
            int before = (list.page() - 1) * SearchService.PAGE_SIZE;
            html.open("ol", CLASS, "items", "start", Integer.toString(before + 1));
            result.hits().stream().map(Found::of).forEach(this::found);
            html.close();
        }
        Pager.draw(list, address, html);
        html.close().close();
    }

    private static String words(String key) {
        return Messages.text("publication_search." + key);
    }

    private void correction(MarkedText correction) {
        html.open("p", CLASS, "hint")
                .text(words("label.meant") + " ")
                .open("a", HREF, address.with(SearchRequest.QUERY, correction.plain()));
        correction.draw("b", html);
        html.close().text("?").close();
    }

    private void preparing() {
        html.open("div", CLASS, "alert", "data-sort", "ask", "role", "status")
                .open("svg", CLASS, "i", "viewBox", "0 0 24 24", "aria-hidden", "true", "focusable", "false")
                .empty("circle", "cx", "12", "cy", "12", "r", "9")
                .empty("path", "d", "M12 7v5l3.5 2")
                .close()
                .open("div")
                .open("p")
                .leaf("b", words("message.preparing"))
                .text(" " + words("paragraph.preparing"))
                .close()
                .close()
                .close();
    }

    /** How much was found; read out where the page is listened to. */
    private void status(SearchResult result, boolean nothing) {
        html.open("p", "role", "status");
        if (nothing) {
            html.leaf("b", words("message.nothing"));
        }
        if (!result.hits().isEmpty()) {
            html.leaf("b", PolishPlural.count(result.total(), "publication_search.label.places"))
                    .text(" ")
                    .text(Messages.text(
                            "publication_search.message.items",
                            PolishPlural.count(result.items(), "publication_search.label.items")));
            if (result.relaxed()) {
                html.empty("br").leaf("span", words("message.relaxed"), CLASS, "small");
            }
        }
        html.close();
    }

    private void nothing(String brief, boolean narrowed) {
        html.open("div", CLASS, "empty")
                .open("h2")
                .text(words("header.nothing") + " ")
                .leaf("bdi", "„" + brief + "”")
                .close()
                .leaf("p", words("paragraph.nothing"))
                .open("p", CLASS, "row");
        if (narrowed) {
            html.leaf("a", words("button.unfiltered"), CLASS, "button second", HREF, asked.unfiltered());
        }
        html.leaf("a", words("button.contact"), HREF, "/kontakt").close().close();
    }

    private void pinned(List<PinService.Pinned> pinned) {
        html.open("section", CLASS, "note", "aria-labelledby", "polecane")
                .leaf("h2", words("header.pinned"), CLASS, "label", "id", "polecane")
                .open("ul");
        for (PinService.Pinned pin : pinned) {
            html.open("li")
                    .leaf("a", pin.item().tiedTitle(), HREF, pin.address())
                    .text(" ")
                    .leaf("span", pin.item().kindLabel(), CLASS, "soft small")
                    .close();
        }
        html.close().close();
    }

    private void found(Found found) {
        html.open("li")
                .leaf("p", found.kind(), CLASS, "kind")
                .open("h2")
                .leaf("a", found.title(), HREF, found.hit().itemAddress())
                .close();
        description(found);
        if (found.hit().locked()) {
            html.open("p");
            Drawn.locked(html);
            html.close();
        }
        if (found.snippet() != null) {
            snippet(found.snippet());
        }
        if (!found.places().isEmpty()) {
            html.open("ul", CLASS, "hits");
            for (Found.Place place : found.places()) {
                html.open("li", CLASS, "hit").leaf("a", place.title(), HREF, place.address());
                snippet(place.snippet());
                html.close();
            }
            html.close();
        }
        if (!found.more().isEmpty()) {
            html.leaf("p", found.more(), CLASS, "small soft");
        }
        if (editing) {
            DeskLinks.Link why = desk.why(asked.query(), found.hit().item());
            html.open("p", CLASS, "small")
                    .open("a", HREF, why.address())
                    .text(why.label())
                    .leaf("span", " " + found.title(), CLASS, "away")
                    .close()
                    .close();
        }
        html.close();
    }

    /** What is said under the title, if there is anything to say. */
    private void description(Found found) {
        List<Signs.Sign> models = signs.signs(found.models());
        if (models.isEmpty()
                && !found.dated()
                && found.trail().isEmpty()
                && found.count().isEmpty()) {
            return;
        }
        html.open("p", CLASS, "meta");
        for (Signs.Sign model : models) {
            if (model.name() == null) {
                html.leaf("span", model.label());
            } else {
                html.open("span", CLASS, "model", "data-model", model.name())
                        .leaf("span", "", CLASS, "shape")
                        .text(model.label())
                        .close();
            }
        }
        if (found.dated()) {
            html.leaf("time", found.date(), "datetime", found.hit().date().toString());
        }
        span(found.trail());
        span(found.count());
        html.close();
    }

    private void span(String text) {
        if (!text.isEmpty()) {
            html.leaf("span", text);
        }
    }

    private void snippet(MarkedText snippet) {
        html.open("p");
        snippet.draw("mark", html);
        html.close();
    }
}
