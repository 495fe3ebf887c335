package pl.kooperacja.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every construct of {@code content/README.md}, to the letter. */
class MarkdownTest {
    private static final String DRAWING =
            "<svg viewBox=\"0 0 10 10\"><title>x</title><rect class=\"nd\" width=\"5\"/></svg>";

    /** Knows one item, one term, a picture, a drawing and a download. */
    static final Resolver RESOLVER = new Resolver() {
        @Override
        public Optional<String> item(String id) {
            return Optional.ofNullable(
                    Map.of("krok-5", "/modele/gminy-wiejskie/kroki/5").get(id));
        }

        @Override
        public Optional<Term> term(String phrase) {
            return phrase.equalsIgnoreCase("ozps")
                    ? Optional.of(new Term("ozps", "OZPS", "Ocena zasobów.", "/slownik/ozps"))
                    : Optional.empty();
        }

        @Override
        public Optional<Attachment> file(String path) {
            return switch (path) {
                case "foto.jpg" ->
                    Optional.of(new Attachment(
                            "/pliki/1/foto.jpg", "/pliki/1/foto.jpg?w=480 480w", 960, 640, null, "JPG, 10 KB"));
                case "rycina.svg" ->
                    Optional.of(new Attachment("/pliki/2/rycina.svg", null, null, null, DRAWING, "SVG, 1 KB"));
                case "pliki/wzor.docx" ->
                    Optional.of(new Attachment("/pliki/3/wzor.docx", null, null, null, null, "DOCX, 48 KB"));
                default -> Optional.empty();
            };
        }
    };

    private static Rendered render(String text) {
        Document document = Markdown.parse(text, 1);
        assertThat(document.problems()).isEmpty();
        return document.render(RESOLVER);
    }

    private static String html(String text) {
        return render(text).html().strip();
    }

    private static List<Problem> problems(String text) {
        return Markdown.parse(text, 10).problems();
    }

    // constructs

    @Test
    void paragraphsTieOneLetterWords() {
        assertThat(html("Idź w las i wróć.")).isEqualTo("<p>Idź w\u00a0las i\u00a0wróć.</p>");
    }

    @Test
    void headingHasALastingAnchorAndALinkToItself() {
        assertThat(html("## Zacznij od diagnozy {#diagnoza}"))
                .isEqualTo("<h2 id=\"diagnoza\">Zacznij od diagnozy<a class=\"anchor\" href=\"#diagnoza\""
                        + " aria-label=\"Odnośnik do części: Zacznij od diagnozy\">#</a></h2>");
    }

    @Test
    void headingWithoutAnchorGetsOneFromItsWords() {
        assertThat(render("## Żółta łódź\n\n### Część 2").headings())
                .containsExactly(
                        new Rendered.Heading(2, "zolta-lodz", "Żółta łódź"),
                        new Rendered.Heading(3, "czesc-2", "Część 2"));
    }

    @Test
    void linkToAnItemFindsItsAddress() {
        assertThat(html("[krok 5](id:krok-5) [dokumenty](id:krok-5#dokumenty)"))
                .isEqualTo("<p><a href=\"/modele/gminy-wiejskie/kroki/5\">krok 5</a>"
                        + " <a href=\"/modele/gminy-wiejskie/kroki/5#dokumenty\">dokumenty</a></p>");
    }

    @Test
    void linkToAnItemTheReaderMayNotKnowIsPlainText() {
        assertThat(html("[tajne](id:tajna-pozycja)")).isEqualTo("<p>tajne</p>");
    }

    @Test
    void linksToPathsSitesMailAndPhoneStay() {
        assertThat(
                        html(
                                "[Materiały](/materialy) [BIP](https://www.gov.pl) [napisz](mailto:a@b.pl) [tel](tel:221234567)"))
                .isEqualTo("<p><a href=\"/materialy\">Materiały</a> <a href=\"https://www.gov.pl\">BIP</a>"
                        + " <a href=\"mailto:a&#64;b.pl\">napisz</a> <a href=\"tel:221234567\">tel</a></p>");
    }

    @Test
    void downloadTellsKindAndSize() {
        assertThat(html("[Wzór](pliki/wzor.docx)"))
                .isEqualTo("<p><a href=\"/pliki/3/wzor.docx\">Wzór</a>"
                        + " <span class=\"soft small\">DOCX, 48 KB</span></p>");
    }

    @Test
    void footnotesAreNumberedByFirstReference() {
        Rendered rendered = render("Raz[^b] i dwa[^a], i znów[^b].\n\n[^a]: Treść **a**.\n\n[^b]: Treść b.");
        assertThat(rendered.html().strip())
                .isEqualTo("<p>Raz<sup class=\"ref\"><a id=\"r1\" href=\"#p1\" aria-label=\"Przypis 1\">1</a></sup>"
                        + " i\u00a0dwa<sup class=\"ref\"><a id=\"r2\" href=\"#p2\" aria-label=\"Przypis 2\">2</a></sup>,"
                        + " i\u00a0znów<sup class=\"ref\"><a href=\"#p1\" aria-label=\"Przypis 1\">1</a></sup>.</p>");
        assertThat(rendered.notes())
                .containsExactly(new Rendered.Note(1, "Treść b."), new Rendered.Note(2, "Treść <strong>a</strong>."));
    }

    @Test
    void termIsExplainedAtTheFoot() {
        Rendered rendered = render("Zrób [[OZPS]] i [[ozps|ocenę]].");
        assertThat(rendered.html().strip())
                .isEqualTo(
                        "<p>Zrób <a class=\"term\" href=\"#t-ozps\" aria-describedby=\"t-ozps\" id=\"w-ozps\">OZPS</a> i\u00a0"
                                + "<a class=\"term\" href=\"#t-ozps\" aria-describedby=\"t-ozps\">ocenę</a>.</p>");
        assertThat(rendered.terms()).extracting(Resolver.Term::name).containsExactly("ozps");
        assertThat(rendered.hasNotes()).isTrue();
    }

    @Test
    void unknownTermIsPlainText() {
        assertThat(html("[[Nieznane|słowo]]")).isEqualTo("<p>słowo</p>");
    }

    @Test
    void calloutIsANamedNote() {
        assertThat(html("::: note Uwaga w ramce\nTreść.\n:::"))
                .isEqualTo("<div class=\"note\" role=\"note\" aria-labelledby=\"ramka-1\">"
                        + "<p class=\"label\" id=\"ramka-1\">Uwaga w\u00a0ramce</p>\n<p>Treść.</p>\n</div>");
        assertThat(html("::: law Art. 1\nTreść.\n:::")).contains("<div class=\"note\" data-sort=\"law\" role=\"note\"");
        assertThat(html("::: example Przykład\n- a\n- b\n:::")).contains("data-sort=\"example\"", "<li>a</li>");
    }

    @Test
    void definitionsJoinIntoOneList() {
        assertThat(html("Termin\n: objaśnienie\n\nDrugi\n: jedno\n: drugie"))
                .isEqualTo("<dl><dt>Termin</dt><dd>objaśnienie</dd><dt>Drugi</dt><dd>jedno</dd><dd>drugie</dd></dl>");
    }

    @Test
    void tableHasCaptionRowHeadsAndAName() {
        assertThat(html("Tab. Kto co robi\n\n| Kto | Co |\n|---|---|\n| GOPS | pisze |"))
                .isEqualTo("<div class=\"wide scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"tabela-1\">"
                        + "<table><caption id=\"tabela-1\"><b>Tab. 1. </b>Kto co robi</caption>"
                        + "<thead><tr><th scope=\"col\">Kto</th><th scope=\"col\">Co</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">GOPS</th><td>pisze</td></tr></tbody></table></div>");
    }

    @Test
    void termInATableCellKeepsItsBar() {
        assertThat(html("Tab. A\n\n| a | b |\n|---|---|\n| x | [[OZPS\\|oceny]] |"))
                .contains(">oceny</a></td>");
    }

    @Test
    void photographHasWidthsAndCaption() {
        assertThat(html("![Ludzie przy stole](foto.jpg \"Spotkanie w gminie\")"))
                .isEqualTo("<figure class=\"wide\"><img src=\"/pliki/1/foto.jpg\" alt=\"Ludzie przy stole\""
                        + " srcset=\"/pliki/1/foto.jpg?w&#61;480 480w\" sizes=\"(min-width: 50rem) 44rem, 100vw\""
                        + " width=\"960\" height=\"640\" loading=\"lazy\" />"
                        + "<figcaption>Spotkanie w\u00a0gminie</figcaption></figure>");
    }

    @Test
    void drawingStandsInThePageUnderItsAlternativeText() {
        assertThat(html("![Trzy koła](rycina.svg \"Podpis\")"))
                .isEqualTo("<figure class=\"wide\"><svg viewBox=\"0 0 10 10\" class=\"fig\" role=\"img\""
                        + " aria-label=\"Trzy koła\"><rect class=\"nd\" width=\"5\"></rect></svg>"
                        + "<figcaption>Podpis</figcaption></figure>");
    }

    @Test
    void wordsMayHaveLanguageAnchorAndDate() {
        assertThat(html("[empowerment]{lang=en} [nazwa]{#a11y-podmiot}"
                        + " [21 listopada 2026 r.]{#a11y-data time=2026-11-21} [napisz](mailto:a@b.pl){#a11y-email}"))
                .isEqualTo("<p><span lang=\"en\">empowerment</span> <span id=\"a11y-podmiot\">nazwa</span>"
                        + " <time id=\"a11y-data\" datetime=\"2026-11-21\">21 listopada 2026\u00a0r.</time>"
                        + " <a href=\"mailto:a&#64;b.pl\" id=\"a11y-email\">napisz</a></p>");
    }

    @Test
    void anchorsOfHeadingsWordsAndLinksCanBeLinkedTo() {
        assertThat(Markdown.parse("## A {#a}\n\n[b]{#b} [c](https://c.pl){#c}", 1)
                        .anchors())
                .containsExactly("a", "b", "c");
    }

    @Test
    void codeKeepsItsBrackets() {
        assertThat(html("`[[OZPS]]` i `[x]{#y}`"))
                .isEqualTo("<p><code>[[OZPS]]</code> i\u00a0<code>[x]{#y}</code></p>");
        assertThat(html("```\n[[OZPS]]\n```")).isEqualTo("<pre><code>[[OZPS]]\n</code></pre>");
    }

    @Test
    void bracketsThatOpenNothingStay() {
        assertThat(html("[x]{zle} oraz [[a")).isEqualTo("<p>[x]{zle} oraz [[a</p>");
        assertThat(html("::: note Co to [[OZPS]]\nTak.\n:::")).contains("Co to [[OZPS]]</p>");
        assertThat(html("![Alt](foto.jpg \"O [[OZPS]]\")")).contains("<figcaption>O\u00a0[[OZPS]]</figcaption>");
    }

    @Test
    void wordsAreCounted() {
        assertThat(Markdown.parse("## Dwa słowa\n\nTrzy krótkie słowa[^a].\n\n[^a]: Razem siedem.", 1)
                        .words())
                .isEqualTo(7);
    }

    // what an author must mend

    @Test
    void levelsOfHeadingsAreNotSkipped() {
        assertThat(problems("## A\n\n#### B")).containsExactly(new Problem(12, "przeskok poziomu nagłówka"));
        assertThat(problems("### A\n\n#### B\n\n## C")).isEmpty();
        assertThat(problems("# A"))
                .extracting(Problem::reason)
                .allMatch(reason -> reason.startsWith("nagłówek pierwszego"));
    }

    @Test
    void anchorsAreNotRepeated() {
        assertThat(problems("## A {#a}\n\n## B {#a}")).containsExactly(new Problem(12, "kotwica #a powtarza się"));
        assertThat(problems("[x]{#a} [y](https://y.pl){#a}"))
                .containsExactly(new Problem(10, "kotwica #a powtarza się"));
    }

    @Test
    void anchorsOfThePageItselfAreTaken() {
        for (String anchor :
                List.of("tresc", "menu", "przypisy", "powiazane", "p1", "r12", "t-ozps", "ramka-1", "tabela-2")) {
            assertThat(problems("## A {#" + anchor + "}"))
                    .containsExactly(new Problem(10, "kotwica #" + anchor + " jest zajęta przez serwis"));
        }
    }

    @Test
    void headingWithoutLettersNeedsAnAnchor() {
        assertThat(problems("## …")).containsExactly(new Problem(10, "nagłówek potrzebuje kotwicy: {#kotwica}"));
    }

    @Test
    void picturesNeedAlternativeTextAndAParagraph() {
        assertThat(problems("Tekst\n\n![](foto.jpg)"))
                .containsExactly(new Problem(12, "rycina foto.jpg nie ma tekstu zastępczego"));
        assertThat(problems("W zdaniu ![alt](foto.jpg)"))
                .containsExactly(new Problem(10, "rycina musi stać w osobnym akapicie: foto.jpg"));
        assertThat(problems("![alt](https://obcy.pl/foto.jpg)"))
                .containsExactly(new Problem(10, "rycina musi leżeć obok tekstu: https://obcy.pl/foto.jpg"));
    }

    @Test
    void tableNeedsACaption() {
        assertThat(problems("| a | b |\n|---|---|\n| 1 | 2 |"))
                .containsExactly(new Problem(10, "tabela nie ma podpisu (akapit „Tab. …” przed tabelą)"));
    }

    @Test
    void linkNeedsWords() {
        assertThat(problems("[](https://a.pl)")).containsExactly(new Problem(10, "odnośnik bez tekstu"));
    }

    @Test
    void calloutThatIsNoneIsReported() {
        assertThat(problems("Tekst\n\n::: uwaga Tytuł\n\nTreść\n\n:::"))
                .extracting(Problem::line)
                .containsExactly(12, 16);
    }

    @Test
    void footnoteWithoutTextIsReported() {
        assertThat(problems("Zdanie.[^brak]")).containsExactly(new Problem(10, "przypis [^brak] nie ma treści"));
    }

    @Test
    void rawHtmlIsReportedAndDropped() {
        assertThat(problems("<div>a</div>\n\nW <b>zdaniu</b>")).hasSize(3).allMatch(problem -> problem.reason()
                .equals("surowy HTML jest niedozwolony"));
        assertThat(Markdown.parse("W <b>zdaniu</b>", 1).render(RESOLVER).html().strip())
                .isEqualTo("<p>W\u00a0zdaniu</p>");
    }

    @Test
    void whatMustBeLookedUpIsCollectedWithItsLine() {
        Document document = Markdown.parse("[a](id:x#y) [b](#z)\n\n[c](/p) [[T|t]] [d](p.txt)\n\n![e](f.svg)", 5);
        assertThat(document.links())
                .containsExactly(
                        new Document.Link("x", "y", 5),
                        new Document.Link("", "z", 5),
                        new Document.Link("/p", null, 7));
        assertThat(document.terms()).containsExactly(new Document.Link("T", null, 7));
        assertThat(document.files())
                .containsExactly(new Document.Link("p.txt", null, 7), new Document.Link("f.svg", null, 9));
    }

    @Test
    void sectionsHoldTheirTextAndTheirNotesInPlainWords() {
        String source = """
                Wstęp z [odnośnikiem](id:inny) i [[hasło|hasłem]].

                ## Pierwszy {#pierwszy}

                Mówi *to*[^a]
                i tamto.

                ### Głębszy {#glebszy}

                - raz
                - dwa

                Tab. Podpis

                | Kto | Co |
                |---|---|
                | gmina | plan |

                ## Drugi {#drugi}

                ::: note Ramka
                Uwaga.
                :::

                Pojęcie
                : wyjaśnienie

                ![Opis ryciny](plik.svg "Tytuł ryciny")

                ::: question {#pytanie}
                Kto?
                - [x] On

                  Tak.
                - [ ] Ona

                  Nie.
                :::

                [^a]: Treść przypisu.
                """;
        assertThat(Markdown.parse(source, 1).sections())
                .containsExactly(
                        new Document.Section(0, null, "", "Wstęp z odnośnikiem i hasłem."),
                        new Document.Section(2, "pierwszy", "Pierwszy", "Mówi to i tamto.\nTreść przypisu."),
                        new Document.Section(3, "glebszy", "Głębszy", "raz\ndwa\nPodpis\nKto\nCo\ngmina\nplan"),
                        new Document.Section(
                                2,
                                "drugi",
                                "Drugi",
                                "Ramka\nUwaga.\nPojęcie\nwyjaśnienie\nOpis ryciny\nTytuł ryciny\n"
                                        + "Kto?\nOn\nTak.\nOna\nNie."));
    }

    @Test
    void aTextWithoutHeadingsIsOneSection() {
        assertThat(Markdown.parse("Jeden.\n\nDwa.", 1).sections())
                .containsExactly(new Document.Section(0, null, "", "Jeden.\nDwa."));
    }
}
