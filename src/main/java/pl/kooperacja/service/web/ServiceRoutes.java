package pl.kooperacja.service.web;

import java.util.List;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.service.ServiceDirectoryKind;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of lists of services. */
@Single
public class ServiceRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(ServiceDirectoryKind.ADDRESS, "/service/directories.xhtml")
                        .reading(ListFilter.parameters(ServiceDirectoryKind.FACETS))
                        .screenOnly(),
                Route.of(ServiceDirectoryKind.ADDRESS + "/{slug}", "/service/directory.xhtml"));
    }
}
