package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.site.Web.Answer;

/** Starting, refusing to start, stopping, being killed, and starting again. */
@ExtendWith(SiteExtension.class)
class StartIT {
    private static final Duration REFUSAL = Duration.ofSeconds(30);
    private static final String REFUSED = "Serwis nie może ruszyć: ";
    private static final Path OLD_JAVA = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");
    private static final Pattern FAULT = Pattern.compile("Treść, do poprawy|SEVERE|Exception");

    private static void assertRefused(Setup setup, String... words) {
        try (SiteProcess site = setup.start()) {
            int status = site.awaitEnd(REFUSAL);
            assertThat(site.errors())
                    .as("standard error is one clear line" + site.tail())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith(REFUSED).contains(words));
            assertThat(status).as("exit status" + site.tail()).isNotZero();
            assertThat(String.join("\n", site.lines())).as("no stack trace").doesNotContain("\tat ");
        }
    }

    @Test
    void takenPortIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    SiteProcess.fresh("port").with("SK_HTTP_PORT", other.getLocalPort()),
                    "Port " + other.getLocalPort(),
                    "SK_HTTP_PORT");
        }
    }

    @Test
    void missingContentFolderIsTold() {
        Setup setup = SiteProcess.fresh("no-content");
        assertRefused(setup.with("SK_CONTENT", setup.folder().resolve("nie-ma")), "nie-ma", "SK_CONTENT");
    }

    @Test
    void unreadableContentFolderIsTold() throws IOException {
        Setup setup = SiteProcess.fresh("content-file");
        Path file = Files.writeString(setup.folder().resolve("plik"), "nie katalog");
        assertRefused(setup.with("SK_CONTENT", file), file.toString(), "SK_CONTENT");
    }

    @Test
    void unreachableDatabaseIsTold() {
        assertRefused(
                SiteProcess.fresh("no-database")
                        .with("SK_DB_URL", "jdbc:mysql://127.0.0.1:" + SiteProcess.freePort() + "/kooperacja")
                        .with("SK_DB_USER", "nikt")
                        .with("SK_DB_PASSWORD", "tajne-haslo"),
                "SK_DB_URL");
    }

    @Test
    void databaseOfAnotherMakeIsTold() {
        assertRefused(
                SiteProcess.fresh("other-database").with("SK_DB_URL", "jdbc:postgresql://127.0.0.1/x"), "SK_DB_URL");
    }

    @Test
    void unwritableDataFolderIsTold() throws IOException {
        Setup setup = SiteProcess.fresh("data-file");
        Path file = Files.writeString(setup.folder().resolve("plik"), "nie katalog");
        assertRefused(setup.with("SK_DATA", file), file.toString(), "SK_DATA");
    }

    @Test
    void dataFolderOfAnotherCopyIsTold(SiteProcess running) {
        assertRefused(
                SiteProcess.fresh("data-taken").with("SK_DATA", running.data()),
                running.data().toString(),
                "inną kopię");
        assertThat(running.web().get("/kontakt").status())
                .as("the other copy goes on")
                .isEqualTo(200);
    }

    @Test
    void portThatIsNoNumberIsTold() {
        assertRefused(SiteProcess.fresh("port-word").with("SK_HTTP_PORT", "osiem"), "SK_HTTP_PORT=osiem");
    }

    /** An older Java where one is installed; that the launcher can run there is read from its classes in any case. */
    @Test
    void oldJavaIsTold() throws IOException {
        try (Stream<Path> classes =
                Files.walk(SiteProcess.projectFolder().resolve("target/classes/pl/kooperacja/launcher"))) {
            assertThat(classes.filter(file -> file.toString().endsWith(".class"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file)[7])
                            .as("class version of " + file)
                            .isEqualTo((byte) 55));
        }
        if (Files.isExecutable(OLD_JAVA)) {
            assertRefused(SiteProcess.fresh("old-java").on(OLD_JAVA), "Java 17", "21");
        }
    }

    @Test
    void signalStopsCleanlyAndTheSecondStartImportsNothing() {
        Setup setup = SiteProcess.fresh("stop");
        List<String> before;
        try (SiteProcess first = setup.startAndWait()) {
            assertThat(first.awaitLine(line -> line.contains(SiteProcess.READY), REFUSAL))
                    .contains("wczytano")
                    .contains(first.web().base())
                    .containsPattern("\\d+,\\d s");
            before = new Addresses(first.web()).all();
            first.terminate();
        }
        try (SiteProcess second = setup.startAndWait()) {
            assertThat(second.awaitLine(line -> line.contains(SiteProcess.READY), REFUSAL))
                    .contains("Treść bez zmian");
            assertThat(new Addresses(second.web()).all()).isEqualTo(before);
            assertThat(faults(second)).isEmpty();
        }
    }

    private static List<String> faults(SiteProcess site) {
        return Stream.concat(site.lines().stream(), site.errors().stream())
                .filter(line -> FAULT.matcher(line).find())
                .toList();
    }

    @Test
    void signalDuringTheFirstImportStopsCleanly() {
        Setup setup = SiteProcess.fresh("stop-early");
        try (SiteProcess first = setup.start()) {
            first.await("a stored file", SiteProcess.LONGEST_START, () -> stored(setup) > 0);
            first.terminate();
        }
        try (SiteProcess second = setup.startAndWait()) {
            assertComplete(second.web());
        }
    }

    /** One data folder, killed again and again, each time a little later. */
    @Test
    void killedAtAnyMomentItStartsAgainWithAllContent() {
        Setup setup = SiteProcess.fresh("kill");
        Path database = setup.data().resolve("db.mv.db");
        Map<String, Function<SiteProcess, BooleanSupplier>> moments = new LinkedHashMap<>();
        moments.put(
                "the database is being made",
                site -> () -> Files.exists(setup.data().resolve("db-new.mv.db")));
        moments.put("the database file appears", site -> () -> Files.exists(database));
        moments.put(
                "the port answers",
                site -> () -> site.web().tryGet("/health/live").isPresent());
        moments.put("the first file is stored", site -> () -> stored(setup) > 0);
        moments.put("more files are stored", site -> () -> stored(setup) > 5);
        moments.put(
                "readers are served",
                site -> () -> site.lines().stream().anyMatch(line -> line.contains(SiteProcess.READY)));
        moments.forEach((name, moment) -> {
            SiteProcess site = setup.start();
            try {
                site.await(name, SiteProcess.LONGEST_START, moment.apply(site));
            } finally {
                site.kill();
            }
        });
        try (SiteProcess last = setup.startAndWait()) {
            assertComplete(last.web());
            assertThat(faults(last)).isEmpty();
        }
    }

    private static long stored(Setup setup) {
        Path files = setup.data().resolve("files");
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            // a file was moved while we looked; the next look will tell
            return 0;
        }
    }

    private static void assertComplete(Web web) {
        Findings findings = new Findings("open items of content/ and their files are there");
        for (Content.Item item : Content.shipped().open()) {
            findings.checking();
            Answer answer = web.get(item.address());
            findings.addUnless(answer.status() == 200, item.address(), "status " + answer.status());
            for (String file : item.fileAddresses()) {
                findings.addUnless(web.get(file).status() == 200, item.address(), "file missing: " + file);
            }
        }
        findings.assertNone();
    }

    @Test
    void changesOfContentShowAtTheNextStart() throws IOException {
        Setup setup = SiteProcess.fresh("change");
        Path content = copy(SiteProcess.shippedContent(), setup.folder().resolve("content"));
        setup.with("SK_CONTENT", content);
        Content shipped = Content.in(content);
        Content.Item changed = shipped.first("page");
        Content.Item moved = shipped.first("term");
        Content.Item removed = shipped.first("material");
        try (SiteProcess first = setup.startAndWait()) {
            assertThat(first.web().get(removed.address()).status()).isEqualTo(200);
        }
        Files.writeString(
                content.resolve(changed.path()), changed.source() + "\nZdanie dopisane po pierwszym starcie.\n");
        Path before = content.resolve(moved.path());
        Files.move(before, before.resolveSibling("nowa-nazwa-hasla.md"));
        Files.delete(content.resolve(removed.path()));
        Files.writeString(
                content.resolve("strony/nowa-strona.md"),
                page("nowa-strona", "Strona, która doszła", "Doszła, więc można ją czytać."));
        Files.writeString(
                content.resolve("strony/zepsuta.md"),
                page("zepsuta", "Zepsuta", "Źle.").replace("summary:", "sumary:"));

        try (SiteProcess second = setup.startAndWait()) {
            Web web = second.web();
            assertThat(web.get(changed.address()).html().select("main").text())
                    .contains("Zdanie dopisane po pierwszym starcie.");
            Answer former = web.get(moved.address());
            assertThat(former.status()).as(moved.address() + " was renamed").isEqualTo(301);
            assertThat(former.header("location")).hasValue("/slownik/nowa-nazwa-hasla");
            assertThat(web.get("/slownik/nowa-nazwa-hasla").status()).isEqualTo(200);
            Answer gone = web.get(removed.address());
            assertThat(gone.status()).as(removed.address() + " was taken away").isEqualTo(410);
            assertThat(new HtmlCheck().errors(gone.text())).isEmpty();
            assertThat(gone.html().select("main a[href]")).hasSizeGreaterThanOrEqualTo(3);
            removed.fileAddresses()
                    .forEach(file -> assertThat(web.get(file).status()).as(file).isIn(404, 410));
            assertThat(web.get("/nowa-strona").html().select("main").text()).contains("Doszła, więc można ją czytać.");
            assertThat(new Addresses(web).all())
                    .contains("/nowa-strona", "/slownik/nowa-nazwa-hasla")
                    .doesNotContain(moved.address(), removed.address(), "/zepsuta");
            assertThat(web.get("/zepsuta").status()).isEqualTo(404);
            assertThat(second.errors())
                    .anySatisfy(line ->
                            assertThat(line).contains("strony/zepsuta.md:").contains("sumary"));
        }
    }

    private static String page(String id, String title, String body) {
        return """
                ---
                id: %s
                title: %s
                summary: Strona, na której sprawdzamy, czy zmiana treści jest widoczna po starcie.
                audience: public
                owner:
                  institution: Redakcja Szkoły Kooperacji
                  territory: kraj
                  mailbox: redakcja@szkola-kooperacji.example
                published: 2026-01-01
                updated: 2026-01-01
                review: 2027-01-01
                sources:
                  - opracowanie własne
                ---

                %s
                """.formatted(id, title, body);
    }

    @Test
    void behindTlsBrowsersAreAskedToStayThere() {
        Setup setup = SiteProcess.fresh("tls").with("SK_BASE_URL", "https://szkola.example/");
        try (SiteProcess site = setup.startAndWait()) {
            Web web = site.web();
            for (String address : List.of(
                    "/kontakt",
                    "/nie-ma-takiej-strony",
                    "/kontakt/",
                    "/assets/x/brak.css",
                    "/api/v1",
                    "/health/ready",
                    "/sitemap.xml")) {
                assertThat(web.get(address).header("strict-transport-security"))
                        .as(address)
                        .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
            }
            assertThat(web.get("/kontakt").html().select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://szkola.example/kontakt");
            assertThat(web.get("/sitemap.xml").text())
                    .contains("https://szkola.example/")
                    .doesNotContain("localhost");
            assertThat(web.get("/rss.xml").text()).doesNotContain("localhost");
            assertThat(web.get("/atom.xml").text()).doesNotContain("localhost");
        }
    }

    @Test
    void beforeContentIsLoadedReadersAreAskedToWait() {
        Setup setup = SiteProcess.fresh("early");
        try (SiteProcess site = setup.start()) {
            Web web = site.web();
            site.await("a first answer", SiteProcess.LONGEST_START, () -> web.tryGet("/kontakt")
                    .filter(answer -> answer.isHtml())
                    .isPresent());
            Answer early = web.get("/kontakt");
            boolean loaded = site.lines().stream().anyMatch(line -> line.contains(SiteProcess.READY));
            assertThat(early.status()).isIn(loaded ? List.of(200) : List.of(200, 503));
            if (early.status() == 503) {
                assertThat(early.header("retry-after")).isPresent();
                assertThat(new HtmlCheck().errors(early.text())).isEmpty();
            }
            site.awaitLine(line -> line.contains(SiteProcess.READY), SiteProcess.LONGEST_START);
            assertThat(web.get("/kontakt").status()).isEqualTo(200);
            assertThat(web.get("/health/ready").status()).isEqualTo(200);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return to;
        }
    }
}
