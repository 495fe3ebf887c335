package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** What the search finds, a page at a time, as people and programs are shown it. */
@Single
class SearchPages {
    @Inject
    SearchService search;

    @Inject
    PinService pins;

    /**
     * A page of what was found.
     *
     * @param pages at least 1
     * @param pinned places in front, which the first page of a question has that nothing narrows
     */
    record Page(SearchResult result, int pages, List<PinService.Pinned> pinned) {}

    /**
     * Searches.
     *
     * @param number of the page, from 1
     * @throws NotFoundException beyond the last page
     */
    Page of(SearchRequest asked, int number, Reader reader) {
        SearchResult result = search.search(asked.query(), asked.filters(), asked.order(), number, reader);
        int pages = Math.max(1, result.pages());
        if (number > pages) {
            throw new NotFoundException("page " + number, "search");
        }
        boolean first = number == 1 && asked.filters().isEmpty();
        return new Page(result, pages, first ? pins.pinned(asked.query(), reader) : List.of());
    }
}
