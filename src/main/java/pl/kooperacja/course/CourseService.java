package pl.kooperacja.course;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** Courses with their lessons, as one reader may know them. */
@Single
@Transactional
public class CourseService {
    @Inject
    PublicationService publications;

    @Inject
    CourseKind courseKind;

    @Inject
    LessonKind lessonKind;

    /** A course and what it consists of. */
    public record Course(Listed item, Program program) {}

    /** Modules and lessons of the course with this id. */
    public Program program(String id, CourseKind.Details details, Reader reader) {
        ListQuery lessons = new ListQuery(
                lessonKind.name(), Map.of(LessonKind.COURSE, id), ListQuery.Order.PLACE, 1, Integer.MAX_VALUE);
        return Program.of(details.modules(), publications.list(lessons, reader).items());
    }

    /**
     * The course with this id.
     *
     * @throws NotFoundException when the reader may open no such course
     */
    public Course course(String id, Reader reader) {
        return publications.details(courseKind, reader).entrySet().stream()
                .filter(course -> course.getKey().id().equals(id))
                .findFirst()
                .map(course -> new Course(course.getKey(), program(id, course.getValue(), reader)))
                .orElseThrow(() -> new NotFoundException(courseKind.name(), id));
    }

    /** How many lessons each course has, by its id; a course without lessons is absent. */
    public Map<String, Long> lessonCounts(Reader reader) {
        ListQuery lessons = new ListQuery(lessonKind.name(), Map.of(), ListQuery.Order.PLACE, 1, 1);
        return publications.list(lessons, reader, List.of(LessonKind.COURSE)).counts().get(LessonKind.COURSE).stream()
                .collect(Collectors.toMap(ListPage.FacetCount::value, ListPage.FacetCount::count));
    }
}
