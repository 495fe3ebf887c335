package pl.kooperacja.page.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of plain pages: whatever no other feature claims. */
@Single
public class PageRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(Route.of("/{slug}", "/page/page.xhtml"), Route.of("/{section}/{slug}", "/page/page.xhtml"));
    }
}
