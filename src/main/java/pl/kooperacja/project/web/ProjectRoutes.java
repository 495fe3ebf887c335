package pl.kooperacja.project.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of projects. */
@ApplicationScoped
public class ProjectRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/o-projekcie", "/project/projects.xhtml"),
                Route.of("/o-projekcie/{project}", "/project/project.xhtml"));
    }
}
