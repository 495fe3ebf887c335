package pl.kooperacja.barrier.web;

import java.util.List;
import pl.kooperacja.barrier.BarrierKind;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of barriers. */
@Single
public class BarrierRoutes implements RouteSource {
    static final String LIST = "/bariery";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(LIST, "/barrier/barriers.xhtml")
                        .reading(ListFilter.parameters(BarrierKind.FACETS))
                        .screenOnly(),
                Route.of(LIST + "/{slug}", "/barrier/barrier.xhtml"));
    }
}
