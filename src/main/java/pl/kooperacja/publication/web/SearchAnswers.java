package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.DeskLinks;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.Signs;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Answer;
import pl.kooperacja.shared.web.Html;
import pl.kooperacja.shared.web.PageContext;

/** The search as a page: what was asked, and what was found. */
@Single
public class SearchAnswers {
    /** Nothing was asked. */
    private static final String BLANK = "blank";
    /** Nothing was found; the page tells where else to look. */
    private static final String NOTHING = "nothing";

    private static final String FOUND = "found";
    private static final int LONGEST_TITLE = 60;

    @Inject
    SearchService search;

    @Inject
    SearchPages pages;

    @Inject
    Kinds kinds;

    @Inject
    CurrentReader current;

    @Inject
    Signs signs;

    @Inject
    DeskLinks desk;

    /** Answers what the address of the page asks. */
    public Answer of(PageContext page) {
        SearchRequest asked = SearchRequest.of(kinds, page::asked);
        int number = page.number();
        boolean ready = search.isReady();
        Reader reader = current.reader();
        SearchPages.Page found = pages.of(asked, number, reader);
        Html body = new Html();
        String brief = brief(asked.query());
        if (asked.query().isEmpty()) {
            return new Answer(BLANK, "", "", body);
        }
        boolean nothing = ready && found.result().total() == 0;
        new AnswerHtml(asked, page.address(), signs, reader.isGuest() ? null : desk, body)
                .draw(
                        found.result(),
                        ready,
                        brief,
                        found.pinned(),
                        new ListPage(List.of(), found.result().items(), number, found.pages(), Map.of()));
        return new Answer(
                nothing ? NOTHING : FOUND,
                Messages.text("publication_search.title.results", brief),
                asked.query(),
                body);
    }

    /** The query, cut where it is too long to be told. */
    static String brief(String query) {
        return query.codePointCount(0, query.length()) <= LONGEST_TITLE
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }
}
