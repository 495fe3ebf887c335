package pl.kooperacja.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.ReadContent;
import pl.kooperacja.testing.ContentText;

class CourseKindTest {
    private static final CourseKind KIND = new CourseKind();

    private static ReadContent<CourseKind.Details> read(ContentText text) {
        return ReadContent.of(KIND, "szkola/wspolna-sprawa.md", text);
    }

    private static void fault(String key, String yaml, String reason) {
        assertThat(read(CourseFixture.COURSE.with(key, yaml)).reasons()).containsExactly(reason);
    }

    @Test
    void everythingIsRead() {
        ReadContent<CourseKind.Details> course = read(CourseFixture.COURSE.with("hour_minutes", "45"));

        assertThat(course.reasons()).isEmpty();
        assertThat(course.address()).isEqualTo("/szkola/wspolna-sprawa");
        assertThat(course.details().modules())
                .containsExactly(
                        new CourseKind.Module(1, "Zasady", 2, "Rozpoznasz.", List.of()),
                        new CourseKind.Module(2, "Zespół", 6, "Zbierzesz.", List.of()));
        assertThat(KIND.facets(course.details()))
                .containsEntry("learner", List.of("pomoc społeczna"))
                .containsEntry("topic", List.of("praca z rodziną"))
                .containsEntry("form", List.of("nauka własna"))
                .containsEntry("hours", List.of("8"));
        assertThat(KIND.api(course.details())).containsEntry("hourMinutes", 45).containsKey("modules");
    }

    @Test
    void faultsAreReported() {
        fault("hours", "0", "hours powinno być liczbą większą od 0");
        fault("hours", null, "brak wartości hours");
        fault("hours", "9", "hours: suma godzin modułów jest inna");
        fault(
                "learners",
                "[wszyscy]",
                "learners: „wszyscy” – dozwolone: pomoc społeczna, szkoły i inne służby, "
                        + "organizacje i mieszkańcy, władze i kierownictwo, centra usług społecznych");
        fault("outcomes", null, "brak wartości outcomes");
        fault("for_whom", "[]", "brak wartości for_whom");
        fault("modules", "[{number: 2, title: Zespół, aim: Zbierzesz.}]", "moduły powinny mieć numery po kolei od 1");
    }

    @Test
    void aCourseMayLackTheFewWordsOfWhomItIsFor() {
        ReadContent<CourseKind.Details> course = read(CourseFixture.COURSE.with("learners", null));

        assertThat(course.reasons()).isEmpty();
        assertThat(KIND.facets(course.details())).containsEntry("learner", List.of());
    }

    @Test
    void hoursOfModulesNeedNotBeKnown() {
        String modules = CourseFixture.MODULES.replace(", hours: 6", "");

        ReadContent<CourseKind.Details> course = read(CourseFixture.COURSE.with("modules", modules));

        assertThat(course.reasons()).isEmpty();
        assertThat(course.details().modules().get(1).hours()).isNull();
    }

    @Test
    void timeIsToldOnlyWhereTheLengthOfAnHourIsKnown() {
        assertThat(KIND.schema(read(CourseFixture.COURSE).details())).containsEntry("timeRequired", "PT8H");
        assertThat(KIND.schema(
                        read(CourseFixture.COURSE.with("hour_minutes", "45")).details()))
                .containsEntry("timeRequired", "PT6H");
        assertThat(KIND.schema(read(CourseFixture.COURSE.with("form", "szkolenie stacjonarne i zdalne"))
                        .details()))
                .doesNotContainKey("timeRequired");
    }
}
