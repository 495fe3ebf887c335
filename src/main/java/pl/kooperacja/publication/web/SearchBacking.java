package pl.kooperacja.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.search.MarkedText;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.PageContext;

/** The search: what was asked, and what was found. */
@Named
@RequestScoped
public class SearchBacking {
    private static final int LONGEST_TITLE = 60;

    @Inject
    SearchService search;

    @Inject
    PinService pins;

    @Inject
    Kinds kinds;

    @Inject
    CurrentReader current;

    @Inject
    PageContext page;

    private SearchRequest asked;
    private SearchResult result;
    private List<PinService.Pinned> pinned;
    private List<Found> found;
    private List<Narrowing.Group> groups;
    private List<Narrowing.Choice> chosen;
    private int number;

    public void open() {
        asked = SearchRequest.of(kinds, page::asked);
        number = page.number();
        result = search.search(asked.query(), asked.filters(), asked.order(), number, current.reader());
        if (number > Math.max(1, result.pages())) {
            throw new NotFoundException("page " + number, "search");
        }
        boolean first = number == 1 && asked.filters().isEmpty();
        pinned = first ? pins.pinned(asked.query(), current.reader()) : List.of();
        found = result.hits().stream().map(Found::of).toList();
        groups = asked.groups(result);
        chosen = asked.narrowing().chosen();
    }

    public String getQuery() {
        return asked.query();
    }

    public String getTitle() {
        return isBlank()
                ? Messages.text("publication_search.title.blank")
                : Messages.text("publication_search.title.results", brief(asked.query()));
    }

    /** The query, cut where it is too long to be told. */
    public String getBrief() {
        return brief(asked.query());
    }

    static String brief(String query) {
        return query.codePointCount(0, query.length()) <= LONGEST_TITLE
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    /** Whether nothing was asked. */
    public boolean isBlank() {
        return asked.query().isEmpty();
    }

    /** Whether the index is still being built, so that what was found is not all there is. */
    public boolean isPreparing() {
        return !isBlank() && !search.isReady();
    }

    public boolean isNothing() {
        return !isBlank() && !isPreparing() && result.total() == 0;
    }

    public boolean isRelaxed() {
        return result.relaxed();
    }

    /** The same question, narrowed by nothing. */
    public String getUnfiltered() {
        return SearchRoutes.SEARCH + "?" + SearchRequest.QUERY + "="
                + URLEncoder.encode(asked.query(), StandardCharsets.UTF_8);
    }

    /** Rank of the first item on this page. */
    public int getFirst() {
        return (number - 1) * SearchService.PAGE_SIZE + 1;
    }

    /** What may have been meant, or null. */
    public MarkedText getCorrection() {
        return result.correction().orElse(null);
    }

    /** What editors set before all that was found, on the first page of an answer that is narrowed by nothing. */
    public List<PinService.Pinned> getPinned() {
        return pinned;
    }

    public List<Found> getFound() {
        return found;
    }

    /** How many places, in words. */
    public String getPlaces() {
        return PolishPlural.count(result.total(), "publication_search.label.places");
    }

    /** In how many items they are. */
    public String getItems() {
        return PolishPlural.count(result.items(), "publication_search.label.items");
    }

    public List<Narrowing.Group> getGroups() {
        return groups;
    }

    public List<Narrowing.Choice> getChosen() {
        return chosen;
    }

    /** Orders to choose from, once there is something to order. */
    public List<Narrowing.Choice> getOrders() {
        return found.isEmpty() ? List.of() : asked.orders();
    }

    public ListPage getList() {
        return new ListPage(List.of(), result.items(), number, Math.max(1, result.pages()), Map.of());
    }
}
