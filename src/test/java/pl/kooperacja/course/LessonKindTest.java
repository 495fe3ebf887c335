package pl.kooperacja.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.ReadContent;
import pl.kooperacja.testing.ContentText;

class LessonKindTest {
    private static final LessonKind KIND = new LessonKind();

    private static ReadContent<LessonKind.Details> read(ContentText text) {
        return ReadContent.of(KIND, "szkola/wspolna-sprawa/krag.md", text);
    }

    @Test
    void everythingIsRead() {
        ReadContent<LessonKind.Details> lesson = read(CourseFixture.LESSON);

        assertThat(lesson.reasons()).isEmpty();
        assertThat(lesson.address()).isEqualTo("/szkola/wspolna-sprawa/krag");
        assertThat(lesson.details())
                .isEqualTo(new LessonKind.Details("kurs", 2, 25, List.of("Nazwiesz kręgi."), "karta-kregi"));
        assertThat(KIND.schema(lesson.details())).containsEntry("timeRequired", "PT25M");
    }

    @Test
    void courseAndWorksheetAreRelations() {
        assertThat(read(CourseFixture.LESSON).relations())
                .isEqualTo(Map.of("part-of", List.of("kurs"), "uses", List.of("karta-kregi")));
    }

    @Test
    void faultsAreReported() {
        assertThat(read(CourseFixture.LESSON.with("minutes", "-5")).reasons())
                .containsExactly("minutes powinno być liczbą większą od 0");
        assertThat(read(CourseFixture.LESSON.with("aims", null)).reasons()).containsExactly("brak wartości aims");
        assertThat(read(CourseFixture.LESSON.with("worksheet", "Karta kręgów")).reasons())
                .containsExactly("„Karta kręgów” nie jest id pozycji");
    }

    @Test
    void everyHeadingNamesItsAnchor() {
        ContentText text = CourseFixture.LESSON.saying("## Mapa\n\nTreść.");

        assertThat(read(text).problems())
                .containsExactly(
                        new Problem(text.bodyLine(), "nagłówek „Mapa” potrzebuje własnej kotwicy: {#kotwica}"));
    }
}
