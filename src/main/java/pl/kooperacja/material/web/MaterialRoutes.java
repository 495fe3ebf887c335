package pl.kooperacja.material.web;

import java.util.List;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of materials. */
@Single
public class MaterialRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/materialy", "/material/materials.xhtml")
                        .reading(ListFilter.parameters(MaterialKind.FACETS))
                        .screenOnly(),
                Route.of("/materialy/{slug}", "/material/material.xhtml"));
    }
}
