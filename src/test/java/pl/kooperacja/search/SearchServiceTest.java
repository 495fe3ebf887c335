package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.search.SearchFixture.DAY;
import static pl.kooperacja.search.SearchFixture.holding;
import static pl.kooperacja.search.SearchFixture.ids;
import static pl.kooperacja.search.SearchFixture.item;
import static pl.kooperacja.search.SearchFixture.only;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

class SearchServiceTest {
    private static final int MANY = 25;

    @TempDir
    Path folder;

    private SearchFixture site;

    @BeforeEach
    void open() {
        site = new SearchFixture(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static SearchItem many(int number, String model) {
        return item(
                "item-" + number,
                "Praktyka " + number,
                "Streszczenie.",
                Audience.PUBLIC,
                false,
                DAY.plusDays(number),
                Map.of("model", List.of(model), "year", List.of(number % 2 == 0 ? "2020" : "2021")),
                "Gmina podpisała porozumienie z powiatem.");
    }

    private void holdMany() {
        site.hold(IntStream.range(0, MANY)
                .mapToObj(i -> many(i, i < 15 ? "RURAL" : "URBAN"))
                .toArray(SearchItem[]::new));
    }

    @Test
    void everyFormOfAWordFindsIt() {
        site.hold(item("a", "Zespół", "O współpracy w gminach wiejskich."), item("b", "Inne", "O czym innym."));
        for (String form : List.of("współpraca", "współpracą", "WSPÓŁPRACĘ", "wspolpraca", "gmina", "gminami")) {
            assertThat(site.found(form)).as(form).first().isEqualTo("a");
        }
    }

    @Test
    void aTypingErrorStillFinds() {
        site.hold(item("a", "Wzór", "Porozumienie o współdziałaniu."), item("b", "Inne", "O czym innym."));
        assertThat(site.found("porozumienei")).containsExactly("a");
        assertThat(site.found("prozumienie")).containsExactly("a");
        assertThat(site.found("korozumienie")).containsExactly("a");
    }

    @Test
    void linesOfAListStandApartInASnippet() {
        site.hold(item("a", "Zadania", "Przygotowanie porozumienia\nPodpisanie porozumienia.\nKopia dla gminy"));
        assertThat(site.search("porozumienie").hits().get(0).snippet().plain())
                .isEqualTo("Przygotowanie porozumienia · Podpisanie porozumienia. Kopia dla gminy");
    }

    @Test
    void otherNamesFindAPlaceAndAreNotShown() {
        SearchDocument place =
                new SearchDocument("/pzk", "Zespół", List.of("Słownik"), "Instytucje jednej gminy.", "kółko, narada");
        site.hold(new SearchItem(
                "pzk", "term", "/pzk", "Zespół", "", Audience.PUBLIC, false, DAY, Map.of(), List.of(place)));
        assertThat(site.found("narady")).containsExactly("pzk");
        assertThat(site.search("narady").hits().get(0).snippet().plain()).isEqualTo("Instytucje jednej gminy.");
    }

    @Test
    void aNumberIsNeverTakenForAnother() {
        site.hold(item("a", "Rok", "Porozumienie z roku 2018."));
        assertThat(site.found("2019")).isEmpty();
        assertThat(site.search("2019").correction()).isEmpty();
    }

    @Test
    void aPhraseMustStandWordByWordInAnyForm() {
        site.hold(
                item("a", "A", "Praca z rodziną trwa."),
                item("b", "B", "Rodzina z pracą sobie radzi."),
                item("c", "C", "O pracy z rodzinami."));
        assertThat(site.found("\"praca z rodziną\"")).containsExactlyInAnyOrder("a", "c");
        assertThat(site.found("\"rodzina z pracą\" zespół")).containsExactly("b");
    }

    @Test
    void anUnwantedWordKeepsPlacesOut() {
        site.hold(item("a", "A", "Gmina wiejska."), item("b", "B", "Gmina miejska."));
        assertThat(site.found("gmina -miejskie")).containsExactly("a");
    }

    @Test
    void otherNamesOfTheSameThingAreFound() {
        site.vocabulary("GOPS = gminny ośrodek pomocy społecznej", "pijaństwo > uzależnienie");
        site.hold(
                item("short", "A", "Pracownik GOPS dzwoni."),
                item("long", "B", "W gminnym ośrodku pomocy społecznej ktoś dzwoni."),
                item("far", "C", "Pomoc i ośrodek bez gminy."),
                item("addiction", "D", "Uzależnienia w rodzinie."));
        assertThat(site.found("gops")).containsExactlyInAnyOrder("short", "long");
        assertThat(site.found("gminny ośrodek pomocy społecznej")).contains("short", "long");
        assertThat(site.found("gminne ośrodki pomocy społecznej").subList(0, 2))
                .containsExactlyInAnyOrder("short", "long");
        assertThat(site.found("pijaństwo")).containsExactly("addiction");
        assertThat(site.found("uzależnienie")).containsExactly("addiction");
    }

    @Test
    void aNameOutranksAVerb() {
        site.hold(
                item("verb", "A", "Wójt podpisał umowę."),
                item("name", "B", "W Mirzcu stanął most."),
                item("other", "C", "Mirzec leży w powiecie."));
        assertThat(site.found("co podpisał Mirzec")).first().isNotEqualTo("verb");
    }

    @Test
    void totalsCoverPlacesWithAllWordsWhenThereAreEnough() {
        holdMany();
        site.hold(item("half", "Połowa", "Samo porozumienie."));
        SearchResult result = site.search("porozumienie z powiatem");
        assertThat(result.relaxed()).isFalse();
        assertThat(result.total()).isEqualTo(MANY);
        assertThat(result.items()).isEqualTo(MANY);
        assertThat(result.pages()).isEqualTo(3);
        assertThat(result.hits()).hasSize(SearchService.PAGE_SIZE);
    }

    @Test
    void fewPlacesWithAllWordsLetAnyWordCount() {
        holdMany();
        site.hold(item("both", "Oba", "Porozumienie i superwizja."));
        SearchResult result = site.search("porozumienie superwizja");
        assertThat(result.relaxed()).isTrue();
        assertThat(result.total()).isEqualTo(MANY + 1);
        assertThat(ids(result)).first().isEqualTo("both");
    }

    @Test
    void everyPageShowsItsOwnItemsAndBeyondTheLastThereAreNone() {
        holdMany();
        List<String> seen = IntStream.rangeClosed(1, 3)
                .mapToObj(page ->
                        ids(site.service.search("porozumienie", Map.of(), SearchOrder.RELEVANCE, page, Reader.GUEST)))
                .flatMap(List::stream)
                .toList();
        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
        for (int page : List.of(4, 1_000_000_000, Integer.MAX_VALUE)) {
            SearchResult beyond =
                    site.service.search("porozumienie", Map.of(), SearchOrder.RELEVANCE, page, Reader.GUEST);
            assertThat(beyond.hits()).isEmpty();
            assertThat(beyond.total()).isEqualTo(MANY);
        }
        assertThat(ids(site.service.search("porozumienie", Map.of(), SearchOrder.RELEVANCE, -1, Reader.GUEST)))
                .isEqualTo(seen.subList(0, SearchService.PAGE_SIZE));
    }

    @Test
    void theNewestComeFirstWhenAskedFor() {
        holdMany();
        SearchResult result = site.service.search("porozumienie", Map.of(), SearchOrder.NEWEST, 1, Reader.GUEST);
        assertThat(ids(result)).startsWith("item-24", "item-23", "item-22");
    }

    @Test
    void aFacetCountsWhatTheOtherFiltersLeave() {
        holdMany();
        SearchResult result =
                site.service.search("porozumienie", Map.of("model", "RURAL"), SearchOrder.RELEVANCE, 1, Reader.GUEST);
        assertThat(result.total()).isEqualTo(15);
        assertThat(result.facets().get("model"))
                .containsExactly(new SearchResult.FacetCount("RURAL", 15), new SearchResult.FacetCount("URBAN", 10));
        assertThat(result.facets().get("year"))
                .containsExactly(new SearchResult.FacetCount("2020", 8), new SearchResult.FacetCount("2021", 7));
        assertThat(result.facets().get("kind")).containsExactly(new SearchResult.FacetCount("chapter", 15));
        SearchResult both = site.service.search(
                "porozumienie", Map.of("model", "RURAL", "year", "2021"), SearchOrder.RELEVANCE, 1, Reader.GUEST);
        assertThat(both.total()).isEqualTo(7);
        assertThat(both.facets().get("model"))
                .containsExactly(new SearchResult.FacetCount("RURAL", 7), new SearchResult.FacetCount("URBAN", 5));
    }

    @Test
    void anUnknownFilterLeavesNothing() {
        holdMany();
        for (Map<String, String> filters :
                List.of(Map.of("model", "NONE"), Map.of("nonsense", "x"), Map.of("model", "RURAL", "nonsense", "x"))) {
            assertThat(site.service
                            .search("porozumienie", filters, SearchOrder.RELEVANCE, 1, Reader.GUEST)
                            .total())
                    .isZero();
        }
    }

    @Test
    void placesOfOneItemAreOneHitTheBestFirst() {
        site.hold(
                item(
                        "book",
                        "Księga",
                        "Streszczenie.",
                        Audience.PUBLIC,
                        false,
                        DAY,
                        Map.of(),
                        "Wstęp o gminie.",
                        "Diagnoza gminy. Diagnoza powiatu. Diagnoza rodziny.",
                        "Diagnoza i długi tekst o czym innym, w którym to słowo stoi tylko raz.",
                        "Nic."),
                item("note", "Notatka", "O czym innym."));
        SearchResult result = site.search("diagnoza");
        assertThat(result.items()).isEqualTo(1);
        assertThat(result.total()).isEqualTo(2);
        SearchHit hit = result.hits().get(0);
        assertThat(hit.address()).isEqualTo("/book#1");
        assertThat(hit.title()).isEqualTo("Część 1");
        assertThat(hit.itemTitle()).isEqualTo("Księga");
        assertThat(hit.breadcrumb()).containsExactly("Księga");
        assertThat(hit.places()).isEqualTo(2);
        assertThat(hit.further()).singleElement().satisfies(place -> {
            assertThat(place.title()).isEqualTo("Część 2");
            assertThat(place.address()).isEqualTo("/book#2");
            assertThat(place.snippet().html()).startsWith("<mark>Diagnoza</mark> i długi");
        });
    }

    @Test
    void theSnippetMarksFoundFormsAndEscapesTheRest() {
        site.hold(item(
                "a",
                "A",
                "Na początku stoi zdanie o niczym. ".repeat(12)
                        + "Wójt & <b>starosta</b> o \"porozumieniu\" z powiatami. "
                        + "Potem znowu nic. ".repeat(20)));
        String html = site.search("porozumienie powiat").hits().get(0).snippet().html();
        assertThat(html)
                .contains("Wójt &amp; &lt;b&gt;starosta&lt;/b&gt; o &quot;<mark>porozumieniu</mark>&quot; z"
                        + " <mark>powiatami</mark>.")
                .hasSizeLessThan(500)
                .endsWith("…");
    }

    @Test
    void theSnippetMarksAnotherNameOnlyAsAWhole() {
        site.vocabulary("GOPS = gminny ośrodek pomocy społecznej");
        site.hold(item("a", "A", "Ośrodek działa. Gminny ośrodek pomocy społecznej też."));
        assertThat(site.search("GOPS").hits().get(0).snippet().html())
                .isEqualTo("Ośrodek działa. <mark>Gminny ośrodek pomocy społecznej</mark> też.");
    }

    @Test
    void aMisspeltWordIsCorrectedAsItIsWritten() {
        site.hold(item("a", "Wzór", "Porozumienie w małej społeczności."));
        MarkedText correction =
                site.search("porozumienei spoleczmosci").correction().orElseThrow();
        assertThat(correction.plain()).isEqualTo("porozumienie społeczności");
        assertThat(correction.html()).isEqualTo("<mark>porozumienie</mark> <mark>społeczności</mark>");
        assertThat(site.search("porozumienie").correction()).isEmpty();
        assertThat(site.search("społecznością").correction()).isEmpty();
    }

    @Test
    void suggestionsGoOnFromWhatWasTyped() {
        site.hold(
                item("a", "Szkoła Kooperacji", "x"),
                item("b", "Nowa szkoła w gminie", "x"),
                item("c", "Powiatowa Grupa Refleksyjna", "x"),
                item("d", "Szkolenie", "szkoła"));
        assertThat(site.service.suggest("szko", Reader.GUEST))
                .extracting(Suggestion::text)
                .containsExactly("Szkolenie", "Szkoła Kooperacji", "Nowa szkoła w gminie");
        assertThat(site.service.suggest("SZKOŁĘ koop", Reader.GUEST))
                .containsExactly(new Suggestion("chapter", "Szkoła Kooperacji", "/a"));
        assertThat(site.service.suggest("grupa pow", Reader.GUEST))
                .extracting(Suggestion::address)
                .containsExactly("/c");
        assertThat(site.service.suggest("  ?", Reader.GUEST)).isEmpty();
    }

    @Test
    void atMostEightAreSuggested() {
        holdMany();
        assertThat(site.service.suggest("prak", Reader.GUEST)).hasSize(8);
    }

    @Test
    void aRestrictedItemIsFoundByThoseWhoMayReadIt() {
        site.hold(item("a", "Tajne", "Superwizja zespołu.", only("team:7"), false));
        assertThat(site.search("superwizja").total()).isZero();
        assertThat(site.search("superwizja", holding("team:8")).total()).isZero();
        assertThat(ids(site.search("superwizja", holding("team:7", "signed-in"))))
                .containsExactly("a");
    }

    @Test
    void ofAnAnnouncedItemOthersFindTitleAndSummaryAlone() {
        site.hold(item("a", "Superwizja", "Streszczenie.", only("team:7"), true, DAY, Map.of(), "Genogram w treści."));
        SearchHit known = site.search("superwizja").hits().get(0);
        assertThat(known.locked()).isTrue();
        assertThat(known.snippet().plain()).isEqualTo("Streszczenie.");
        assertThat(site.search("genogram").total()).isZero();
        SearchResult whole = site.search("superwizja", holding("team:7"));
        assertThat(whole.total()).isEqualTo(1);
        assertThat(whole.hits().get(0).locked()).isFalse();
        assertThat(ids(site.search("genogram", holding("team:7")))).containsExactly("a");
        assertThat(site.service.suggest("super", holding("team:7"))).hasSize(1);
    }

    @Test
    void aChangedAudienceActsAtOnce() {
        site.hold(item("a", "Plan", "Superwizja."));
        site.hold(item("a", "Plan", "Superwizja.", only("team:7"), false));
        assertThat(site.search("superwizja").total()).isZero();
        assertThat(site.search("superwizia").correction()).isEmpty();
        site.hold(item("a", "Plan", "Superwizja.", only("team:8"), false));
        assertThat(site.search("superwizja", holding("team:7")).total()).isZero();
        site.hold(item("a", "Plan", "Superwizja."));
        assertThat(site.search("superwizja").total()).isEqualTo(1);
    }

    // why something is found

    private SearchReason why(String query, String item) {
        return site.service.why(query, item, Reader.GUEST).orElseThrow();
    }

    @Test
    void aHitTellsHowItAnswersEachWord() {
        site.vocabulary("GOPS = gminny ośrodek pomocy społecznej");
        site.hold(
                item("a", "Zespół", "Współpracą w gminie kieruje gminny ośrodek pomocy społecznej."),
                item("b", "Współpraca szkół", "O szkołach."));
        SearchReason reason = why("gops współpraca", "a");
        assertThat(reason.parts())
                .extracting(SearchReason.Part::way)
                .containsExactly(SearchReason.Way.OTHER_NAME, SearchReason.Way.FORM);
        assertThat(reason.parts()).allSatisfy(part -> assertThat(part.text()).isPositive());
        assertThat(why("współpraca", "b").parts().get(0).heading()).isPositive();
        assertThat(why("wspułpraca", "a").parts().get(0).way()).isEqualTo(SearchReason.Way.SLIP);
        assertThat(why("Współpracę", "a").parts().get(0).asked()).isEqualTo("Współpracę");
        assertThat(why("\"Ośrodek pomocy\"", "a").parts().get(0))
                .returns(SearchReason.Way.PHRASE, SearchReason.Part::way)
                .returns("Ośrodek pomocy", SearchReason.Part::asked);
        assertThat(why("szkoła współpraca", "a").parts().get(0).way()).isEqualTo(SearchReason.Way.NOTHING);
    }

    @Test
    void theReasonIsThatOfTheScore() {
        site.hold(item("a", "Zespół", "Współpraca w gminie."), item("b", "Gmina", "Inne."));
        SearchReason reason = why("współpraca gmina", "a");
        double sum = reason.parts().stream()
                .mapToDouble(part -> part.text() + part.heading())
                .sum();
        assertThat(sum).isCloseTo(reason.score(), org.assertj.core.data.Percentage.withPercentage(1));
    }

    @Test
    void nothingIsToldOfWhatTheReaderMayNotFind() {
        site.hold(item("a", "Zespół", "Tajemnica.", Audience.of(List.of("authorised")), true));
        assertThat(site.service.why("tajemnica", "a", Reader.GUEST)).isEmpty();
        assertThat(site.service.why("tajemnica", "a", holding("authorised"))).isPresent();
        assertThat(site.service.why("zespół", "a", Reader.GUEST)).isPresent();
        assertThat(site.service.why("", "a", Reader.GUEST)).isEmpty();
        assertThat(site.service.why("zespół", "nie-ma", Reader.GUEST)).isEmpty();
    }
}
