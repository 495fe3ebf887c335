package pl.kooperacja.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.ReadContent;
import pl.kooperacja.testing.ContentText;

class PracticeKindTest {
    private static final PracticeKind KIND = new PracticeKind();

    private static final ContentText FICTION = ContentText.of("praktyka-dowoz")
            .titled("Dowóz (przykład fikcyjny)")
            .with("sources", "[opracowanie własne]")
            .with("fictional", "true")
            .with("place", "gmina Lipowo")
            .with("municipalities", "[Lipowo]")
            .with("models", "[RURAL]")
            .with("sectors", "[samorząd]")
            .with("areas", "[starość i niepełnosprawność]")
            .with("methods", "[usługa bliżej ludzi]")
            .with("partners", "[Urząd gminy]")
            .with("unusual", "[straż pożarna]")
            .with("period", "od kwietnia")
            .with("actions", "[Zrobiono mapę., Ustalono trasę.]");
    private static final ContentText REAL = FICTION.titled("Porozumienie")
            .with("sources", "[\"ROPS: aktualności\", opracowanie własne (rady)]")
            .with("fictional", "false")
            .with("place", "Mirzec (powiat starachowicki)")
            .with("municipalities", "[Mirzec]")
            .with("voivodeship", "\"26\"")
            .with("project", "projekt-liderzy");

    private static ReadContent<PracticeKind.Details> read(ContentText text) {
        return ReadContent.of(KIND, "praktyki/dowoz.md", text);
    }

    private static Map<String, List<String>> facets(ContentText text) {
        return KIND.facets(read(text).details());
    }

    @Test
    void bothSortsAreRead() {
        assertThat(read(FICTION).problems()).isEmpty();
        assertThat(read(REAL).problems()).isEmpty();
        assertThat(read(REAL).address()).isEqualTo("/dobre-praktyki/dowoz");
        assertThat(read(REAL).details().actions()).containsExactly("Zrobiono mapę.", "Ustalono trasę.");
    }

    @Test
    void whatMayBeLeftOutMay() {
        ContentText bare = REAL.with("voivodeship", null)
                .with("project", null)
                .with("municipalities", null)
                .with("methods", null)
                .with("unusual", null);

        assertThat(read(bare).problems()).isEmpty();
        assertThat(read(bare).relations()).isEmpty();
        assertThat(facets(bare)).doesNotContainKeys("voivodeship", "source");
    }

    @Test
    void aPracticeTellsActorsAndActions() {
        assertThat(read(REAL.with("partners", null)).reasons()).containsExactly("brak wartości partners");
        assertThat(read(REAL.with("actions", "[]")).problems())
                .containsExactly(new Problem(REAL.lineOf("actions"), "brak wartości actions"));
        assertThat(read(REAL.with("fictional", null)).reasons()).contains("brak wartości fictional");
    }

    @Test
    void aRealPracticeNeedsASourceThatIsNotOurs() {
        ContentText own = REAL.with("sources", "[opracowanie własne, opracowanie własne (rady redakcji)]");

        assertThat(read(own).problems())
                .containsExactly(new Problem(
                        own.lineOf("sources"), "prawdziwa praktyka potrzebuje źródła innego niż „opracowanie własne”"));
        assertThat(read(REAL.with("sources", null)).reasons()).hasSize(1);
    }

    @Test
    void aFictionalPracticeSaysSoInItsTitle() {
        ContentText hidden = FICTION.titled("Dowóz");

        assertThat(read(hidden).problems())
                .containsExactly(new Problem(
                        hidden.lineOf("title"), "tytuł fikcyjnej praktyki powinien to mówić: (przykład fikcyjny)"));
    }

    @Test
    void fictionHasNeitherVoivodeshipNorProject() {
        assertThat(read(FICTION.with("voivodeship", "\"26\"")).reasons())
                .containsExactly("fikcyjna praktyka nie może mieć voivodeship");
        assertThat(read(FICTION.with("project", "projekt-liderzy")).reasons())
                .containsExactly("fikcyjna praktyka nie może mieć project");
    }

    @Test
    void wordsOutsideTheVocabulariesAreFaults() {
        assertThat(read(REAL.with("areas", "[pogoda]")).reasons())
                .singleElement()
                .asString()
                .startsWith("areas: „pogoda”");
        assertThat(read(REAL.with("methods", "[czary]")).reasons())
                .singleElement()
                .asString()
                .contains("czary");
        assertThat(read(REAL.with("voivodeship", "\"99\"")).reasons())
                .singleElement()
                .asString()
                .contains("99");
    }

    @Test
    void fictionIsFoundApartFromWhatHappened() {
        assertThat(facets(FICTION))
                .containsEntry("voivodeship", List.of("przykład fikcyjny"))
                .containsEntry("source", List.of("przykład fikcyjny"))
                .containsEntry("municipality", List.of("Lipowo (fikcja)"))
                .doesNotContainKey("results");
        assertThat(facets(REAL))
                .containsEntry("voivodeship", List.of("26"))
                .containsEntry("source", List.of("projekt-liderzy"))
                .containsEntry("municipality", List.of("Mirzec"));
    }

    @Test
    void resultsAreKnownOrNot() {
        assertThat(facets(REAL)).containsEntry("results", List.of("nieznane"));
        assertThat(facets(REAL.with("results", "Powstał zespół."))).containsEntry("results", List.of("znane"));
    }

    @Test
    void everyFacetOfTheListIsFilled() {
        Map<String, List<String>> facets = facets(REAL);

        assertThat(PracticeKind.FACETS).allSatisfy(facet -> assertThat(facets).containsKey(facet.key()));
    }

    @Test
    void theProjectIsARelation() {
        assertThat(read(REAL).relations()).isEqualTo(Map.of("part-of", List.of("projekt-liderzy")));
    }

    @Test
    void theRegionIsNamedOnce() {
        assertThat(read(REAL).details().where()).isEqualTo("Mirzec (powiat starachowicki), świętokrzyskie");
        assertThat(read(FICTION).details().where()).isEqualTo("gmina Lipowo, przykład fikcyjny");
        assertThat(PracticeKind.where("miasta województwa śląskiego", "24")).isEqualTo("miasta województwa śląskiego");
        assertThat(PracticeKind.where("cała Polska", null)).isEqualTo("cała Polska");
    }

    @Test
    void onlyWhatHappenedHasALocation() {
        assertThat(KIND.schema(read(REAL).details()))
                .containsEntry(
                        "contentLocation",
                        Map.of(
                                "@type",
                                "Place",
                                "name",
                                "Mirzec (powiat starachowicki)",
                                "containedInPlace",
                                Map.of("@type", "AdministrativeArea", "name", "województwo świętokrzyskie")));
        assertThat(KIND.schema(read(FICTION).details())).doesNotContainKey("contentLocation");
    }
}
