package pl.kooperacja.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LessonMarkdownTest {
    private static final String QUESTION = """
            ## Sprawdź się {#sprawdz}

            ::: question {#pytanie-szkola}
            W którym kręgu umieścić szkołę?

            - [ ] Dalej

              Granica gminy nie decyduje.
            - [x] Blisko

              Szkoła zna dzieci.

              Wystarczy osoba do kontaktu.
            - [~] W zasięgu

              To dobry powód, ale nie najlepszy.
            :::
            """;

    private static String html(String source) {
        Document document = Markdown.parse(source, 1);
        assertThat(document.problems()).isEmpty();
        return document.render(Resolver.NONE).html();
    }

    private static List<String> problems(String source) {
        return Markdown.parse(source, 1).problems().stream()
                .map(Problem::reason)
                .toList();
    }

    @Test
    void answersOpenOneAtATimeWithVerdictInWordsAndExplanation() {
        String html = html(QUESTION);

        assertThat(html)
                .contains("<div id=\"pytanie-szkola\" class=\"question\">")
                .contains("<summary>Blisko</summary><p class=\"state\" data-sort=\"good\"><svg class=\"i\"")
                .contains("</svg>Tak</p>\n<p>Szkoła zna dzieci.</p>")
                .contains("data-sort=\"bad\"")
                .contains("data-sort=\"ask\"");
        assertThat(html.split("<details class=\"reveal\" name=\"pytanie-szkola\">", -1))
                .hasSize(4);
        assertThat(html).doesNotContain("[x]").doesNotContain("<ul>");
    }

    @Test
    void aQuestionHasAnAnchorThatOthersMayPointAt() {
        Document document = Markdown.parse(QUESTION, 1);

        assertThat(document.questions()).containsExactly("pytanie-szkola");
        assertThat(document.anchors()).containsExactly("sprawdz", "pytanie-szkola");
    }

    @Test
    void questionsAreToldWithTheRenderedTextAndMoveWithIt() {
        Rendered rendered = Markdown.parse(QUESTION, 1).render(Resolver.NONE);

        assertThat(rendered.questions()).containsExactly("pytanie-szkola");
        assertThat(rendered.within("r-kregi_", 1).questions()).containsExactly("r-kregi_pytanie-szkola");
    }

    @Test
    void headingsWithoutAnAnchorOfTheirOwnAreTold() {
        Document document = Markdown.parse("## Mapa {#mapa}\n\n### Kto jest blisko\n\n### Dalej {.x}\n", 7);

        assertThat(document.problems()).isEmpty();
        assertThat(document.unnamedHeadings())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(9, "nagłówek „Kto jest blisko” potrzebuje własnej kotwicy: {#kotwica}"),
                        tuple(11, "nagłówek „Dalej {.x}” potrzebuje własnej kotwicy: {#kotwica}"));
    }

    @Test
    void faultyQuestionsAreReportedWithTheirLine() {
        assertThat(problems(QUESTION.replace("[x]", "[ ]")))
                .containsExactly("pytanie powinno mieć dokładnie jedną dobrą odpowiedź: - [x] …");
        assertThat(problems(QUESTION.replace("[ ] Dalej", "Dalej")))
                .containsExactly("odpowiedź zaczyna się od [x], [ ] albo [~]");
        assertThat(problems(QUESTION.replace("  To dobry powód, ale nie najlepszy.\n", "")))
                .containsExactly("odpowiedź nie ma wyjaśnienia");
        assertThat(problems(QUESTION.replace("W którym kręgu umieścić szkołę?\n", "")))
                .containsExactly("pytanie nie ma treści");
        assertThat(problems(QUESTION.replace("#pytanie-szkola", "#sprawdz")))
                .containsExactly("kotwica #sprawdz powtarza się");
        assertThat(Markdown.parse(QUESTION.replace("[ ] Dalej", "Dalej"), 10)
                        .problems()
                        .get(0)
                        .line())
                .isEqualTo(15);
    }

    @Test
    void anExerciseTellsItsFactsAndStepsUnderATitle() {
        String html = html("""
                ## Mapa {#mapa}

                ::: exercise Jedna sprawa, trzy kręgi
                30 minut · 4–8 osób · duża kartka

                1. Weźcie jedną zmyśloną sprawę.
                2. Ułóżcie karteczki.
                :::
                """);

        assertThat(html)
                .contains("<section class=\"callout\" aria-labelledby=\"ramka-1\">")
                .contains("<h3 id=\"ramka-1\">Jedna sprawa, trzy kręgi</h3>")
                .contains(
                        "<p class=\"meta\"><span>30\u00a0minut</span><span>4–8 osób</span><span>duża kartka</span></p>")
                .contains("<li>Ułóżcie karteczki.</li>");
    }

    @Test
    void tablesAreReadAsPlainText() {
        Document document = Markdown.parse("""
                Tab. Godziny

                | Rok | Godziny |
                |---|---|
                | 2019 | **1 200** |
                | `2020` | 550 |
                """, 7);

        assertThat(document.tables())
                .containsExactly(List.of(List.of("Rok", "Godziny"), List.of("2019", "1 200"), List.of("2020", "550")));
        assertThat(document.tableLines()).containsExactly(9);
        assertThat(document.firstLine()).isEqualTo(7);
    }

    /** Knows one term, „zespół”. */
    private static final Resolver TEAM = new Resolver() {
        @Override
        public Optional<String> item(String id) {
            return Optional.of("/x");
        }

        @Override
        public Optional<Term> term(String phrase) {
            return Optional.of(new Term("zespol", "Zespół", "Kto razem pracuje.", "/slownik/zespol"));
        }

        @Override
        public List<Occurrence> terms(String text) {
            List<Occurrence> found = new ArrayList<>();
            Matcher matcher = Pattern.compile("zespół").matcher(text);
            while (matcher.find()) {
                found.add(new Occurrence(
                        matcher.start(), matcher.end(), term("zespół").orElseThrow()));
            }
            return found;
        }

        @Override
        public Optional<Attachment> file(String path) {
            return Optional.empty();
        }
    };

    @Test
    void aTermIsExplainedWhereItFirstOccurs() {
        Rendered rendered = Markdown.parse("Nasz zespół i inny zespół. *zespół*\n\nzespół", 1)
                .render(TEAM);

        assertThat(rendered.html())
                .isEqualTo("<p>Nasz <a class=\"term\" href=\"#t-zespol\" aria-describedby=\"t-zespol\" id=\"w-zespol\">"
                        + "zespół</a> i\u00a0inny zespół. <em>zespół</em></p>\n<p>zespół</p>\n");
        assertThat(rendered.terms()).hasSize(1);
    }

    @Test
    void titlesLinksAndNotesStayPlain() {
        Rendered rendered = Markdown.parse(
                        "## Jak zespół {#a}\n\n[zespół](id:abc)[^n] `zespół`\n\n[^n]: Ten zespół.\n", 1)
                .render(TEAM);

        assertThat(rendered.html()).doesNotContain("class=\"term\"");
        assertThat(rendered.notes().get(0).html()).doesNotContain("class=\"term\"");
    }
}
