package pl.kooperacja.course;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Single;

/** Lekcja. */
@Single
public class LessonKind implements Kind<LessonKind.Details> {
    static final String COURSE = "course";
    static final String MODULE = "module";
    static final String MINUTES = "minutes";

    private static final Pattern PATH = Pattern.compile("szkola/(?<course>[a-z0-9-]+)/(?<slug>[a-z0-9-]+)\\.md");

    /**
     * Fields of a lesson.
     *
     * @param course id of the course
     * @param minutes that reading takes together with the exercise and the questions
     * @param worksheet id of a material
     */
    public record Details(String course, int module, int minutes, List<String> aims, String worksheet) {}

    @Override
    public String name() {
        return "lesson";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.text(COURSE),
                CourseKind.positive(fields, MODULE),
                CourseKind.positive(fields, MINUTES),
                fields.some("aims"),
                fields.text("worksheet"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/szkola/" + path.group("course") + "/" + path.group("slug");
    }

    /** Lists of lessons show module and minutes without opening the lessons. */
    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of(
                COURSE, List.of(details.course()),
                MODULE, List.of(Integer.toString(details.module())),
                MINUTES, List.of(Integer.toString(details.minutes())));
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return Map.of(Relation.PART_OF, List.of(details.course()), Relation.USES, List.of(details.worksheet()));
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title).saying(details.aims());
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                COURSE,
                details.course(),
                MODULE,
                details.module(),
                MINUTES,
                details.minutes(),
                "aims",
                details.aims(),
                "worksheet",
                details.worksheet());
    }

    @Override
    public String schemaType() {
        return "LearningResource";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return Map.of(
                "teaches", details.aims(),
                "timeRequired", Duration.ofMinutes(details.minutes()).toString());
    }

    /** Progress hangs on the parts of a lesson, so every heading names an anchor that never changes. */
    @Override
    public List<Problem> faults(Document body) {
        return body.unnamedHeadings();
    }
}
