package pl.kooperacja.course.web;

import java.util.List;
import pl.kooperacja.course.CourseKind;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the school. */
@Single
public class CourseRoutes implements RouteSource {
    static final String SCHOOL = "/szkola";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(SCHOOL, "/course/courses.xhtml")
                        .reading(ListFilter.parameters(CourseKind.FACETS))
                        .screenOnly(),
                Route.of(SCHOOL + "/{course}", "/course/course.xhtml"),
                Route.of(SCHOOL + "/{course}/{lesson}", "/course/lesson.xhtml"));
    }
}
