package pl.kooperacja.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the packaged site and prints ratios within one run. Arguments: folder of the application, content, work. */
public final class Bench {
    private static final String CHAPTER = "/ksiega/diagnoza";
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 15;
    private static final String[] PARTS = {"starts", "load", "fresh", "search", "many", "people"};
    private static final int STARTS = 4;
    private static final int QUERIES = 500;
    private static final int MANY = 100_000;
    private static final int FEW = 1_000;
    private static final List<String> VOIVODESHIPS =
            List.of("04", "06", "08", "10", "12", "14", "16", "18", "20", "22", "24", "26", "28", "30", "32");
    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");

    private final Path app;
    private final Path content;
    private final Path work;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Bench(Path app, Path content, Path work) {
        this.app = app;
        this.content = content;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        delete(bench.work);
        Files.createDirectories(bench.work);
        for (String part : arguments.length > 3 ? arguments[3].split(",") : PARTS) {
            switch (part) {
                case "starts" -> bench.starts();
                case "load" -> bench.load();
                case "fresh" -> bench.fresh();
                case "search" -> bench.search();
                case "many" -> bench.many();
                case "people" -> new PeopleBench(bench.app, bench.content, bench.work.resolve(part)).run();
                default -> throw new IllegalArgumentException(part);
            }
        }
    }

    private Server site(Path data, Path from) throws IOException {
        return Server.site(app, data, from, Map.of());
    }

    /**
     * The same server, as it starts by itself, with the same libraries in the usual place, without our classes, pages
     * and content.
     */
    private Server bare() throws IOException {
        Path folder = work.resolve("bare");
        copy(app.resolve("site"), folder);
        delete(folder.resolve("WEB-INF/classes"));
        Files.writeString(folder.resolve("WEB-INF/web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <servlet><servlet-name>Faces Servlet</servlet-name>
                    <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class><load-on-startup>1</load-on-startup></servlet>
                  <servlet-mapping><servlet-name>Faces Servlet</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
                </web-app>
                """);
        copy(app.resolve("lib"), folder.resolve("WEB-INF/lib"));
        Files.deleteIfExists(folder.resolve("WEB-INF/glassfish-web.xml"));
        Files.deleteIfExists(folder.resolve("WEB-INF/faces.xml"));
        Files.deleteIfExists(folder.resolve("WEB-INF/s.taglib.xml"));
        byte[] same = new byte[keptBytes];
        new Random(7).nextBytes(same);
        Files.write(folder.resolve("same.bin"), same);
        int port = Server.freePort();
        return new Server(
                port,
                List.of(
                        Server.JAVA,
                        "@" + app.resolve("java.options"),
                        "-jar",
                        app.resolve("payara-micro.jar").toString(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--unpackdir",
                        Files.createDirectories(work.resolve("bare-runtime")).toString(),
                        "--port",
                        Integer.toString(port),
                        "--contextroot",
                        "/",
                        "--deploy",
                        folder.toString()),
                Map.of(),
                "ready in");
    }

    private int keptBytes = 20_000;

    /** The cheapest of some starts of each kind, in turn: whatever else the machine does only adds. */
    private void starts() throws Exception {
        Path data = work.resolve("data");
        double bare = Double.MAX_VALUE;
        double first = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        bare().close();
        for (int round = 0; round < STARTS; round++) {
            try (Server server = bare()) {
                bare = Math.min(bare, server.cpu());
            }
            delete(data);
            try (Server server = site(data, content)) {
                first = Math.min(first, server.cpu());
                server.awaitIndex();
            }
            try (Server server = site(data, content)) {
                second = Math.min(second, server.cpu());
            }
        }
        say(
                "start, processor seconds: bare %.1f, first %.1f (%.2f x), second %.1f (%.2f x)",
                bare, first, first / bare, second, second / bare);
    }

    private void load() throws Exception {
        try (Server server = site(work.resolve("data"), content)) {
            keptBytes = get(server, CHAPTER).body().length;
            wrk(server, CHAPTER, 5);
            double before = server.cpu();
            Wrk page = wrk(server, CHAPTER, SECONDS);
            double cpu = (server.cpu() - before) * 1000 / page.requests;
            long resident = server.residentMegabytes();
            say(
                    "kept chapter, %d bytes: %.0f requests/s, %.3f ms processor a request, p99 %.2f ms, resident %d MB",
                    keptBytes, page.perSecond, cpu, page.p99, resident);
            try (Server bare = bare()) {
                wrk(bare, "/same.bin", 5);
                Wrk file = wrk(bare, "/same.bin", SECONDS);
                say(
                        "file of the same size, same server: %.0f requests/s, p99 %.2f ms; chapter to file: %.2f x requests/s, %.2f x p99",
                        file.perSecond, file.p99, page.perSecond / file.perSecond, page.p99 / file.p99);
            }
        }
    }

    /** Pages nobody has asked for yet, once the code is warm: after two thirds of them and a thousand lists. */
    private void fresh() throws Exception {
        try (Server server = site(work.resolve("data"), content)) {
            List<String> addresses = new ArrayList<>();
            Matcher sitemap = LOCATION.matcher(text(server, "/sitemap.xml"));
            while (sitemap.find()) {
                Matcher matcher = LOCATION.matcher(text(server, sitemap.group(1)));
                while (matcher.find()) {
                    addresses.add(matcher.group(1));
                }
            }
            addresses.removeIf(address -> address.equals("/"));
            Collections.shuffle(addresses, new Random(7));
            List<String> pages = new ArrayList<>(addresses);
            addresses.forEach(address -> pages.add(address + "/druk"));
            warm(server);
            int warm = pages.size() * 2 / 3;
            for (String address : pages.subList(0, warm)) {
                tryGet(server, address);
            }
            int asked = 0;
            double before = server.cpu();
            for (String address : pages.subList(warm, pages.size())) {
                asked += tryGet(server, address);
            }
            say(
                    "page not yet kept: %.1f ms processor on average of %d, after %d others",
                    (server.cpu() - before) * 1000 / asked, asked, warm);
        }
    }

    /** Questions of two to four words that stand together in the content, and the first letters of such words. */
    private void search() throws Exception {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".md")).sorted()::iterator) {
                texts.add(Files.readString(file));
            }
        }
        Random random = new Random(7);
        List<String> pages = new ArrayList<>();
        List<String> suggestions = new ArrayList<>();
        while (pages.size() < 2 * QUERIES) {
            String[] words = texts.get(random.nextInt(texts.size())).split("[^\\p{L}]+");
            int length = 2 + random.nextInt(3);
            if (words.length > 2 * length) {
                int from = random.nextInt(words.length - length);
                String query = String.join(" ", List.of(words).subList(from, from + length));
                String begun = query.substring(0, Math.min(query.length(), 2 + random.nextInt(6)));
                pages.add("/szukaj?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                suggestions.add("/api/v1/suggest?q=" + URLEncoder.encode(begun, StandardCharsets.UTF_8));
            }
        }
        try (Server server = site(work.resolve("data"), content)) {
            server.awaitIndex();
            for (List<String> addresses : List.of(pages, suggestions)) {
                cost(server, addresses.stream().limit(QUERIES));
                double first = cost(server, addresses.stream().skip(QUERIES));
                Path script =
                        Files.writeString(work.resolve("ask.lua"), asking(addresses.subList(QUERIES, 2 * QUERIES)));
                double before = server.cpu();
                Wrk asked = wrk(server, "/", SECONDS, "-s", script.toString());
                say(
                        "%s of %d questions: %.2f ms processor asked once, %.2f ms under load, %.0f requests/s",
                        addresses.get(0).replaceAll("\\?.*", ""),
                        QUERIES,
                        first,
                        (server.cpu() - before) * 1000 / asked.requests,
                        asked.perSecond);
            }
        }
    }

    /** Tells wrk to ask for these in turn. */
    private static String asking(List<String> addresses) {
        return "local all = {"
                + addresses.stream().map(address -> '"' + address + '"').collect(Collectors.joining(","))
                + "}\nlocal next = 0\nrequest = function()\n  next = next % #all + 1\n"
                + "  return wrk.format(\"GET\", all[next])\nend\n";
    }

    /** A thousand lists, no two alike. */
    private void warm(Server server) throws Exception {
        for (String model : List.of("", "&model=rural", "&model=urban-rural", "&model=urban")) {
            for (String type : List.of("", "&rodzaj=wzor", "&rodzaj=scenariusz", "&rodzaj=karta-pracy")) {
                for (String nature : List.of("", "&charakter=organizacyjny", "&charakter=prawny")) {
                    for (String need : List.of("", "&potrzeba=konieczny", "&potrzeba=mozliwy")) {
                        for (String order : List.of("", "&kolejnosc=najnowsze")) {
                            String query = model + type + nature + need + order;
                            get(server, "/materialy?strona=1" + query);
                            tryGet(server, "/materialy?strona=2" + query);
                            get(server, "/materialy" + query.replaceFirst("&", "?"));
                        }
                    }
                }
            }
        }
    }

    /** Lists, a chapter and the import of few and of many publications. */
    private void many() throws Exception {
        double[] list = new double[2];
        double[] narrowed = new double[2];
        double[] chapter = new double[2];
        double[] ready = new double[2];
        int[] sizes = {FEW, MANY};
        for (int i = 0; i < sizes.length; i++) {
            Path generated = generate(sizes[i]);
            long start = System.nanoTime();
            try (Server server = site(work.resolve("data-" + sizes[i]), generated)) {
                ready[i] = (System.nanoTime() - start) / 1e9;
                server.awaitIndex();
                warm(server);
                List<String> facets = facets();
                for (int page = 1; page <= 40; page++) {
                    get(server, "/dobre-praktyki?strona=" + page);
                    get(server, "/ksiega/wydania/1/rozdzial-" + page);
                }
                list[i] =
                        cost(server, IntStream.rangeClosed(41, 70).mapToObj(page -> "/dobre-praktyki?strona=" + page));
                cost(server, facets.subList(0, facets.size() / 2).stream());
                narrowed[i] = cost(server, facets.subList(facets.size() / 2, facets.size()).stream());
                chapter[i] = cost(
                        server, IntStream.rangeClosed(41, 60).mapToObj(page -> "/ksiega/wydania/1/rozdzial-" + page));
                say(
                        "%d publications: ready after %.0f s; processor for a list page %.1f ms, narrowed %.1f ms, chapter %.1f ms",
                        sizes[i], ready[i], list[i], narrowed[i], chapter[i]);
            }
        }
        say(
                "%d to %d publications: list %.2f x, narrowed %.2f x, chapter %.2f x; import of the difference %.0f items/s",
                MANY,
                FEW,
                list[1] / list[0],
                narrowed[1] / narrowed[0],
                chapter[1] / chapter[0],
                (MANY - FEW) / (ready[1] - ready[0]));
    }

    /** Milliseconds of processor for each of the addresses. */
    private double cost(Server server, Stream<String> addresses) throws IOException, InterruptedException {
        List<String> all = addresses.toList();
        double before = server.cpu();
        for (String address : all) {
            get(server, address);
        }
        return (server.cpu() - before) * 1000 / all.size();
    }

    private static List<String> facets() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            addresses.add("/dobre-praktyki?model="
                    + List.of("rural", "urban-rural", "urban").get(i % 3)
                    + (i % 2 == 0 ? "" : "&wojewodztwo=" + VOIVODESHIPS.get(i % VOIVODESHIPS.size()))
                    + "&strona=" + (1 + i % 2)
                    + (i % 4 < 2 ? "" : "&kolejnosc=alfabetycznie"));
        }
        Collections.shuffle(addresses, new Random(7));
        return addresses.stream().distinct().toList();
    }

    private Path generate(int items) throws IOException {
        Path folder = work.resolve("content-" + items);
        String head = """
                ---
                id: %s
                title: %s
                summary: Streszczenie pozycji numer %d.
                audience: public
                owner: {institution: Redakcja, territory: kraj, mailbox: redakcja@example.org}
                published: 2026-01-01
                review: 2027-01-01
                sources: [Sprawozdanie gminy]
                """;
        int chapters = 60;
        Files.createDirectories(folder.resolve("ksiega/wydanie-1"));
        Files.createDirectories(folder.resolve("praktyki"));
        Files.writeString(
                folder.resolve("ksiega/wydanie-1.md"),
                head.formatted("wydanie", "Księga", 1)
                        + "number: 1\ndate: 2026-01-01\nauthors: Redakcja\nparts: [{number: I, title: Część}]\n---\nWstęp.\n");
        List<String> models = List.of("RURAL", "URBAN_RURAL", "URBAN");
        List<String> sectors = List.of("edukacja", "zdrowie", "policja", "kultura");
        List<String> areas = List.of("bezdomność", "uzależnienia", "współpraca instytucji");
        for (int i = 1; i <= items - chapters - 1; i++) {
            Files.writeString(
                    folder.resolve("praktyki/praktyka-" + i + ".md"),
                    head.formatted("praktyka-" + i, "Praktyka numer " + i, i)
                            + "fictional: false\nplace: Gmina " + i % 40
                            + "\nvoivodeship: \"" + VOIVODESHIPS.get(i % VOIVODESHIPS.size())
                            + "\"\nmodels: [" + models.get(i % 3)
                            + "]\nsectors: [" + sectors.get(i % 4) + ", pomoc społeczna]\nareas: ["
                            + areas.get(i % 3)
                            + "]\npartners: [Ośrodek, Szkoła]\nperiod: 2019\nactions: [Spotkanie, Umowa]\n---\n\n"
                            + "## Problem {#problem}\n\nJeden akapit treści.\n");
        }
        for (int i = 1; i <= chapters; i++) {
            Files.writeString(
                    folder.resolve("ksiega/wydanie-1/rozdzial-" + i + ".md"),
                    head.formatted("rozdzial-" + i, "Rozdział numer " + i, i)
                            + "part: I\nnumber: " + i + "\n---\n\n"
                            + "## Część {#czesc}\n\nAkapit, który coś mówi. "
                            + "Zdanie o współpracy instytucji w gminie. ".repeat(120) + "\n");
        }
        return folder;
    }

    /** What wrk says. */
    private record Wrk(long requests, double perSecond, double p99) {}

    private Wrk wrk(Server server, String address, int seconds, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t2", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency", "-H", "Accept-Encoding: gzip"));
        command.addAll(List.of(more));
        command.add("http://127.0.0.1:" + server.port + address);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || out.contains("Non-2xx")) {
            throw new IllegalStateException("wrk: " + out);
        }
        return new Wrk(
                Long.parseLong(find(out, "(\\d+) requests in")),
                Double.parseDouble(find(out, "Requests/sec:\\s+([\\d.]+)")),
                milliseconds(find(out, "99%\\s+([\\d.]+\\w+)")));
    }

    private static double milliseconds(String time) {
        double value = Double.parseDouble(time.replaceAll("[a-z]", ""));
        return time.endsWith("us") ? value / 1000 : time.endsWith("ms") ? value : value * 1000;
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private HttpResponse<byte[]> get(Server server, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + address))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + response.statusCode());
        }
        return response;
    }

    /** 1 where there is such a page, else 0. */
    private int tryGet(Server server, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + address))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200 ? 1 : 0;
    }

    private String text(Server server, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + address))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
