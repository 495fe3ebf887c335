package pl.kooperacja.material.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.kooperacja.material.MaterialFilter;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of materials. */
@ApplicationScoped
public class MaterialRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/materialy", "/material/materials.xhtml")
                        .reading(MaterialFilter.parameters())
                        .screenOnly(),
                Route.of("/materialy/{slug}", "/material/material.xhtml"));
    }
}
