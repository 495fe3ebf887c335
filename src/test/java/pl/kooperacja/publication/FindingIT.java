package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.job.JobRunner;
import pl.kooperacja.job.JobStarter;
import pl.kooperacja.search.IndexKeeper;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.OnEveryDatabase;

/** What is published can be found, as it is and by whom it is for. */
class FindingIT extends OnEveryDatabase {
    private static final Reader SIGNED_IN = new Reader(Set.of("public", "signed-in"));
    private static final Reader AUTHORISED = new Reader(Set.of("public", "signed-in", "authorised", "institution:12"));
    private static final Duration LONGEST_BUILDING = Duration.ofSeconds(60);

    /** Opens the index as a start of the site does. */
    private void start() throws Exception {
        get(JobStarter.class);
        get(Importer.class).run(content.path());
        get(IndexKeeper.class).open();
        awaitReady();
    }

    private void awaitReady() throws Exception {
        long deadline = System.nanoTime() + LONGEST_BUILDING.toNanos();
        while (!get(SearchService.class).isReady()) {
            assertThat(System.nanoTime()).as("the index is ready in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void importAgain() {
        get(Importer.class).run(content.path());
        runJobs();
    }

    private void runJobs() {
        get(JobRunner.class).runAll();
    }

    private SearchResult search(String query, Reader reader) {
        return get(SearchService.class).search(query, Map.of(), SearchOrder.RELEVANCE, 1, reader);
    }

    private List<String> found(String query, Reader reader) {
        return search(query, reader).hits().stream().map(SearchHit::item).toList();
    }

    private List<String> found(String query) {
        return found(query, Reader.GUEST);
    }

    private void revise(ContentText text) {
        Revise.revise(get(PublishingService.class), text.front().get("id"), text.toString(), "anna", "poprawka");
    }

    private static ContentText material(String id) {
        return ContentText.material(id);
    }

    @Test
    void whatWasThereAtTheFirstStartIsFoundByItsSections() throws Exception {
        content.write(
                "materialy/a.md",
                material("material-a")
                        .titled("Wzór porozumienia")
                        .saying("Wstęp o genogramie.\n\n## Po co {#po-co}\n\nTreść o superwizji.\n\n"
                                + "### Dla kogo {#dla-kogo}\n\nTreść o mediacji."));
        start();
        SearchHit head = search("genogram", Reader.GUEST).hits().get(0);
        assertThat(head.address()).isEqualTo("/materialy/a");
        assertThat(head.breadcrumb()).containsExactly("Materiały");
        SearchHit deep = search("mediacja", Reader.GUEST).hits().get(0);
        assertThat(deep.address()).isEqualTo("/materialy/a#dla-kogo");
        assertThat(deep.title()).isEqualTo("Dla kogo");
        assertThat(deep.breadcrumb()).containsExactly("Materiały", "Wzór porozumienia", "Po co");
        assertThat(search("porozumienia", Reader.GUEST).facets())
                .containsKeys("kind", "model", "year")
                .doesNotContainKey("need");
        assertThat(get(JobQueue.class).waiting("search")).isZero();
    }

    @Test
    void changesAreFoundWhenTheChangeHasReturned() throws Exception {
        content.write("materialy/a.md", material("material-a").saying("Stara treść o genogramie."));
        start();
        revise(material("material-a").saying("Nowa treść o superwizji."));
        assertThat(found("superwizja")).containsExactly("material-a");
        assertThat(found("genogram")).isEmpty();
        get(PublicationService.class).archive("material-a");
        assertThat(found("superwizja")).isEmpty();
        assertThat(get(JobQueue.class).waiting("search")).isZero();
    }

    @Test
    void aChangedAudienceActsOnTheNextQuery() throws Exception {
        content.write("materialy/a.md", material("material-a").saying("Treść o genogramie."));
        start();
        assertThat(found("genogram")).containsExactly("material-a");
        ContentText text = material("material-a").saying("Treść o genogramie.");

        revise(text.with("audience", "authorised"));
        assertThat(found("genogram")).isEmpty();
        assertThat(found("genogram", SIGNED_IN)).isEmpty();
        assertThat(found("genogram", AUTHORISED)).containsExactly("material-a");

        revise(text.with("audience", "\"institution:13\"").with("announced", "true"));
        assertThat(found("genogram", AUTHORISED)).isEmpty();
        assertThat(found("streszczenie", AUTHORISED)).containsExactly("material-a");
        assertThat(search("streszczenie", Reader.GUEST).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.locked()).isTrue());

        revise(text.with("audience", "signed-in"));
        assertThat(found("genogram", SIGNED_IN)).containsExactly("material-a");
        assertThat(found("genogram")).isEmpty();
        assertThat(found("streszczenie")).isEmpty();

        revise(text);
        assertThat(found("genogram")).containsExactly("material-a");
    }

    @Test
    void whatAppearsLaterIsFoundFromItsDayOn() throws Exception {
        content.write("materialy/a.md", material("material-a").with("published", "2026-12-03"));
        start();
        content.write("materialy/b.md", material("material-b").with("published", "2026-12-03"));
        importAgain();
        assertThat(found("tytuł")).isEmpty();
        // the clock says 10:00 on December 1st in Poland
        clock.forward(Duration.ofHours(37));
        runJobs();
        assertThat(found("tytuł")).isEmpty();
        clock.forward(Duration.ofHours(1));
        runJobs();
        assertThat(found("tytuł")).containsExactlyInAnyOrder("material-a", "material-b");
        assertThat(get(JobQueue.class).waiting("search")).isZero();
    }

    @Test
    void anImportReachesTheIndex() throws Exception {
        for (int i = 0; i < 120; i++) {
            content.write("materialy/m" + i + ".md", material("material-" + i).saying("Treść o genogramie."));
        }
        start();
        assertThat(search("genogram", Reader.GUEST).items()).isEqualTo(120);
        for (int i = 0; i < 110; i++) {
            content.write("materialy/m" + i + ".md", material("material-" + i).saying("Treść o superwizji."));
        }
        for (int i = 110; i < 115; i++) {
            content.delete("materialy/m" + i + ".md");
        }
        importAgain();
        assertThat(search("superwizja", Reader.GUEST).items()).isEqualTo(110);
        assertThat(search("genogram", Reader.GUEST).items()).isEqualTo(5);
    }

    private void course(String title, String audience, String announced) {
        content.write(
                "szkola/kurs.md",
                ContentText.of("kurs-a")
                        .titled(title)
                        .with("audience", audience)
                        .with("announced", announced)
                        .with("hours", "1")
                        .with("form", "nauka własna")
                        .with("topics", "[współpraca instytucji]")
                        .with("for_whom", "[animatorzy]")
                        .with("outcomes", "[umie]")
                        .with("modules", "[{number: 1, title: Moduł, hours: 1, aim: Cel}]"));
    }

    @Test
    void aTitleChangesInAllBreadcrumbsAndTellsNobodyMoreThanHeMayKnow() throws Exception {
        course("Dawny tytuł kursu", "public", "false");
        content.write(
                "szkola/kurs/lekcja.md",
                ContentText.of("lekcja-a")
                        .with("course", "kurs-a")
                        .with("module", "1")
                        .with("minutes", "20")
                        .with("aims", "[cel o mediacjach]")
                        .with("worksheet", "material-a"));
        start();
        assertThat(search("mediacje", Reader.GUEST).hits().get(0).breadcrumb())
                .containsExactly("Szkoła", "Dawny tytuł kursu");
        course("Nowy tytuł kursu", "public", "false");
        importAgain();
        assertThat(search("mediacje", Reader.GUEST).hits().get(0).breadcrumb())
                .containsExactly("Szkoła", "Nowy tytuł kursu");
        course("Nowy tytuł kursu", "authorised", "false");
        importAgain();
        assertThat(search("mediacje", Reader.GUEST).hits().get(0).breadcrumb()).containsExactly("Szkoła");
        course("Nowy tytuł kursu", "authorised", "true");
        importAgain();
        assertThat(search("mediacje", Reader.GUEST).hits().get(0).breadcrumb())
                .containsExactly("Szkoła", "Nowy tytuł kursu");
        content.delete("szkola/kurs.md");
        importAgain();
        assertThat(search("mediacje", Reader.GUEST).hits().get(0).breadcrumb()).containsExactly("Szkoła");
    }

    private void edition(int number, String audience) {
        content.write(
                "ksiega/wydanie-" + number + ".md",
                ContentText.of("wydanie-" + number)
                        .titled("Księga, wydanie " + number)
                        .with("audience", audience)
                        .with("number", Integer.toString(number))
                        .with("date", "2026-11-21")
                        .with("authors", "Redakcja")
                        .with("parts", "[{number: I, title: Część}]"));
        content.write(
                "ksiega/wydanie-" + number + "/rozdzial.md",
                ContentText.of("rozdzial-" + number)
                        .titled("Rozdział o genogramie")
                        .with("audience", audience)
                        .with("sources", "[źródło]")
                        .with("part", "I")
                        .with("number", "1"));
    }

    @Test
    void ofManyEditionsOnlyTheNewestPublicOneIsFound() throws Exception {
        edition(1, "public");
        start();
        assertThat(found("genogram")).containsExactly("rozdzial-1");
        edition(2, "authorised");
        importAgain();
        assertThat(found("genogram")).containsExactly("rozdzial-1");
        edition(2, "public");
        importAgain();
        assertThat(found("genogram")).containsExactly("rozdzial-2");
        assertThat(found("wydanie")).containsExactly("wydanie-2");
        get(PublicationService.class).archive("wydanie-2");
        assertThat(found("wydanie")).containsExactly("wydanie-1");
        assertThat(found("genogram")).containsExactlyInAnyOrder("rozdzial-1", "rozdzial-2");
    }

    @Test
    void whatABlockSaysIsFoundWhereItIsIncluded() throws Exception {
        content.write("bloki/umowa.md", ContentText.block("blok-umowa", "Mówi o genogramie."));
        content.write("materialy/a.md", material("material-a").saying("Przed.\n\n{{blok:umowa}}"));
        start();
        assertThat(found("genogram")).containsExactly("material-a");
        content.write("bloki/umowa.md", ContentText.block("blok-umowa", "Mówi o superwizji."));
        importAgain();
        assertThat(found("superwizja")).containsExactly("material-a");
        assertThat(found("genogram")).isEmpty();
    }

    @Test
    void aTermIsFoundByItsAbbreviation() throws Exception {
        content.write(
                "slownik/zespol.md",
                ContentText.of("haslo-zespol").titled("Zespół do spraw rodziny").with("abbr", "ZSR"));
        start();
        assertThat(search("zsr", Reader.GUEST).hits().get(0).title()).isEqualTo("Zespół do spraw rodziny (ZSR)");
        assertThat(get(SearchService.class).suggest("zs", Reader.GUEST)).hasSize(1);
        revise(ContentText.of("haslo-zespol")
                .titled("Zespół do spraw rodziny")
                .with("abbr", "ZSR")
                .with("audience", "authorised")
                .with("announced", "true"));
        assertThat(found("zsr"))
                .as("an announcement is the title and the summary")
                .isEmpty();
        assertThat(found("zespół")).containsExactly("haslo-zespol");
    }

    @Test
    void theSecondStartOpensWhatIsThereAndCatchesUpFirst() throws Exception {
        content.write("materialy/a.md", material("material-a").saying("Treść o genogramie."));
        start();
        house.close();
        house = new House(database, clock, settings());
        content.write("materialy/a.md", material("material-a").saying("Treść o superwizji."));
        start();
        assertThat(found("superwizja")).containsExactly("material-a");
        assertThat(found("genogram")).isEmpty();
    }

    @Test
    void aMissingIndexIsBuiltAnewWithWhatAppearsLater() throws Exception {
        content.write("materialy/a.md", material("material-a").saying("Treść o genogramie."));
        content.write("materialy/b.md", material("material-b").with("published", "2026-12-02"));
        start();
        house.close();
        delete(folder.resolve("data/index"));
        try (var connection = database.connect()) {
            connection.createStatement().execute("DELETE FROM job");
        }
        house = new House(database, clock, settings());
        assertThat(get(SearchService.class).isReady()).isFalse();
        start();
        assertThat(found("genogram")).containsExactly("material-a");
        clock.forward(Duration.ofDays(1));
        runJobs();
        assertThat(found("tytuł")).containsExactlyInAnyOrder("material-a", "material-b");
    }

    @Test
    void anIndexThatSomebodyElseHoldsIsRefused() throws Exception {
        start();
        House other = new House(database, clock, settings());
        assertThatThrownBy(() -> other.get(IndexKeeper.class).open())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("inny proces");
    }

    private Map<String, String> settings() {
        return Map.of(
                "SK_DATA", folder.resolve("data").toString(),
                "SK_CONTENT", content.path().toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Many editors, two buildings and an import at once; in the end the index says what the database says. */
    @Test
    void afterManyChangesAtOnceTheIndexIsAsTheDatabase() throws Exception {
        int items = 60;
        for (int i = 0; i < items; i++) {
            content.write("materialy/m" + i + ".md", material("material-" + i).saying("Runda r0."));
        }
        start();
        List<Callable<Object>> crowd = new ArrayList<>();
        for (int editor = 0; editor < 4; editor++) {
            int first = editor;
            crowd.add(() -> {
                for (int round = 1; round <= 3; round++) {
                    for (int i = first; i < items; i += 3) {
                        edit(i, round);
                    }
                }
                return null;
            });
        }
        crowd.add(() -> {
            get(IndexKeeper.class).rebuild();
            get(IndexKeeper.class).rebuild();
            return null;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            for (Future<Object> done : threads.invokeAll(crowd)) {
                done.get();
            }
        }
        runJobs();
        assertThat(get(JobQueue.class).waiting("search")).isZero();
        for (int i = 0; i < items; i++) {
            String source = source("material-" + i);
            for (int round = 0; round <= 3; round++) {
                boolean here = source.contains("Runda r" + round) && !source.contains("authorised");
                assertThat(found("\"tytuł material-" + i + "\" \"runda r" + round + "\"")
                                .contains("material-" + i))
                        .as("material-" + i + " in round " + round)
                        .isEqualTo(here);
            }
        }
    }

    /** Two who edit the same item in the same moment: one of them is told so, and tries no more. */
    private void edit(int i, int round) {
        String id = "material-" + i;
        ContentText text = material(id).saying("Runda r" + round + ".");
        try {
            revise((i + round) % 5 == 0 ? text.with("audience", "authorised") : text);
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(OutdatedException.class);
        }
    }

    private String source(String id) throws Exception {
        return database.transaction(() -> {
            Publication publication = database.entities().find(Publication.class, id);
            return database.entities()
                    .find(Revision.class, new Revision.Key(id, publication.revision()))
                    .source();
        });
    }
}
