package pl.kooperacja.glossary.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the glossary. */
@Single
public class GlossaryRoutes implements RouteSource {
    static final String ADDRESS = "/slownik";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(ADDRESS, "/glossary/glossary.xhtml"), Route.of(ADDRESS + "/{term}", "/glossary/term.xhtml"));
    }
}
