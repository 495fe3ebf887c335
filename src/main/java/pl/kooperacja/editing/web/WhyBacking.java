package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.SearchDeskService;
import pl.kooperacja.search.SearchReason;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.PageContext;

/** Why a question finds an item, in words. */
@Named
@RequestScoped
public class WhyBacking {
    @Inject
    Desk desk;

    @Inject
    SearchDeskService service;

    @Inject
    CurrentReader current;

    @Inject
    PageContext page;

    private String query = "";
    private SearchReason reason;

    public void open() {
        desk.required().ifPresent(author -> {
            String asked = page.asked("q");
            String item = page.asked("pozycja");
            query = asked == null ? "" : SearchService.understood(asked);
            reason = service.why(author, query, item == null ? "" : item, current.reader())
                    .orElseThrow(() -> new NotFoundException("hit", query));
        });
    }

    public String getQuery() {
        return query;
    }

    public SearchReason getReason() {
        return reason;
    }

    public List<SearchReason.Part> getParts() {
        return reason.parts();
    }

    /** How the place answers, with the words by which it does. */
    public String way(SearchReason.Part part) {
        return Messages.text(
                "editing_why.label."
                        + part.way().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.join(", ", part.with()));
    }

    /** Share of the score in percent; a whole heading that answers adds a little that is no part's own. */
    public String share(float points) {
        return Math.round(100 * points / reason.score()) + "\u00a0%";
    }

    /** What no single part gave: the heading holds all that was asked for. */
    public String getRest() {
        double parts = reason.parts().stream()
                .mapToDouble(part -> part.text() + part.heading())
                .sum();
        float rest = (float) (reason.score() - parts);
        return rest < reason.score() / 200 ? "" : share(rest);
    }
}
