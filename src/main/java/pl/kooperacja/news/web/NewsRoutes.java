package pl.kooperacja.news.web;

import java.util.List;
import pl.kooperacja.news.NewsKind;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of news. */
@Single
public class NewsRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(NewsKind.ADDRESS, "/news/list.xhtml")
                        .reading(ListFilter.parameters(NewsKind.FACETS))
                        .screenOnly(),
                Route.of(NewsKind.ADDRESS + "/{slug}", "/news/item.xhtml"));
    }
}
