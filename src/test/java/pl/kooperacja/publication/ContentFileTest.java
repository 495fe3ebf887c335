package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.testing.ContentText;

/** Front matter, each fault with its line. */
class ContentFileTest {
    /** A kind with a field of every form. */
    private static final class Sample implements Kind<Sample.Details> {
        record Details(String word, int number, String choice, List<String> texts, List<String> inner) {}

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public Pattern path() {
            return Pattern.compile("probki/(?<slug>[a-z-]+)\\.md");
        }

        @Override
        public Details read(Fields fields) {
            fields.date("published");
            return new Details(
                    fields.optionalText("word"),
                    fields.has("number") ? fields.number("number") : 0,
                    fields.has("choice") ? fields.choice("choice", "tak", "nie") : "",
                    fields.texts("texts"),
                    fields.list("inner", inner -> inner.text("name")));
        }

        @Override
        public String address(Matcher path, Details details) {
            return "/probki/" + path.group("slug");
        }

        @Override
        public List<Problem> faults(Document body) {
            return body.words() > 0 ? List.of() : List.of(new Problem(body.firstLine(), "próbka jest pusta"));
        }

        @Override
        public Map<String, List<String>> facets(Details details) {
            return Map.of("texts", details.texts());
        }

        @Override
        public Map<Relation, List<String>> relations(Details details) {
            return details.word() == null ? Map.of() : Map.of(Relation.USES, List.of(details.word()));
        }
    }

    private static final Sample KIND = new Sample();
    private static final ContentText SOUND = ContentText.of("probka");

    private static ContentFile<Sample.Details> read(Object text) {
        return ContentFile.read(KIND, text.toString());
    }

    private static List<Problem> problems(Object text) {
        return read(text).problems;
    }

    private static void fault(String key, String yaml, String reason) {
        ContentText text = SOUND.with(key, yaml);
        assertThat(problems(text)).containsExactly(new Problem(text.lineOf(key), reason));
    }

    @Test
    void everythingIsRead() {
        ContentFile<Sample.Details> file = read(SOUND.titled("\"Tytuł: z dwukropkiem\"")
                .with("audience", "[authorised, role:trainer]")
                .with("announced", "true")
                .with("updated", "2026-11-30")
                .with("legal", "[Ustawa]")
                .with("sources", "opracowanie własne")
                .with("related", "{cites: [a-1, b-2], see: c-3}")
                .with("word", "słowo")
                .with("number", "7")
                .with("choice", "tak")
                .with("texts", "[a, b]")
                .with("inner", "[{name: x}, {name: y}]"));
        assertThat(file.problems).isEmpty();
        assertThat(file.id).isEqualTo("probka");
        assertThat(file.title).isEqualTo("Tytuł: z dwukropkiem");
        assertThat(file.audience.keys()).containsExactly("authorised", "role:trainer");
        assertThat(file.announced).isTrue();
        assertThat(file.owner).isEqualTo(new Owner("Redakcja", "kraj", "redakcja@example.org"));
        assertThat(file.published).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(file.updated).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(file.legal).containsExactly("Ustawa");
        assertThat(file.sources).containsExactly("opracowanie własne");
        assertThat(file.related).isEqualTo(Map.of(Relation.CITES, List.of("a-1", "b-2"), Relation.SEE, List.of("c-3")));
        assertThat(file.details).isEqualTo(new Sample.Details("słowo", 7, "tak", List.of("a", "b"), List.of("x", "y")));
        assertThat(file.body.strip()).isEqualTo("Treść probka.");
        assertThat(file.bodyLine).isEqualTo(20);
    }

    @Test
    void dateOfChangeIsThatOfPublicationUnlessSaid() {
        assertThat(read(SOUND).updated).isEqualTo(read(SOUND).published);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() {
        assertThat(problems("\ufeff" + SOUND)).isEmpty();
    }

    @Test
    void missingFrontMatter() {
        Problem missing = new Problem(1, "brak nagłówka między wierszami ---");
        for (String text : List.of("", "Tekst", "---\nid: x", "id: x\n---\n", "\n---\nid: x\n---\n")) {
            assertThat(problems(text)).as(text).containsExactly(missing);
        }
    }

    @Test
    void emptyFrontMatter() {
        assertThat(problems("---\n---\nTekst")).containsExactly(new Problem(1, "nagłówek jest pusty"));
    }

    @Test
    void frontMatterThatIsNoMapping() {
        assertThat(problems("---\n- a\n- b\n---\n")).contains(new Problem(2, "tu powinny stać pary klucz: wartość"));
    }

    @Test
    void brokenYaml() {
        assertThat(problems("---\nid: x-1\ntitle: [a\nsummary: b\n---\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isBetween(3, 5);
                    assertThat(problem.reason()).startsWith("nagłówek nie jest poprawnym YAML: ");
                });
        assertThat(problems("---\nid: a: b\n---\n")).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(2));
    }

    @Test
    void repeatedKey() {
        String text = SOUND.toString().replace("summary:", "title: Drugi\nsummary:");
        assertThat(problems(text)).containsExactly(new Problem(4, "klucz title powtarza się"));
        assertThat(read(text).title).isEqualTo("Tytuł probka");
    }

    @Test
    void missingKeysAreTold() {
        for (String key : List.of("id", "title", "summary", "owner", "published", "review")) {
            assertThat(problems(SOUND.with(key, null))).containsExactly(new Problem(2, "brak wartości " + key));
        }
        assertThat(problems(SOUND.with("audience", null))).containsExactly(new Problem(2, "brak wartości audience"));
    }

    @Test
    void emptyValue() {
        fault("title", "", "brak wartości title");
        fault("title", "\"  \"", "brak wartości title");
    }

    @Test
    void unknownKey() {
        fault("tittle", "x", "nieznany klucz tittle");
    }

    @Test
    void unknownKeyInAList() {
        String text = SOUND.toString()
                .replaceFirst("\n---\nTreść", "\ninner:\n  - name: a\n  - name: b\n    obcy: c\n---\nTreść");
        assertThat(problems(text)).containsExactly(new Problem(12, "nieznany klucz obcy"));
    }

    @Test
    void wrongValues() {
        fault("id", "-zły", "id: „-zły” – dozwolone małe litery a–z, cyfry i łączniki, od 3 do 64 znaków");
        fault("title", "[a, b]", "title powinno być tekstem");
        fault("announced", "tak", "announced: „tak” – dozwolone: true, false");
        fault("published", "21.11.2026", "published: „21.11.2026” nie jest datą w postaci 2026-11-21");
        fault("review", "2026-13-01", "review: „2026-13-01” nie jest datą w postaci 2026-11-21");
        fault("review", "1066-10-14", "review: „1066-10-14” nie jest datą w postaci 2026-11-21");
        fault("audience", "[public, wszyscy]", "audience: nieznany klucz „wszyscy”");
        fault("audience", "[]", "brak wartości audience");
        fault("owner", "{institution: a, territory: b, mailbox: c}", "mailbox: „c” nie jest adresem skrzynki");
        fault("owner", "redakcja", "tu powinny stać pary klucz: wartość");
        fault("related", "{lubi: [x-1]}", "related: nieznana relacja lubi");
        fault("number", "siedem", "number: „siedem” nie jest liczbą");
        fault("number", "99999999999", "number: „99999999999” nie jest liczbą");
        fault("choice", "może", "choice: „może” – dozwolone: tak, nie");
        fault("texts", "{a: b}", "texts powinno być listą");
        fault("texts", "[[a]]", "texts: pozycja powinna być tekstem");
        fault("inner", "tekst", "inner powinno być listą");
        fault("summary", "s".repeat(1001), "summary ma 1001 znaków, najwięcej może mieć 1000");
    }

    @Test
    void faultOfAKeyThatTwoAskForIsToldOnce() {
        fault("published", "wczoraj", "published: „wczoraj” nie jest datą w postaci 2026-11-21");
        assertThat(problems(SOUND.with("published", null))).hasSize(1);
    }

    @Test
    void manyFaultsAreToldAtOnce() {
        assertThat(problems(SOUND.with("title", null).with("review", "nigdy").with("obcy", "x")))
                .hasSize(3);
    }

    @Test
    void unsoundAudienceNeverOpensToEverybody() {
        assertThat(read(SOUND.with("audience", "[public, wszyscy]")).audience.isPublic())
                .isFalse();
        assertThat(read(SOUND.with("audience", null)).audience.isPublic()).isFalse();
    }

    // what follows from a text

    private static Projection project(Object text) {
        Matcher path = KIND.path().matcher("probki/jedna.md");
        assertThat(path.matches()).isTrue();
        return Projection.of(KIND, text.toString(), path, 3);
    }

    @Test
    void projectionNamesAddressPlaceFacetsAndRelations() {
        Projection projection = project(
                SOUND.with("texts", "[b, a, b]").with("word", "wzor-x").with("related", "{uses: [wzor-x, wzor-y]}"));
        assertThat(projection.address()).isEqualTo("/probki/jedna");
        assertThat(projection.place()).isEqualTo(3);
        assertThat(projection.facets()).extracting(FacetEntry::value).containsExactly("b", "a");
        assertThat(projection.relations()).extracting(RelationEntry::target).containsExactly("wzor-x", "wzor-y");
        assertThat(projection.file().problems).isEmpty();
    }

    @Test
    void mentionsHaveTheirLines() {
        ContentText text = SOUND.with("word", "wzor-x")
                .saying("[a](id:krok-5#x)\n\nW zdaniu {{operator.nazwa}}\n{{blok:a}}\n\n[[OZPS]] [b](/c)");
        assertThat(project(text).links())
                .extracting(LinkEntry::sort, LinkEntry::target, LinkEntry::anchor, LinkEntry::line)
                .containsExactlyInAnyOrder(
                        tuple("item", "krok-5", "x", text.bodyLine()),
                        tuple("braces", "operator.nazwa", "", text.bodyLine() + 2),
                        tuple("braces", "blok:a", "", text.bodyLine() + 3),
                        tuple("term", "OZPS", "", text.bodyLine() + 5),
                        tuple("path", "/c", "", text.bodyLine() + 5),
                        tuple("item", "wzor-x", "", text.lineOf("word")));
    }

    @Test
    void faultsOfTheBodyHaveTheLineOfTheFile() {
        ContentText text = SOUND.saying("Tekst\n\n# Nagłówek");
        assertThat(project(text).file().problems).extracting(Problem::line).containsExactly(text.bodyLine() + 2);
    }

    @Test
    void aKindJudgesItsBody() {
        ContentText empty = SOUND.saying("");
        assertThat(project(empty).file().problems).containsExactly(new Problem(empty.bodyLine(), "próbka jest pusta"));
    }

    @Test
    void whatNoColumnHoldsIsAFault() {
        assertThat(project(SOUND.with("texts", "[" + "x".repeat(121) + "]")).file().problems)
                .containsExactly(new Problem(1, "texts ma więcej niż 120 znaków"));
        ContentText relation = SOUND.with("related", "{see: [Żółty]}");
        assertThat(project(relation).file().problems)
                .containsExactly(new Problem(relation.lineOf("related"), "„Żółty” nie jest id pozycji"));
    }

    @Test
    void linesAreFoundByWholeWords() {
        assertThat(Projection.lineOf("a\nwzor-xy\n- wzor-x\n", "wzor-x")).isEqualTo(3);
        assertThat(Projection.lineOf("a\nb", "c")).isEqualTo(1);
        assertThat(Projection.lineOf("id: a\npath: \"pliki/a.docx\"", "pliki/a.docx"))
                .isEqualTo(2);
    }

    @Test
    void numbersBeforeNamesOrderFiles() {
        assertThat(Importer.fileNumber("ksiega/wydanie-1/03-diagnoza.md")).isEqualTo(3);
        assertThat(Importer.fileNumber("ksiega/wydanie-1.md")).isZero();
        assertThat(Importer.fileNumber("03-dzial/strona.md")).isZero();
        assertThat(Importer.unnumbered("ksiega/wydanie-1/03-diagnoza.md")).isEqualTo("ksiega/wydanie-1/diagnoza.md");
        assertThat(Importer.unnumbered("03-dzial/strona.md")).isEqualTo("03-dzial/strona.md");
        assertThat(Importer.unnumbered("2026.md")).isEqualTo("2026.md");
    }

    @Test
    void shownPagesOfAListLeaveOutTheMiddle() {
        assertThat(new ListPage(List.of(), 200, 1, 1, Map.of()).shown()).containsExactly(1);
        assertThat(new ListPage(List.of(), 200, 1, 20, Map.of()).shown()).containsExactly(1, 2, 3, 0, 20);
        assertThat(new ListPage(List.of(), 200, 10, 20, Map.of()).shown())
                .containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
        assertThat(new ListPage(List.of(), 200, 20, 20, Map.of()).shown()).containsExactly(1, 0, 18, 19, 20);
        assertThat(new ListPage(List.of(), 200, 4, 6, Map.of()).shown()).containsExactly(1, 2, 3, 4, 5, 6);
    }
}
