package pl.kooperacja.glossary.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the glossary. */
@ApplicationScoped
public class GlossaryRoutes implements RouteSource {
    static final String ADDRESS = "/slownik";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(ADDRESS, "/glossary/glossary.xhtml"), Route.of(ADDRESS + "/{term}", "/glossary/term.xhtml"));
    }
}
