package pl.kooperacja.home.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the front page, the restricted section and the map. */
@Single
public class HomeRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/", "/home/front.xhtml").screenOnly(),
                Route.of("/strefa", "/home/zone.xhtml").screenOnly(),
                Route.of("/mapa", "/home/map.xhtml").screenOnly());
    }
}
