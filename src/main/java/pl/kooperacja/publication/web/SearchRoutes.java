package pl.kooperacja.publication.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Address of the search. */
@Single
public class SearchRoutes implements RouteSource {
    static final String SEARCH = "/szukaj";

    @Inject
    Kinds kinds;

    @Inject
    Instance<SearchAnswers> answers;

    @Override
    public List<Route> routes() {
        return List.of(Route.of(SEARCH, "/publication/search.xhtml")
                .reading(SearchRequest.parameters(kinds).toArray(String[]::new))
                .screenOnly()
                .answering(page -> answers.get().of(page)));
    }
}
