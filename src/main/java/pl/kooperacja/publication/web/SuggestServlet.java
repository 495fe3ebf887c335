package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.search.Suggestion;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.web.QueryString;
import pl.kooperacja.shared.web.SiteFilter;

/**
 * Titles that go on as somebody has begun to type, asked for at every letter: a servlet of its own, since the machinery
 * of the API costs as much again as finding them.
 */
@WebServlet(urlPatterns = "/api/v1/suggest", initParams = @WebInitParam(name = SiteFilter.ANSWERS, value = "true"))
public class SuggestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SearchService search;

    @Inject
    transient CurrentReader current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String begun = SearchRequest.single(QueryString.of(request.getQueryString()), List.of(SearchRequest.QUERY))
                .getOrDefault(SearchRequest.QUERY, "");
        JsonArrayBuilder suggestions = JsonBuilders.array();
        for (Suggestion suggestion : search.suggest(begun, current.reader())) {
            suggestions.add(JsonBuilders.object()
                    .add("kind", suggestion.kind())
                    .add("label", Kinds.label(suggestion.kind()))
                    .add("text", suggestion.text())
                    .add("address", suggestion.address()));
        }
        response.setContentType("application/json");
        response.getOutputStream()
                .write(JsonBuilders.object()
                        .add("suggestions", suggestions)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
