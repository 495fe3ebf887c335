package pl.kooperacja.course;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Kurs. */
@Single
public class CourseKind implements Kind<CourseKind.Details> {
    private static final Pattern PATH = Pattern.compile("szkola/(?<slug>[a-z0-9-]+)\\.md");
    private static final String SELF_STUDY = "nauka własna";
    private static final int FULL_HOUR = 60;

    private static final Facet LEARNER = Facet.words(
            "learner",
            "dla-kogo",
            "pomoc społeczna",
            "szkoły i inne służby",
            "organizacje i mieszkańcy",
            "władze i kierownictwo",
            "centra usług społecznych");
    private static final Facet TOPIC = Facet.words(
            "topic", "temat", "współpraca instytucji", "praca z rodziną", "animacja społeczności", "usługi społeczne");
    private static final Facet FORM = Facet.words("form", "forma", SELF_STUDY, "szkolenie stacjonarne i zdalne");

    /** What the list of courses may be narrowed by. */
    public static final List<Facet> FACETS = List.of(LEARNER, TOPIC, FORM);

    /**
     * Fields of a course.
     *
     * @param hourMinutes how long an hour of it is, or null where nobody knows
     * @param learners for whom, in the few words of a list, perhaps none; {@code forWhom} tells it in full
     */
    public record Details(
            int hours,
            Integer hourMinutes,
            String form,
            List<String> topics,
            List<String> learners,
            List<String> forWhom,
            List<String> outcomes,
            List<Module> modules) {

        /** How long it takes, or null where the length of its hours is unknown. */
        Duration duration() {
            if (hourMinutes == null && !form.equals(SELF_STUDY)) {
                return null;
            }
            return Duration.ofMinutes((long) hours * (hourMinutes == null ? FULL_HOUR : hourMinutes));
        }
    }

    /**
     * A module.
     *
     * @param hours null where nobody knows
     * @param topics of a module without lessons here
     */
    public record Module(int number, String title, Integer hours, String aim, List<String> topics) {}

    @Override
    public String name() {
        return "course";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        Details details = new Details(
                positive(fields, "hours"),
                fields.has("hour_minutes") ? positive(fields, "hour_minutes") : null,
                fields.choice(FORM.key(), FORM.held()),
                fields.choices("topics", TOPIC.held()),
                fields.has("learners") ? fields.choices("learners", LEARNER.held()) : List.of(),
                fields.some("for_whom"),
                fields.some("outcomes"),
                fields.list("modules", CourseKind::module));
        List<Module> modules = details.modules();
        if (modules.isEmpty()) {
            fields.problem("modules", "brak wartości modules");
        }
        if (IntStream.range(0, modules.size()).anyMatch(i -> modules.get(i).number() != i + 1)) {
            fields.problem("modules", "moduły powinny mieć numery po kolei od 1");
        }
        if (details.hours() > 0
                && !modules.isEmpty()
                && modules.stream().map(Module::hours).allMatch(Objects::nonNull)
                && modules.stream().mapToInt(Module::hours).sum() != details.hours()) {
            fields.problem("hours", "hours: suma godzin modułów jest inna");
        }
        return details;
    }

    private static Module module(Fields fields) {
        return new Module(
                positive(fields, "number"),
                fields.text("title"),
                fields.has("hours") ? positive(fields, "hours") : null,
                fields.text("aim"),
                fields.texts("topics"));
    }

    /** A number above 0. */
    static int positive(Fields fields, String key) {
        int number = fields.number(key);
        if (number < 0 || number == 0 && "0".equals(fields.optionalText(key))) {
            fields.problem(key, key + " powinno być liczbą większą od 0");
        }
        return number;
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/szkola/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of(
                LEARNER.key(),
                details.learners(),
                TOPIC.key(),
                details.topics(),
                FORM.key(),
                List.of(details.form()),
                "hours",
                List.of(Integer.toString(details.hours())));
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(details.forWhom(), details.outcomes(), details.learners(), details.topics())
                .with(
                        "kurs-program",
                        Messages.text("course_item.header.program"),
                        details.modules().stream()
                                .flatMap(module -> Stream.concat(
                                        Stream.of(module.title(), module.aim()), module.topics().stream()))
                                .toList());
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hours", details.hours());
        fields.put("hourMinutes", details.hourMinutes());
        fields.put("form", details.form());
        fields.put("topics", details.topics());
        fields.put("learners", details.learners());
        fields.put("forWhom", details.forWhom());
        fields.put("outcomes", details.outcomes());
        fields.put("modules", details.modules().stream().map(CourseKind::api).toList());
        return fields;
    }

    private static Map<String, Object> api(Module module) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", module.number());
        fields.put("title", module.title());
        fields.put("hours", module.hours());
        fields.put("aim", module.aim());
        fields.put("topics", module.topics());
        return fields;
    }

    @Override
    public String schemaType() {
        return "Course";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("teaches", details.outcomes());
        properties.put("about", details.topics());
        properties.put(
                "audience",
                details.forWhom().stream()
                        .map(who -> Map.of("@type", "Audience", "audienceType", who))
                        .toList());
        if (details.duration() != null) {
            properties.put("timeRequired", details.duration().toString());
        }
        return properties;
    }
}
