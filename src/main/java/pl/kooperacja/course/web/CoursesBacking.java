package pl.kooperacja.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import pl.kooperacja.course.CourseKind;
import pl.kooperacja.course.CourseService;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.PolishPlural;

/** The list of courses. */
@Named
@RequestScoped
public class CoursesBacking extends CataloguePage {
    @Inject
    CourseKind kind;

    @Inject
    CourseService courses;

    private Map<String, Long> lessons;

    @Override
    public void open() {
        super.open();
        lessons = courses.lessonCounts(current.reader());
    }

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return CourseKind.FACETS;
    }

    @Override
    protected List<ListQuery.Order> orders() {
        return List.of(ListQuery.Order.PLACE);
    }

    /** „16 godzin”. */
    public String hours(Listed course) {
        return PolishPlural.count(Long.parseLong(course.facet("hours").get(0)), "course_item.label.hours");
    }

    /** „17 lekcji”; empty for a course without lessons here. */
    public String lessons(Listed course) {
        Long count = lessons.get(course.id());
        return count != null ? PolishPlural.count(count, "course_item.label.lessons") : "";
    }
}
