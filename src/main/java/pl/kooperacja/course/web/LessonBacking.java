package pl.kooperacja.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import pl.kooperacja.course.CourseService;
import pl.kooperacja.course.LessonKind;
import pl.kooperacja.course.Program;
import pl.kooperacja.file.FileService;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** One lesson among its neighbours, with its worksheet. */
@Named
@RequestScoped
public class LessonBacking extends ItemPage<LessonKind.Details> {
    @Inject
    LessonKind kind;

    @Inject
    CourseService courses;

    private CourseService.Course course;
    private Program.Module module;
    private Program.Lesson lesson;
    private Listed worksheet;
    private List<FileService.View> worksheetFiles = List.of();

    @Override
    protected Kind<LessonKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(
                new Crumb(Messages.text("publication_list.header.course"), CourseRoutes.SCHOOL),
                new Crumb(course.item().title(), course.item().address()));
    }

    @Override
    protected void opened() {
        String id = getItem().id();
        course = courses.course(getDetails().course(), current.reader());
        module = course.program().moduleWith(id).orElseThrow();
        lesson = course.program().beside(id, 0).orElseThrow();
        String sheet = getDetails().worksheet();
        worksheet = publications.known(List.of(sheet), current.reader()).get(sheet);
        if (worksheet != null) {
            worksheetFiles = publications.files(worksheet).values().stream()
                    .filter(file -> !file.mediaType().startsWith("image/"))
                    .sorted(Comparator.comparing(FileService.View::name))
                    .toList();
        }
    }

    /** What trail and worksheet box do not show already. */
    @Override
    public List<Opened.Related> getRelated() {
        return getOpened()
                .relatedBesides(List.of(getDetails().course(), getDetails().worksheet()));
    }

    public Program.Module getModule() {
        return module;
    }

    /** „Lekcja 2.2”. */
    public String getNumber() {
        return Messages.text("course_lesson.label.number", lesson.number());
    }

    public String getReadingTime() {
        return Messages.text(
                "course_lesson.label.reading", PolishPlural.count(lesson.minutes(), "course_lesson.label.minutes"));
    }

    /** The worksheet, or null when this reader may not know of it. */
    public Listed getWorksheet() {
        return worksheet;
    }

    public List<FileService.View> getWorksheetFiles() {
        return worksheetFiles;
    }

    public Program.Lesson getPrevious() {
        return course.program().beside(getItem().id(), -1).orElse(null);
    }

    public Program.Lesson getNext() {
        return course.program().beside(getItem().id(), 1).orElse(null);
    }
}
