package pl.kooperacja.project.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of projects. */
@Single
public class ProjectRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/o-projekcie", "/project/projects.xhtml"),
                Route.of("/o-projekcie/{project}", "/project/project.xhtml"));
    }
}
