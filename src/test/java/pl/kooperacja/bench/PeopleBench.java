package pl.kooperacja.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Place;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;

/** What people with accounts cost: signing in, reading, being asked for rights, and being many. */
final class PeopleBench {
    private static final List<String> PARTS = List.of("signing-in", "lists");
    private static final String PASSWORD = "cztery zielone krzesła";
    private static final String READER = "uczestniczka@example.org";
    private static final String ADMIN = "administrator@example.org";
    private static final String CHAPTER = "/ksiega/diagnoza";
    private static final int THREADS = 4;
    private static final int SESSIONS = 1_000;
    private static final int READS = 1_500;
    private static final int CHECKS = 5_000_000;
    private static final int FEW = 50;
    private static final int MANY = 5_000;
    private static final int STAFF = 10;
    private static final int LISTS = 150;
    private static final Pattern TOKEN = Pattern.compile("name=\"znak\" value=\"(\\w+)\"");
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final Path app;
    private final Path content;
    private final Path work;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PeopleBench(Path app, Path content, Path work) {
        this.app = app;
        this.content = content;
        this.work = work;
    }

    /** Measures people alone. Arguments: folder of the application, content, work, and if not all parts, which. */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[2]);
        Bench.delete(work);
        new PeopleBench(Path.of(arguments[0]), Path.of(arguments[1]), work)
                .run(arguments.length > 3 ? List.of(arguments[3].split(",")) : PARTS);
    }

    void run() throws Exception {
        run(PARTS);
    }

    private void run(List<String> parts) throws Exception {
        Files.createDirectories(work);
        permission();
        try (Server server = site()) {
            reading(server);
        }
        if (parts.contains("signing-in")) {
            try (Server server = site()) {
                signingIn(server);
            }
        }
        if (parts.contains("lists")) {
            lists();
        }
    }

    private void lists() throws Exception {
        List<Map<String, Double>> costs = new ArrayList<>();
        int there = 0;
        for (int size : new int[] {FEW, MANY}) {
            fill(there, size);
            there = size;
            try (Server server = site()) {
                costs.add(lists(server));
            }
        }
        costs.get(0)
                .forEach((address, few) -> Bench.say(
                        "%s: %.1f ms processor with %d institutions, %.1f with %d: %.2f x",
                        address,
                        few,
                        FEW,
                        costs.get(1).get(address),
                        MANY,
                        costs.get(1).get(address) / few));
    }

    private Server site() throws IOException {
        return Server.site(
                app,
                work.resolve("data"),
                content,
                Map.of("SK_DEMO_PASSWORD", PASSWORD, "SK_TRUSTED_PROXIES", "127.0.0.1"));
    }

    /** The check behind every act, for somebody with a few roles. */
    private static void permission() {
        List<Held> roles = List.of(
                Held.everywhere(Role.PARTICIPANT),
                new Held(Role.COORDINATOR, Scope.INSTITUTION, "12"),
                new Held(Role.ANIMATOR, Scope.COUNTY, "2604"),
                new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        Permission[] all = Permission.values();
        Place[] places = {Place.territory("2604"), Place.territory("18"), Place.institution("12", "2604"), Place.SITE};
        int given = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CHECKS; i++) {
                given += all[i % all.length].isGivenBy(roles, places[i % places.length]) ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        Bench.say("permission check: %.3f µs (limit 20; %d given)", best / 1000.0 / CHECKS, given);
    }

    private void reading(Server server) throws Exception {
        String cookies = signIn(server, READER);
        read(server, cookies);
        double before = server.cpu();
        read(server, cookies);
        Bench.say(
                "chapter for somebody signed in: %.2f ms processor a request (limit 3)",
                (server.cpu() - before) * 1000 / READS);
    }

    private void read(Server server, String cookies) throws Exception {
        for (int i = 0; i < READS; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + CHAPTER))
                    .header("Cookie", cookies)
                    .header("Accept-Encoding", "gzip")
                    .build();
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                throw new IllegalStateException(CHAPTER);
            }
        }
    }

    /** Sign-ins at once, and what those who are signed in hold. */
    private void signingIn(Server server) throws Exception {
        long heap = heap(server);
        double before = server.cpu();
        long start = System.nanoTime();
        List<Callable<String>> people = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            // each from a network of its own, or they would have to wait
            String network = "10." + i / 256 + "." + i % 256 + ".1";
            people.add(() -> signIn(server, READER, network));
        }
        List<String> sessions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<String> one : threads.invokeAll(people)) {
                sessions.add(one.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Bench.say(
                "signing in, %d at once: %.1f a second, %.0f ms processor each, pages of the form among them",
                THREADS, SESSIONS / seconds, (server.cpu() - before) * 1000 / SESSIONS);
        for (String session : sessions) {
            open(server, "/konto", session);
        }
        Bench.say("%d signed in: %d MB more heap (limit 150)", SESSIONS, heap(server) - heap);
    }

    /** Megabytes in use once what nobody needs is gone. */
    private static long heap(Server server) throws Exception {
        jcmd(server, "GC.run");
        Matcher used = HEAP_USED.matcher(jcmd(server, "GC.heap_info"));
        long kilobytes = 0;
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024;
    }

    private static String jcmd(Server server, String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd: " + out);
        }
        return out;
    }

    /** Milliseconds of processor for each page about institutions and people. */
    private Map<String, Double> lists(Server server) throws Exception {
        String admin = signIn(server, ADMIN);
        List<String> addresses = List.of(
                "/podmioty",
                // with as many rows in both, since rows are what a page costs
                "/podmioty?woj=26",
                "/podmioty?q=osrodek",
                "/podmioty/1",
                "/podmioty/5",
                "/podmioty/5/pracownicy",
                "/podmioty/wnioski",
                "/administracja/osoby",
                "/administracja/osoby?strona=2",
                "/administracja/osoby?q=osoba49@",
                "/administracja/osoby?q=osoba",
                "/administracja/osoby?rola=participant",
                "/administracja/osoby?konto=awaited",
                "/strefa");
        for (String address : addresses) {
            for (int i = 0; i < LISTS; i++) {
                open(server, address, admin);
            }
        }
        Map<String, Double> costs = new TreeMap<>();
        for (String address : addresses) {
            double before = server.cpu();
            for (int i = 0; i < LISTS; i++) {
                open(server, address, admin);
            }
            costs.put(address, (server.cpu() - before) * 1000 / LISTS);
        }
        return costs;
    }

    /** Writes institutions with their staff into the database of the site while it rests. */
    private void fill(int from, int to) throws Exception {
        URL h2 = app.resolve("h2.jar").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {h2})) {
            Driver driver = (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            Properties user = new Properties();
            user.put("user", "sa");
            user.put("password", "");
            String url = "jdbc:h2:file:" + work.resolve("data/db").toAbsolutePath()
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
            try (Connection connection = driver.connect(url, user);
                    Statement statement = connection.createStatement()) {
                fill(statement, from, to);
            }
        }
    }

    private static void fill(Statement statement, int from, int to) throws Exception {
        String number = "LPAD(CAST(x AS VARCHAR), 6, '0')";
        String institutions = " FROM SYSTEM_RANGE(" + (from + 1) + ", " + to + ")";
        String people = " FROM SYSTEM_RANGE(" + (from * STAFF + 1) + ", " + to * STAFF + ")";
        statement.execute("INSERT INTO institution (name, type_code, seat, state, basis, first_day, last_day,"
                + " search_text, sort_key, demo, created_at, version) SELECT 'Ośrodek ' || x, 'GOPS',"
                + " '2604', 'AUTHORISED', 'pismo',"
                + " CURRENT_DATE, DATEADD('YEAR', 1, CURRENT_DATE), 'osrodek ' || x, " + number
                + ", FALSE, CURRENT_TIMESTAMP, 1" + institutions);
        statement.execute("INSERT INTO person (name, email, password, password_changed_at, last_code, demo, blocked,"
                + " created_at, version) SELECT 'Osoba ' || x, 'osoba' || x || '@example.org', '', CURRENT_TIMESTAMP, 0,"
                + " FALSE, FALSE, CURRENT_TIMESTAMP, 1" + people);
        for (String word : List.of("'osoba'", "CAST(x AS VARCHAR)", "'osoba' || x || '@example.org'")) {
            statement.execute("INSERT INTO person_word (person_id, word) SELECT p.id, " + word
                    + people.replace(" FROM", " FROM person p,") + " WHERE p.email = 'osoba' || x || '@example.org'");
        }
        statement.execute(
                "INSERT INTO person_role (person_id, role, scope, first_day) SELECT p.id, 'PARTICIPANT', 'SITE',"
                        + " CURRENT_DATE" + people.replace(" FROM", " FROM person p,")
                        + " WHERE p.email = 'osoba' || x || '@example.org'");
        statement.execute("INSERT INTO membership (institution_id, person_id, written_name, written_email, state,"
                + " open_row, coordinator, began_at) SELECT i.id, p.id, p.name, p.email, 'ACTIVE', TRUE, MOD(x, "
                + STAFF + ") = 0, CURRENT_TIMESTAMP" + people.replace(" FROM", " FROM person p, institution i,")
                + " WHERE p.email = 'osoba' || x || '@example.org' AND i.sort_key = LPAD(CAST(1 + (x - 1) / " + STAFF
                + " AS VARCHAR), 6, '0')");
    }

    private String signIn(Server server, String email) throws Exception {
        return signIn(server, email, "10.255.255.1");
    }

    private String signIn(Server server, String email, String from) throws Exception {
        HttpResponse<String> form = open(server, "/logowanie", "");
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String body = "znak=" + token.group(1) + "&email=" + encoded(email) + "&haslo=" + encoded(PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + "/logowanie"))
                .header("Cookie", cookies(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("signing in: " + answer.statusCode());
        }
        return cookies(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookies(HttpResponse<?> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }

    private HttpResponse<String> open(Server server, String address, String cookies) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + address));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer;
    }
}
