package pl.kooperacja.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.course.CourseKind;
import pl.kooperacja.course.CourseService;
import pl.kooperacja.course.Program;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** One course with its program. */
@Named
@RequestScoped
public class CourseBacking extends ItemPage<CourseKind.Details> {
    @Inject
    CourseKind kind;

    @Inject
    CourseService courses;

    private Program program;

    @Override
    protected Kind<CourseKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.course"), CourseRoutes.SCHOOL));
    }

    @Override
    protected void opened() {
        program = courses.program(getItem().id(), getDetails(), current.reader());
    }

    /** What the program does not show already. */
    @Override
    public List<Opened.Related> getRelated() {
        return getOpened()
                .relatedBesides(
                        program.lessons().stream().map(Program.Lesson::id).toList());
    }

    public Program getProgram() {
        return program;
    }

    /** The lesson to begin with, or null when none is open. */
    public Program.Lesson getStart() {
        return program.start().orElse(null);
    }

    /** „8 godzin po 45 minut”. */
    public String getHours() {
        String hours = PolishPlural.count(getDetails().hours(), "course_item.label.hours");
        Integer minutes = getDetails().hourMinutes();
        return minutes == null
                ? hours
                : Messages.text(
                        "course_item.label.hours-of",
                        hours,
                        PolishPlural.count(minutes, "course_item.label.hour-minutes"));
    }

    public String getModuleCount() {
        return PolishPlural.count(program.modules().size(), "course_item.label.modules");
    }

    /** „17 lekcji”; empty for a course without lessons here. */
    public String getLessonCount() {
        int count = program.lessons().size();
        return count > 0 ? PolishPlural.count(count, "course_item.label.lessons") : "";
    }
}
