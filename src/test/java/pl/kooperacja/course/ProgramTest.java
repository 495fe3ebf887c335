package pl.kooperacja.course;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.course.CourseFixture.lesson;
import static pl.kooperacja.course.CourseFixture.module;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Program PROGRAM = Program.of(
            List.of(module(1, "Zasady"), module(2, "Zespół i role")),
            List.of(
                    lesson(1, 1, "po-co", true),
                    lesson(2, 1, "formy", false),
                    lesson(3, 2, "krag", false),
                    lesson(4, 3, "obca", false)));

    @Test
    void lessonsAreNumberedWithinTheirModule() {
        assertThat(PROGRAM.lessons()).extracting(Program.Lesson::number).containsExactly("1.1", "1.2", "2.1", "3.1");
        assertThat(PROGRAM.modules())
                .extracting(Program.Module::heading)
                .containsExactly("1. Zasady", "2. Zespół i\u00a0role", "Moduł 3");
    }

    @Test
    void neighboursAreFoundThroughTheWholeCourse() {
        assertThat(PROGRAM.beside("formy", 1)).map(Program.Lesson::id).contains("krag");
        assertThat(PROGRAM.beside("formy", -1)).map(Program.Lesson::id).contains("po-co");
        assertThat(PROGRAM.beside("po-co", -1)).isEmpty();
        assertThat(PROGRAM.beside("obca", 1)).isEmpty();
        assertThat(PROGRAM.moduleWith("krag")).map(Program.Module::number).contains(2);
    }

    @Test
    void oneBeginsWithTheFirstOpenLesson() {
        assertThat(PROGRAM.start()).map(Program.Lesson::number).contains("1.2");
        assertThat(Program.of(List.of(module(1, "Zasady")), List.of()).start()).isEmpty();
    }

    @Test
    void lockedLessonsSaySoInWords() {
        assertThat(PROGRAM.lessons())
                .extracting(Program.Lesson::note)
                .containsExactly(
                        "25\u00a0minut, dla uprawnionych podmiotów", "25\u00a0minut", "25\u00a0minut", "25\u00a0minut");
    }

    @Test
    void topicsStandOnlyWhereThereAreNoLessons() {
        Program program =
                Program.of(List.of(module(1, "Zasady"), module(2, "Zespół")), List.of(lesson(1, 1, "po-co", false)));

        assertThat(program.modules().get(0).tiedTopics()).isEmpty();
        assertThat(program.modules().get(1).tiedTopics()).containsExactly("Temat");
    }
}
