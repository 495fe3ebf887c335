package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.search.IndexFolder;
import pl.kooperacja.shared.Database;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.ContentText;

/** The index after kill -9 and other mishaps: it holds what the database says, nothing lost and nothing twice. */
class SearchCrashIT {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int ITEMS = 2400;
    private static final Pattern ROUND = Pattern.compile("runda-\\d+");

    private final Setup setup = SiteProcess.fresh("search");
    private final ContentFolder content = new ContentFolder(setup.folder().resolve("content"));
    private final Path index = setup.data().resolve("index");

    /** Every so manieth item says that it is of this round. */
    private void write(int round, int step) {
        for (int i = 0; i < ITEMS; i += step) {
            content.write(
                    "materialy/m" + i + ".md",
                    ContentText.material("material-" + i)
                            .with("audience", i % 7 == 0 ? "authorised" : "public")
                            .saying("To runda-" + round + ".\n\n## Dalej {#dalej}\n\nNadal runda-" + round + "."));
        }
    }

    private void killWhen(String what, BooleanSupplier moment) {
        SiteProcess site = setup.start();
        try {
            site.await(what, LONGEST, moment);
        } finally {
            site.kill();
        }
    }

    private Set<String> commits() {
        try (Stream<Path> files = Files.walk(index)) {
            return files.map(file -> index.relativize(file).toString())
                    .filter(name -> name.contains("segments_"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException e) {
            // a file went while we looked; the next look will tell
            return Set.of();
        }
    }

    private BooleanSupplier otherCommitsThan(Set<String> before) {
        return () -> {
            Set<String> now = commits();
            return !now.isEmpty() && !now.equals(before);
        };
    }

    @Test
    void killedAtAnyMomentItEndsUpHoldingWhatTheDatabaseSays() throws Exception {
        setup.with("SK_CONTENT", content.path());
        write(1, 1);
        killWhen("the first index is being built", () -> Files.isDirectory(index.resolve("2")));
        try (SiteProcess whole = setup.startAndWait()) {
            whole.awaitSearch(LONGEST);
            whole.kill();
        }
        write(2, 1);
        killWhen("some changes are in the index", otherCommitsThan(commits()));
        assertThat(pending()).as("changes not in the index yet").isPositive();
        write(3, 3);
        for (int i = 1; i < ITEMS; i += 10) {
            content.delete("materialy/m" + i + ".md");
        }
        killWhen("more changes are in the index", otherCommitsThan(commits()));

        try (SiteProcess last = setup.startAndWait()) {
            last.awaitSearch(LONGEST);
            assertThat(last.terminate()).isIn(0, 143);
        }
        assertThat(held()).containsExactlyElementsOf(expected());
        assertThat(pending()).isZero();
    }

    @Test
    void whatIsMissingOrForeignIsBuiltAnewAndWhatIsHeldIsRefused() throws Exception {
        setup.with("SK_CONTENT", content.path());
        for (int i = 0; i < 20; i++) {
            content.write(
                    "materialy/m" + i + ".md",
                    ContentText.material("material-" + i).saying("To runda-1.\n\n## Dalej {#dalej}\n\nNadal runda-1."));
        }
        Files.createDirectories(index.resolve("7/public"));
        Files.createDirectories(index.resolve("7/restricted"));
        Files.writeString(index.resolve("7/public/segments_1"), "not of Lucene");
        try (SiteProcess site = setup.startAndWait()) {
            site.awaitSearch(LONGEST);
            site.terminate();
        }
        assertThat(held()).hasSize(40).containsExactlyElementsOf(expected());

        try (FileChannel held =
                        FileChannel.open(index.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = held.lock();
                SiteProcess refused = setup.start()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(refused.awaitEnd(LONGEST)).isNotZero();
            assertThat(refused.errors())
                    .as("one clear line" + refused.tail())
                    .filteredOn(line -> !line.contains(" INFO ")) // people of the demonstration
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("Serwis nie może ruszyć: Indeks wyszukiwania")
                            .contains(index.toString()));
        }
    }

    private Connection database() throws Exception {
        Map<String, String> settings = Database.prepare(Map.of(), setup.data());
        return DriverManager.getConnection(
                settings.get("sk.db.url"), settings.get("sk.db.user"), settings.get("sk.db.password"));
    }

    private long pending() throws Exception {
        try (Connection connection = database();
                ResultSet row =
                        connection.createStatement().executeQuery("SELECT COUNT(*) FROM job WHERE kind = 'search'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Address and round of every place that the database knows of. */
    private List<String> expected() throws Exception {
        List<String> expected = new ArrayList<>();
        try (Connection connection = database();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT p.address, r.source FROM publication p JOIN revision r"
                                        + " ON r.publication_id = p.id AND r.number = p.revision WHERE p.state = 'PUBLISHED'")) {
            while (rows.next()) {
                String round = round(rows.getString(2));
                expected.add(rows.getString(1) + " " + round);
                expected.add(rows.getString(1) + "#dalej " + round);
            }
        }
        expected.sort(Comparator.naturalOrder());
        assertThat(expected).isNotEmpty();
        return expected;
    }

    private List<String> held() {
        return Stream.of("public", "restricted")
                .flatMap(name -> IndexFolder.places(index, name).stream())
                .map(place -> place.address() + " " + round(place.text()))
                .sorted()
                .toList();
    }

    private static String round(String text) {
        Matcher round = ROUND.matcher(text);
        return round.find() ? round.group() : "none";
    }
}
