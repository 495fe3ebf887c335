package pl.kooperacja.practice.web;

import java.util.List;
import pl.kooperacja.practice.PracticeKind;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of good practices. */
@Single
public class PracticeRoutes implements RouteSource {
    static final String LIST = "/dobre-praktyki";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(LIST, "/practice/practices.xhtml")
                        .reading(ListFilter.parameters(PracticeKind.FACETS))
                        .screenOnly(),
                Route.of(LIST + "/{slug}", "/practice/practice.xhtml"));
    }
}
