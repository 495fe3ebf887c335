package pl.kooperacja.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.PolishTypography;

/** Modules and lessons of one course as one reader may know them, in order. */
public record Program(List<Module> modules) {
    /**
     * A module; one that lessons name and the course forgot has a number alone.
     *
     * @param hours in words, empty where nobody knows
     */
    public record Module(
            int number, String title, String hours, String aim, List<String> topics, List<Lesson> lessons) {
        /** „2. Budowanie zespołu”. */
        public String heading() {
            return title.isEmpty() ? label() : PolishTypography.tie(number + ". " + title);
        }

        /** „Moduł 2”. */
        public String label() {
            return Messages.text("course_item.label.module", Integer.toString(number));
        }

        public String tiedAim() {
            return PolishTypography.tie(aim);
        }

        /** Topics as the page shows them: those of a module that has lessons stand in the lessons. */
        public List<String> tiedTopics() {
            return lessons.isEmpty()
                    ? topics.stream().map(PolishTypography::tie).toList()
                    : List.of();
        }
    }

    /**
     * A lesson.
     *
     * @param number such as 2.3: the third of the second module
     * @param locked announced to this reader, not open to him
     */
    public record Lesson(String number, String id, String title, String address, int minutes, boolean locked) {
        /** „30 minut”, and that it is not for everybody where that is so. */
        public String note() {
            String time = PolishPlural.count(minutes, "publication_item.minutes");
            return locked ? Messages.text("course_item.label.locked", time) : time;
        }
    }

    /**
     * @param lessons of the course, in order
     */
    static Program of(List<CourseKind.Module> modules, List<Listed> lessons) {
        Map<Integer, List<Listed>> byModule = new TreeMap<>();
        for (Listed lesson : lessons) {
            byModule.computeIfAbsent(number(lesson, LessonKind.MODULE), number -> new ArrayList<>())
                    .add(lesson);
        }
        Map<Integer, CourseKind.Module> known = new LinkedHashMap<>();
        modules.forEach(module -> known.put(module.number(), module));
        byModule.keySet()
                .forEach(number ->
                        known.computeIfAbsent(number, n -> new CourseKind.Module(n, "", null, "", List.of())));
        return new Program(known.values().stream()
                .map(module -> module(module, byModule.getOrDefault(module.number(), List.of())))
                .toList());
    }

    private static Module module(CourseKind.Module module, List<Listed> lessons) {
        List<Lesson> numbered = new ArrayList<>();
        for (Listed lesson : lessons) {
            numbered.add(new Lesson(
                    module.number() + "." + (numbered.size() + 1),
                    lesson.id(),
                    lesson.tiedTitle(),
                    lesson.address(),
                    number(lesson, LessonKind.MINUTES),
                    lesson.locked()));
        }
        return new Module(
                module.number(),
                module.title(),
                module.hours() != null ? PolishPlural.count(module.hours(), "course_item.label.hours") : "",
                module.aim(),
                module.topics(),
                List.copyOf(numbered));
    }

    private static int number(Listed lesson, String facet) {
        return Integer.parseInt(lesson.facet(facet).get(0));
    }

    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    /** The first lesson that the reader may open. */
    public Optional<Lesson> start() {
        return lessons().stream().filter(lesson -> !lesson.locked()).findFirst();
    }

    /** The module that holds this lesson. */
    public Optional<Module> moduleWith(String lessonId) {
        return modules.stream()
                .filter(module ->
                        module.lessons().stream().anyMatch(lesson -> lesson.id().equals(lessonId)))
                .findFirst();
    }

    /** The lesson so many places after this one, through the whole course; before it when negative. */
    public Optional<Lesson> beside(String lessonId, int places) {
        List<Lesson> lessons = lessons();
        int index = lessons.stream().map(Lesson::id).toList().indexOf(lessonId) + places;
        return index < 0 || index >= lessons.size() ? Optional.empty() : Optional.of(lessons.get(index));
    }
}
