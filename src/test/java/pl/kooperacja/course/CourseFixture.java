package pl.kooperacja.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.testing.ContentText;

/** A course and lessons to try the school with. */
final class CourseFixture {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final String MODULES =
            "[{number: 1, title: Zasady, hours: 2, aim: Rozpoznasz.}, {number: 2, title: Zespół, hours: 6, aim: Zbierzesz.}]";

    static final ContentText COURSE = ContentText.of("kurs")
            .with("hours", "8")
            .with("form", "nauka własna")
            .with("topics", "[praca z rodziną]")
            .with("learners", "[pomoc społeczna]")
            .with("for_whom", "[pracownicy ośrodków]")
            .with("outcomes", "[Zaprosisz instytucje.]")
            .with("modules", MODULES);

    static final ContentText LESSON = ContentText.of("lekcja")
            .with("course", "kurs")
            .with("module", "2")
            .with("minutes", "25")
            .with("aims", "[Nazwiesz kręgi.]")
            .with("worksheet", "karta-kregi")
            .saying("Wstęp.\n\n## Mapa {#mapa}\n\nTreść.");

    private CourseFixture() {}

    static CourseKind.Module module(int number, String title) {
        return new CourseKind.Module(number, title, null, "Cel.", List.of("Temat"));
    }

    static Listed lesson(int place, int module, String id, boolean locked) {
        return new Listed(
                id,
                "lesson",
                "/szkola/kurs/" + id,
                "Lekcja " + id,
                "Opis.",
                DAY,
                DAY,
                place,
                700,
                locked,
                Map.of("course", List.of("kurs"), "module", List.of("" + module), "minutes", List.of("25")));
    }
}
