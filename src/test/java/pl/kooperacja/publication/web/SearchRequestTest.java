package pl.kooperacja.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.search.MarkedText;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.shared.RefusedException;

class SearchRequestTest {
    private static final Kinds KINDS = new Kinds() {
        @Override
        public Facet facet() {
            return Facet.codes("kind", "rodzaj", List.of("chapter", "practice"), Kinds::label);
        }
    };

    private static SearchRequest asked(Map<String, String> query) {
        return SearchRequest.of(KINDS, query::get);
    }

    @Test
    void withoutWishesTheBestComesFirstFromEverywhere() {
        SearchRequest request = asked(Map.of("q", "gmina"));

        assertThat(request.query()).isEqualTo("gmina");
        assertThat(request.filters()).isEmpty();
        assertThat(request.order()).isEqualTo(SearchOrder.RELEVANCE);
        assertThat(asked(Map.of()).query()).isEmpty();
    }

    @Test
    void namesInAddressesBecomeValuesOfTheIndex() {
        SearchRequest request = asked(Map.of(
                "rodzaj", "practice",
                "model", "urban-rural",
                "wojewodztwo", "18",
                "sektor", "pomoc-spoleczna",
                "obszar", "starosc-i-niepelnosprawnosc",
                "rok", "2021",
                "kolejnosc", "najnowsze"));

        assertThat(request.filters())
                .containsOnly(
                        Map.entry("kind", "practice"),
                        Map.entry("model", "URBAN_RURAL"),
                        Map.entry("voivodeship", "18"),
                        Map.entry("sector", "pomoc społeczna"),
                        Map.entry("area", "starość i niepełnosprawność"),
                        Map.entry("year", "2021"));
        assertThat(request.order()).isEqualTo(SearchOrder.NEWEST);
    }

    @Test
    void whatNobodyOffersIsRefused() {
        for (Map<String, String> query : List.of(
                Map.of("rodzaj", "film"),
                Map.of("model", "RURAL"),
                Map.of("wojewodztwo", "99"),
                Map.of("rok", "1410"),
                Map.of("kolejnosc", "losowo"))) {
            assertThatThrownBy(() -> asked(query)).as(query.toString()).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void whatCannotBeSeenIsNoPartOfTheQuestion() {
        assertThat(asked(Map.of("q", " \u0000gmi\u200bna\u202e ")).query()).isEqualTo("gmina");
        assertThat(asked(Map.of("q", "\u0000\u0007")).query()).isEmpty();
        assertThat(asked(Map.of("q", "a".repeat(10_000))).query()).hasSize(1000);
    }

    @Test
    void countsAreToldByNamesForPeopleAndAddresses() {
        SearchResult result = new SearchResult(
                5,
                2,
                false,
                Optional.empty(),
                List.of(),
                Map.of(
                        "kind",
                        List.of(new SearchResult.FacetCount("practice", 4), new SearchResult.FacetCount("chapter", 1)),
                        "stage",
                        List.of(new SearchResult.FacetCount("I", 5))));

        List<Narrowing.Group> groups = asked(Map.of("rodzaj", "chapter")).groups(result);

        assertThat(groups).singleElement().satisfies(group -> assertThat(group.choices())
                .containsExactly(
                        new Narrowing.Choice("rodzaj", "chapter", "Rozdział Księgi", "", 1, true),
                        new Narrowing.Choice("rodzaj", "practice", "Dobra praktyka", "practice", 4, false)));
    }

    @Test
    void aLongQueryIsCutInTheTitleBetweenCharacters() {
        assertThat(SearchAnswers.brief("gmina")).isEqualTo("gmina");
        assertThat(SearchAnswers.brief("😀".repeat(60))).isEqualTo("😀".repeat(60));
        assertThat(SearchAnswers.brief("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
    }

    private static MarkedText text(String text) {
        return new MarkedText(List.of(new MarkedText.Part(text, false)));
    }

    private static SearchHit hit(String address, int places, String... further) {
        return new SearchHit(
                "rozdzial",
                "chapter",
                "Narzędzia w gminie",
                "/ksiega/narzedzia",
                "Porozumienie",
                address,
                List.of("Księga", "Wydanie 1", "Narzędzia w gminie", "Umowy"),
                text("początek"),
                false,
                LocalDate.of(2026, 11, 22),
                Map.of("model", List.of("RURAL")),
                List.of(further).stream()
                        .map(title -> new SearchHit.Place(title, "/ksiega/narzedzia#" + title, text(title)))
                        .toList(),
                places);
    }

    @Test
    void anItemFoundAsAWholeIsToldUnderItsTitle() {
        Found found = Found.of(hit("/ksiega/narzedzia", 1));

        assertThat(found.snippet().plain()).isEqualTo("początek");
        assertThat(found.places()).isEmpty();
        assertThat(found.count()).isEmpty();
        assertThat(found.more()).isEmpty();
        assertThat(found.title()).isEqualTo("Narzędzia w\u00a0gminie");
        assertThat(found.trail()).isEqualTo("Księga › Wydanie 1");
        assertThat(found.models()).containsExactly("RURAL");
    }

    @Test
    void placesInAnItemStandInItsListTheBestFirst() {
        Found found = Found.of(hit("/ksiega/narzedzia#porozumienie", 9, "a", "b", "c"));

        assertThat(found.snippet()).isNull();
        assertThat(found.places()).extracting(Found.Place::title).containsExactly("Porozumienie", "a", "b", "c");
        assertThat(found.count()).isEqualTo("9\u00a0miejsc");
        assertThat(found.more()).isEqualTo("Jeszcze 5\u00a0miejsc w\u00a0tym rozdziale");
    }

    @Test
    void polishCountsWhatIsLeftOut() {
        assertThat(Found.of(hit("/ksiega/narzedzia#p", 5, "a", "b", "c")).more())
                .isEqualTo("Jeszcze 1\u00a0miejsce w\u00a0tym rozdziale");
        assertThat(Found.of(hit("/ksiega/narzedzia#p", 6, "a", "b", "c")).more())
                .isEqualTo("Jeszcze 2\u00a0miejsca w\u00a0tym rozdziale");
        assertThat(Found.of(hit("/ksiega/narzedzia#p", 4, "a", "b", "c")).more())
                .isEmpty();
    }
}
