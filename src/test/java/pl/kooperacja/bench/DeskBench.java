package pl.kooperacja.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Merge;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.Engine;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.TestDatabase;

/** Measures the desk of the packaged site. Arguments: folder of the application, work. */
public final class DeskBench {
    private static final String PASSWORD = "haslo-tylko-do-pomiarow";
    private static final String CHAPTER = "/redakcja/rozdzial-1";
    private static final int WORDS = 5_000;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int EDITORS = 50;
    private static final int WARM = 40;
    private static final int TIMES = 30;
    private static final int ROUNDS = 12;
    /** These do not count: a site that people work at is warm. */
    private static final int WARM_ROUNDS = 8;

    private final Path app;
    private final Path work;

    private DeskBench(Path app, Path work) {
        this.app = app;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        DeskBench bench = new DeskBench(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(bench.work);
        List<String> sizes = arguments.length > 2 ? List.of(arguments[2].split(",")) : List.of("" + FEW, "" + MANY);
        double[] desk = new double[sizes.size()];
        for (int i = 0; i < desk.length; i++) {
            desk[i] = bench.desk(Integer.parseInt(sizes.get(i)));
        }
        say("desk, processor: %s publications, last to first %.2f x", sizes, desk[desk.length - 1] / desk[0]);
        bench.editors();
        System.exit(0);
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + words + "%n", values);
    }

    /** Somebody at the desk. */
    private static final class Person {
        final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        final Map<String, String> cookies = new LinkedHashMap<>();
        final String base;

        Person(String base, String mailbox) throws Exception {
            this.base = base;
            Map<String, String> form = fields(get("/logowanie"), "main form[method=post]");
            form.put("email", mailbox + "@example.org");
            form.put("haslo", PASSWORD);
            post("/logowanie", form, 303);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            String jar = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            if (!jar.isEmpty()) {
                request.header("Cookie", jar);
            }
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(set -> {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        }

        Document get(String address) throws Exception {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + address)));
            expect(answer, 200);
            return Jsoup.parse(answer.body());
        }

        HttpResponse<String> post(String address, Map<String, String> form, int status) throws Exception {
            String body = form.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            expect(answer, status);
            return answer;
        }

        private static void expect(HttpResponse<String> answer, int status) {
            if (answer.statusCode() != status) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + "\n"
                        + Jsoup.parse(answer.body()).select("main").text());
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> fields(Document page, String form) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element field : page.select(form).first().select("[name]")) {
            switch (field.normalName()) {
                case "textarea" -> all.put(field.attr("name"), field.wholeText());
                case "select" ->
                    all.put(field.attr("name"), field.select("option[selected]").attr("value"));
                case "input" -> {
                    if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                        all.put(field.attr("name"), field.attr("value"));
                    }
                }
                default -> {
                    // buttons are pressed one by one
                }
            }
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Opens the desk of a site with so many publications. @return milliseconds of processor a request */
    private double desk(int publications) throws Exception {
        Path content = generate(publications);
        try (Server site = site(publications, content)) {
            site.awaitIndex();
        }
        // as on any day but the first: nothing is left to be tidied after reading that many files
        try (Server site = site(publications, content)) {
            site.awaitIndex();
            Person editor = new Person(site.base(), "redaktor");
            for (int i = 0; i < WARM; i++) {
                editor.get("/redakcja");
                editor.get("/redakcja/pozycje?q=praktyka+" + i);
            }
            double before = 1000 * site.cpu();
            for (int i = 0; i < TIMES; i++) {
                editor.get("/redakcja");
            }
            double cost = (1000 * site.cpu() - before) / TIMES;
            say("desk of %d publications: %.1f ms processor", publications, cost);
            writing(site, editor);
            return cost;
        }
    }

    private Server site(int publications, Path content) throws IOException {
        return Server.site(
                app, work.resolve("desk-data-" + publications), content, Map.of("SK_DEMO_PASSWORD", PASSWORD));
    }

    private void writing(Server site, Person editor) throws Exception {
        Person judge = new Person(site.base(), "administrator");
        Person reader = new Person(site.base(), "uczestniczka");
        double saving = 0;
        double publishing = 0;
        double previewing = 0;
        double returning = 0;
        double[] previews = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            Map<String, String> form = fields(editor.get(CHAPTER + "/edytuj"), "form.writing");
            String words = "Słowa numer " + i + ".";
            form.put("pole-tresc", form.get("pole-tresc") + "\n\n" + words + "\n");
            site.awaitRest();
            double start = 1000 * site.cpu();
            editor.post(CHAPTER + "/zapis", form, 200);
            saving += i < 0 ? 0 : 1000 * site.cpu() - start;

            form = fields(editor.get(CHAPTER + "/edytuj"), "form.writing");
            form.put("pole-tresc", form.get("pole-tresc") + "\n\nPodgląd.\n");
            site.awaitRest();
            long asked = System.nanoTime();
            start = 1000 * site.cpu();
            editor.post(CHAPTER + "/podglad", form, 200);
            if (i >= 0) {
                previews[i] = (System.nanoTime() - asked) / 1e6;
                previewing += 1000 * site.cpu() - start;
            }

            String draft = editor.post(CHAPTER + "/edytuj", with(form, "co", "oddaj", "powod", "pomiar"), 303)
                    .headers()
                    .firstValue("location")
                    .orElseThrow()
                    .replaceAll("^https?://[^/]+|\\?.*$", "");
            Map<String, String> decision = fields(judge.get(draft), "main form:has(button[value=zgoda])");
            judge.post(draft, with(decision, "co", "zgoda"), 303);
            Map<String, String> last = fields(editor.get(draft), "main form:has(button[value=publikuj])");
            site.awaitRest();
            start = 1000 * site.cpu();
            editor.post(draft, with(last, "co", "publikuj"), 303);
            publishing += i < 0 ? 0 : 1000 * site.cpu() - start;
            String page = reader.get("/ksiega/wydania/1/rozdzial-1").text().replace('\u00a0', ' ');
            if (!page.contains(words)) {
                throw new IllegalStateException("not on the page at the next request: " + words);
            }
            site.awaitRest();
            start = 1000 * site.cpu();
            editor.get("/redakcja");
            returning += i < 0 ? 0 : 1000 * site.cpu() - start;
        }
        Arrays.sort(previews);
        say(
                "chapter of %d words: draft saved in %.1f ms processor, published in %.1f ms processor and on the page at"
                        + " the next request, the desk after that in %.1f ms; preview in %.1f ms processor, after %.0f ms"
                        + " in the middle, %.0f ms at most",
                WORDS,
                saving / TIMES,
                publishing / TIMES,
                returning / TIMES,
                previewing / TIMES,
                previews[TIMES / 2],
                previews[TIMES - 1]);
    }

    private Path generate(int items) throws IOException {
        ContentFolder folder = new ContentFolder(work.resolve("desk-content-" + items));
        String sentence = "Zdanie o współpracy instytucji w małej gminie, które coś mówi. ";
        String body = IntStream.range(0, WORDS / 100)
                .mapToObj(part -> "## Część " + part + " {#czesc-" + part + "}\n\n" + sentence.repeat(11))
                .collect(Collectors.joining("\n\n"));
        folder.write(
                        "ksiega/wydanie-1.md",
                        ContentText.of("wydanie")
                                .with("number", "1")
                                .with("date", "2026-01-01")
                                .with("authors", "Redakcja")
                                .with("parts", "[{number: I, title: Część}]"))
                .write(
                        "ksiega/wydanie-1/rozdzial-1.md",
                        ContentText.of("rozdzial-1")
                                .with("sources", "[Sprawozdanie]")
                                .with("part", "I")
                                .with("number", "1")
                                .saying(body));
        for (int i = 2; i < items; i++) {
            folder.write(
                    "praktyki/praktyka-" + i + ".md",
                    ContentText.of("praktyka-" + i)
                            .with("review", i % 50 == 0 ? "2026-01-01" : "2099-01-01")
                            .with("sources", "[Sprawozdanie]")
                            .with("fictional", "false")
                            .with("place", "Gmina " + i % 40)
                            .with("models", "[RURAL]")
                            .with("sectors", "[edukacja]")
                            .with("areas", "[bezdomność]")
                            .with("partners", "[Ośrodek]")
                            .with("period", "2019")
                            .with("actions", "[Spotkanie]")
                            .saying("[Dalej](id:praktyka-" + (2 + (i * 7) % (items - 2)) + ") i treść."));
        }
        return folder.path();
    }

    /** Fifty people who write ten chapters, each his own paragraph, all at once on a MariaDB. */
    private void editors() throws Exception {
        ContentFolder content = new ContentFolder(work.resolve("desk-content-editors"));
        String body = IntStream.range(0, EDITORS)
                .mapToObj(i -> "Akapit " + i + ". " + "Zdanie o współpracy w gminie. ".repeat(20))
                .collect(Collectors.joining("\n\n"));
        int items = EDITORS / 5;
        for (int item = 0; item < items; item++) {
            content.write(
                    "materialy/m" + item + ".md",
                    ContentText.material("material-" + item).saying(body));
        }
        Clock clock = Clock.system(ClockProducer.WARSAW);
        try (TestDatabase database = TestDatabase.open(Engine.SERVER);
                House house = new House(
                        database,
                        clock,
                        Map.of(
                                "SK_DATA", work.resolve("desk-data-editors").toString(),
                                "SK_CONTENT", content.path().toString()))) {
            house.get(Importer.class).run(content.path());
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Double> these = atOnce(database, house, items, round);
                if (round >= WARM_ROUNDS) {
                    times.addAll(these);
                }
            }
            Collections.sort(times);
            say(
                    "%d editors at once on MariaDB, %d items, %d times: nothing lost; a save takes %.0f ms in the middle,"
                            + " p99 %.0f ms",
                    EDITORS,
                    items,
                    ROUNDS - WARM_ROUNDS,
                    times.get(times.size() / 2),
                    times.get((int) Math.ceil(times.size() * 0.99) - 1));
        }
    }

    private List<Double> atOnce(TestDatabase database, House house, int items, int round) throws Exception {
        DraftService drafts = house.get(DraftService.class);
        PublishingService publishing = house.get(PublishingService.class);
        CyclicBarrier start = new CyclicBarrier(EDITORS);
        CyclicBarrier done = new CyclicBarrier(EDITORS);
        List<Callable<double[]>> tasks = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int number = i;
            Author author = person(database, "autor-" + round + "-" + i);
            tasks.add(() -> {
                DraftView draft = drafts.begin(author, "material-" + number % items);
                String mine = draft.text()
                        .source()
                        .replaceFirst("(Akapit|Słowa) " + number + "[.] ", "Słowa " + number + ". R" + round + ". ");
                // all have it open before anybody saves
                start.await();
                long asked = System.nanoTime();
                DraftView saved = drafts.save(
                        author, draft.id(), draft.version(), draft.text().path(), mine);
                long kept = System.nanoTime();
                publish(drafts, publishing, author, saved);
                long published = System.nanoTime();
                done.await(1, TimeUnit.MINUTES);
                drafts.discard(author, saved.id());
                return new double[] {(kept - asked) / 1e6, (published - kept) / 1e6};
            });
        }
        List<Double> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
            for (Future<double[]> saving : threads.invokeAll(tasks)) {
                for (double time : saving.get()) {
                    times.add(time);
                }
            }
        }
        for (int i = 0; i < EDITORS; i++) {
            String source = publishing.get("material-" + i % items).source();
            if (!source.contains("Słowa " + i + ". R" + round + ".")) {
                throw new IllegalStateException("lost: words of editor " + i);
            }
        }
        return times;
    }

    /** Publishes, putting the text together with newer ones as often as somebody was faster. */
    private static void publish(DraftService drafts, PublishingService publishing, Author author, DraftView first) {
        DraftView draft = first;
        boolean done = false;
        while (!done) {
            try {
                publishing.publish(draft.text(), draft.base(), author.name(), "pomiar");
                done = true;
            } catch (OutdatedException e) {
                DraftService.Newer newer = drafts.newer(author, draft);
                draft = drafts.rebase(
                        author,
                        draft.id(),
                        draft.version(),
                        newer.newest().revision(),
                        newer.merge().text(part -> Merge.Choice.MINE));
            }
        }
    }

    private static Author person(TestDatabase database, String name) throws Exception {
        return database.transaction(() -> {
            database.entities()
                    .createNativeQuery("INSERT INTO person (name, email, password, password_changed_at, last_code,"
                            + " demo, blocked, created_at, version) VALUES (?, ?, '', '2026-01-01', 0, FALSE, FALSE,"
                            + " '2026-01-01', 1)")
                    .setParameter(1, name)
                    .setParameter(2, name + "@example.org")
                    .executeUpdate();
            Number id = (Number) database.entities()
                    .createNativeQuery("SELECT id FROM person WHERE email = ?")
                    .setParameter(1, name + "@example.org")
                    .getSingleResult();
            return new Author(id.longValue(), name, List.of(Held.everywhere(Role.EDITOR)), null);
        });
    }
}
