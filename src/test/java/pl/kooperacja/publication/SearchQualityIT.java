package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.access.Reader;
import pl.kooperacja.job.JobStarter;
import pl.kooperacja.search.IndexKeeper;
import pl.kooperacja.search.SearchDocument;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.testing.Engine;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.TestDatabase;

/**
 * What people ask is answered among the first hits. The questions were written before the search was tuned: as a social
 * worker, a trainer, a councillor or a parent would type them, each with the places that answer it.
 */
class SearchQualityIT {
    private static final Path SHIPPED = Path.of("content");
    private static final int FIRST_HITS = 3;
    private static final double LEAST_SHARE = 0.95;
    private static final int LEAST_QUESTIONS = 120;
    private static final Duration LONGEST_BUILDING = Duration.ofSeconds(120);

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static House house;

    /**
     * @param answers addresses of places; one without an anchor stands for any place of its item
     */
    private record Question(String text, Set<String> answers) {
        static Question of(String line) {
            String[] fields = line.split("\t", -1);
            return new Question(fields[0], Set.of(fields[1].split(",")));
        }

        boolean isAnsweredBy(SearchHit hit) {
            return shown(hit).anyMatch(answers::contains);
        }

        /** Where the results page leads from this hit. */
        private static Stream<String> shown(SearchHit hit) {
            return Stream.concat(
                    Stream.of(hit.itemAddress(), hit.address()),
                    hit.further().stream().map(SearchHit.Place::address));
        }
    }

    @BeforeAll
    static void indexTheShippedContent() throws Exception {
        database = TestDatabase.open(Engine.H2);
        house = new House(
                database,
                Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC),
                Map.of("SK_DATA", folder.resolve("data").toString(), "SK_CONTENT", SHIPPED.toString()));
        house.get(JobStarter.class);
        house.get(Importer.class).run(SHIPPED);
        house.get(IndexKeeper.class).open();
        long deadline = System.nanoTime() + LONGEST_BUILDING.toNanos();
        while (!house.get(SearchService.class).isReady()) {
            assertThat(System.nanoTime()).as("the index is ready in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        database.close();
    }

    private static List<Question> questions() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SearchQualityIT.class.getResourceAsStream("/questions.tsv"), StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(Question::of).toList();
        }
    }

    private static List<SearchHit> first(Question question) {
        return house
                .get(SearchService.class)
                .search(question.text(), Map.of(), SearchOrder.RELEVANCE, 1, Reader.GUEST)
                .hits()
                .stream()
                .limit(FIRST_HITS)
                .toList();
    }

    @Test
    void nearlyEveryQuestionIsAnsweredInTheFirstThreeHits() throws IOException {
        List<Question> questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(LEAST_QUESTIONS);
        List<String> missed = questions.stream()
                .filter(question -> first(question).stream().noneMatch(question::isAnsweredBy))
                .map(question -> question.text() + "\n    answered by " + question.answers() + "\n    found "
                        + first(question).stream().map(SearchHit::address).toList())
                .toList();
        assertThat(1 - missed.size() / (double) questions.size())
                .as("share of questions answered; missed:\n%s", String.join("\n", missed))
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    @Test
    void everyPlaceThatAnswersIsThere() throws IOException {
        Set<String> places = house.get(PublicationSource.class)
                .items()
                .flatMap(item -> item.places().stream().map(SearchDocument::address))
                .collect(Collectors.toSet());
        assertThat(questions().stream().flatMap(question -> question.answers().stream()))
                .isSubsetOf(places);
    }
}
