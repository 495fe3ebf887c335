package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Headers, statuses and what the site says to those who ask oddly. */
@ExtendWith(SiteExtension.class)
class HeadersIT {
    private static final Map<String, Pattern> RESTRICTING = Map.of(
            "content-security-policy", Pattern.compile("default-src 'none'.*"),
            "x-content-type-options", Pattern.compile("nosniff"),
            "referrer-policy", Pattern.compile("strict-origin-when-cross-origin|same-origin|no-referrer"),
            "permissions-policy", Pattern.compile(".*camera=\\(\\).*"),
            "x-frame-options", Pattern.compile("DENY"),
            "cross-origin-opener-policy", Pattern.compile("same-origin"));
    private static final List<String> TALKATIVE = List.of("server", "x-powered-by", "via");
    /** Of the server, its parts, and of Java. */
    private static final Pattern INSIDES = Pattern.compile(
            "payara|glassfish|grizzly|catalina|mojarra|\\bat [a-z]+(\\.[A-Za-z]+)+\\(|[a-z]Exception\\b|java\\.lang",
            Pattern.CASE_INSENSITIVE);

    private final Web web;
    private final Content content = Content.shipped();
    private final String page = content.first("chapter").address();

    HeadersIT(Web web) {
        this.web = web;
    }

    private String asset(String ending) {
        return web.get("/kontakt").html().select("link[href$=" + ending + "]").attr("href");
    }

    private String file() {
        return content.open().stream()
                .flatMap(item -> item.fileAddresses().stream())
                .filter(address -> !address.endsWith(".svg"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open item of content/ has a file"));
    }

    /** One answer of every kind. */
    private Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("front page", web.get("/"));
        answers.put("page", web.get(page));
        answers.put("page, HEAD", web.ask("HEAD", page));
        answers.put("page, compressed", web.get(page, "Accept-Encoding", "gzip"));
        answers.put(
                "not modified",
                web.get(page, "If-None-Match", web.get(page).header("etag").orElse("none")));
        answers.put("print view", web.get(page + "/druk"));
        answers.put("announced item", web.get(content.announced().getFirst().address()));
        answers.put("redirect", web.get("/kontakt/"));
        answers.put("options", web.ask("OPTIONS", page));
        answers.put("400", web.get("/materialy?strona=%25"));
        answers.put("404", web.get("/nie-ma-takiej-strony"));
        answers.put("405", web.ask("POST", page));
        answers.put("414", web.get("/kontakt?" + "a".repeat(3000)));
        answers.put("inner file", web.get("/WEB-INF/web.xml"));
        answers.put("style sheet", web.get(asset(".css")));
        answers.put("font", web.get(asset(".woff2")));
        answers.put("missing asset", web.get("/assets/x/brak.css"));
        answers.put("file", web.get(file()));
        answers.put("part of a file", web.get(file(), "Range", "bytes=0-9"));
        answers.put("missing file", web.get("/pliki/0000/brak.docx"));
        answers.put("API", web.get("/api/v1"));
        answers.put("API, 404", web.get("/api/v1/nie-ma-takiego-rodzaju"));
        answers.put("OpenAPI", web.get("/openapi"));
        answers.put("live", web.get("/health/live"));
        answers.put("ready", web.get("/health/ready"));
        answers.put("metrics", web.get("/metrics"));
        answers.put("sitemap", web.get("/sitemap.xml"));
        answers.put("feed", web.get("/rss.xml"));
        answers.put("Atom feed", web.get("/atom.xml"));
        answers.put("robots", web.get("/robots.txt"));
        return answers;
    }

    @Test
    void everyAnswerRestrictsWhatABrowserMayDo() {
        Findings findings = new Findings("answers carry the security headers");
        answers()
                .forEach((name, answer) -> RESTRICTING.forEach((header, wanted) -> {
                    findings.checking();
                    String value = answer.header(header).orElse("missing");
                    findings.addUnless(
                            wanted.matcher(value).matches(),
                            name + " (" + answer.status() + ")",
                            header + ": " + value);
                }));
        findings.assertNone();
    }

    @Test
    void scriptsRunOnlyFromTheSiteItself() {
        Findings findings = new Findings("policies hold neither unsafe-inline nor unsafe-eval nor another site");
        answers().forEach((name, answer) -> {
            findings.checking();
            String policy = answer.header("content-security-policy").orElse("");
            findings.addUnless(!policy.matches(".*(unsafe-|https?:|\\*).*"), name, policy);
        });
        assertThat(web.get(file()).header("content-security-policy").orElse("")).contains("sandbox");
        findings.assertNone();
    }

    @Test
    void noAnswerTellsWhatItIsMadeOf() {
        Findings findings = new Findings("answers name no server and no class");
        answers().forEach((name, answer) -> {
            findings.checking();
            findings.addUnless(answer.status() < 500, name, "status " + answer.status());
            quiet(answer, name, findings);
            findings.addUnless(answer.header("set-cookie").isEmpty(), name, "sets a cookie");
            findings.addUnless(
                    answer.header("strict-transport-security").isEmpty(), name, "asks for TLS that is not there");
        });
        findings.assertNone();
    }

    private static void quiet(Answer answer, String name, Findings findings) {
        for (String header : TALKATIVE) {
            findings.addUnless(
                    answer.header(header).isEmpty(),
                    name,
                    header + ": " + answer.header(header).orElse(""));
        }
        if (!answer.type().startsWith("font/") && !answer.address().startsWith("/pliki/")) {
            INSIDES.matcher(answer.text())
                    .results()
                    .limit(1)
                    .forEach(found -> findings.add(name, "says " + found.group()));
        }
    }

    @Test
    void textsSayHowTheirLettersAreWritten() {
        Findings findings = new Findings("texts are UTF-8 and say so");
        answers().forEach((name, answer) -> {
            if (answer.type().matches("(text/|application/(.+\\+)?xml).*")) {
                findings.checking();
                findings.addUnless(
                        answer.type().toLowerCase(Locale.ROOT).endsWith("charset=utf-8"), name, answer.type());
            }
            if (answer.body().length > 0) {
                findings.addUnless(!answer.type().isEmpty(), name, "has a body and no type");
            }
        });
        findings.assertNone();
    }

    @Test
    void kindsOfAnswersHaveTheirTypes() {
        Map<String, Answer> answers = answers();
        Map<String, String> types = new TreeMap<>(Map.of(
                "API", "application/json",
                "API, 404", "application/problem+json",
                "ready", "application/json",
                "live", "application/json",
                "metrics", "text/plain",
                "sitemap", "application/xml",
                "robots", "text/plain",
                "style sheet", "text/css",
                "font", "font/woff2"));
        types.put("feed", "application/rss+xml");
        types.put("Atom feed", "application/atom+xml");
        Findings findings = new Findings("answers have the type of their kind");
        types.forEach((name, type) -> {
            findings.checking();
            findings.addUnless(
                    answers.get(name).type().startsWith(type),
                    name,
                    answers.get(name).type());
        });
        findings.assertNone();
    }

    @Test
    void unchangedPagesAreNotSentAgain() {
        Answer first = web.get(page);
        String tag = first.header("etag").orElseThrow();
        assertThat(first.header("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
        for (String known : List.of(tag, "\"other\", " + tag, tag.replace("W/", ""), "*")) {
            Answer again = web.get(page, "If-None-Match", known);
            assertThat(again.status()).as("If-None-Match: " + known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("etag")).hasValue(tag);
        }
        assertThat(web.get(page, "If-None-Match", "\"something-else\"").status())
                .isEqualTo(200);
        assertThat(web.get(page).body()).isEqualTo(first.body());
    }

    @Test
    void headSaysWhatGetWouldSend() {
        for (String address : List.of("/", page, "/nie-ma-takiej-strony", asset(".css"), file())) {
            Answer get = web.get(address);
            Answer head = web.ask("HEAD", address);
            assertThat(head.status()).as(address).isEqualTo(get.status());
            assertThat(head.body()).as(address).isEmpty();
            for (String header : List.of("content-type", "content-length", "etag", "cache-control")) {
                assertThat(head.header(header)).as(address + " " + header).isEqualTo(get.header(header));
            }
        }
    }

    @Test
    void textIsCompressedForThoseWhoTakeIt() {
        for (String address : List.of("/", page, asset(".css"), "/nie-ma-takiej-strony")) {
            Answer plain = web.get(address);
            Answer packed = web.get(address, "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
            assertThat(plain.header("content-encoding")).as(address).isEmpty();
            assertThat(packed.header("content-encoding")).as(address).hasValue("gzip");
            assertThat(packed.unpacked()).as(address).isEqualTo(plain.body());
            assertThat(packed.body().length).as(address).isLessThan(plain.body().length);
            for (Answer answer : List.of(plain, packed)) {
                assertThat(answer.header("vary")).as(address).hasValueSatisfying(vary -> assertThat(vary)
                        .contains("Accept-Encoding"));
            }
            assertThat(web.get(address, "Accept-Encoding", "gzip;q=0").header("content-encoding"))
                    .as(address)
                    .isEmpty();
        }
    }

    /** Guests get kept pages before the server's own machinery; whoever carries a cookie comes by the longer way. */
    @Test
    void keptPagesAreTheSameByEitherWay() {
        for (String address : List.of(
                "/", page, "/sitemap.xml", "/materialy?model=rural", "/szukaj?q=gmina", "/api/v1/suggest?q=gops")) {
            String tag =
                    web.get(address, "Accept-Encoding", "gzip").header("etag").orElseThrow();
            for (String method : List.of("GET", "HEAD")) {
                for (String known : List.of(tag, "\"other\"")) {
                    Answer kept = web.ask(method, address, "Accept-Encoding", "gzip", "If-None-Match", known);
                    Answer longer = web.ask(
                            method, address, "Accept-Encoding", "gzip", "If-None-Match", known, "Cookie", "any=1");
                    assertThat(kept.status()).as(address).isEqualTo(known.equals(tag) ? 304 : 200);
                    assertThat(kept.status()).as(address).isEqualTo(longer.status());
                    assertThat(kept.headers()).as(address).isEqualTo(longer.headers());
                    assertThat(kept.body()).as(address).isEqualTo(longer.body());
                }
            }
        }
    }

    @Test
    void filesComeInPartsToo() {
        Answer whole = web.get(file());
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("accept-ranges")).hasValue("bytes");
        Answer part = web.get(file(), "Range", "bytes=5-14");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 5, 15));
        assertThat(part.header("content-range")).hasValue("bytes 5-14/" + whole.body().length);
        assertThat(web.get(file(), "Range", "bytes=99999999-").status()).isEqualTo(416);
        assertThat(web.get(file(), "If-None-Match", whole.header("etag").orElseThrow())
                        .status())
                .isEqualTo(304);
        assertThat(whole.header("content-disposition")).isPresent();
    }

    @Test
    void assetsAreKeptForGoodAndOnlyUnderTheirNewestAddress() {
        assertThat(web.get(asset(".css")).header("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        String older = asset(".css").replaceFirst("/assets/[^/]+/", "/assets/dawno/");
        assertThat(web.get(older).header("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).doesNotContain("immutable"));
    }

    /** A request line nobody should send, and the statuses that answer it rightly. */
    private record Odd(String line, Set<Integer> statuses, boolean helps) {}

    /** The page itself where the application is asked, and at least the status where the server refuses before. */
    private List<Odd> oddities() {
        Set<Integer> refused = Set.of(400);
        Set<Integer> absent = Set.of(404);
        Set<Integer> either = Set.of(400, 404);
        Set<Integer> method = Set.of(405, 501);
        String long9000 = "a".repeat(9000);
        return List.of(
                new Odd("POST " + page, method, true),
                new Odd("PUT " + page, method, true),
                new Odd("DELETE " + page, method, true),
                new Odd("PATCH " + page, method, true),
                new Odd("PROPFIND " + page, method, true),
                new Odd("FOO " + page, method, true),
                new Odd("TRACE " + page, method, false),
                new Odd("FOO /assets/x/reader.css", method, false),
                new Odd("POST /assets/x/reader.css", method, false),
                new Odd("POST /api/v1", method, false),
                new Odd("DELETE /sitemap.xml", method, false),
                new Odd("POST /nie-ma-takiej-strony", Set.of(404, 405), true),
                new Odd("GET /../../etc/passwd", either, false),
                new Odd("GET /%2e%2e/%2e%2e/etc/passwd", either, false),
                new Odd("GET /..%2f..%2fetc%2fpasswd", either, false),
                new Odd("GET /%252e%252e/etc/passwd", either, true),
                new Odd("GET /assets/../WEB-INF/web.xml", either, false),
                new Odd("GET /assets/x/..%2f..%2fWEB-INF/web.xml", either, false),
                new Odd("GET /pliki/00/..%2f..%2f..%2fetc%2fpasswd", either, false),
                new Odd("GET /WEB-INF/web.xml", absent, true),
                new Odd("GET /web-inf/web.xml", absent, true),
                new Odd("GET /META-INF/MANIFEST.MF", absent, true),
                new Odd("GET /WEB-INF/classes/messages.properties", absent, true),
                new Odd("GET /page/page.xhtml", absent, true),
                new Odd("GET /error/error.xhtml", absent, true),
                new Odd("GET /WEB-INF/templates/site.xhtml", absent, true),
                new Odd("GET /jakarta.faces.resource/faces.js?ln=jakarta.faces", absent, true),
                new Odd("GET /faces/kontakt", absent, true),
                new Odd("GET /index.html", absent, true),
                new Odd("GET /content/README.md", absent, true),
                new Odd("GET /%zz", refused, true),
                new Odd("GET /%", refused, true),
                new Odd("GET /%00", refused, false),
                new Odd("GET /kontakt%00.xhtml", refused, false),
                new Odd("GET /%ff%fe", either, false),
                new Odd("GET /%c5%bc%c3%b3%c5%82w", absent, true),
                new Odd("GET /\u00c5\u00bc", either, true),
                new Odd("GET /\\evil", either, false),
                new Odd("GET /KONTAKT", absent, true),
                new Odd("GET //kontakt", absent, true),
                new Odd("GET /kontakt/druk/druk", absent, true),
                new Odd("GET /materialy?strona=%zz", refused, true),
                new Odd("GET /materialy?strona=-1", either, true),
                new Odd("GET /materialy?strona=0", either, true),
                new Odd("GET /materialy?strona=99999", either, true),
                new Odd("GET /materialy?strona=%27%20OR%201=1--", either, true),
                new Odd("GET /modele?gmina=%3Cscript%3Ealert(1)%3C/script%3E", either, true),
                new Odd("GET /modele/gminy-wiejskie/kroki/99", absent, true),
                new Odd("GET /kontakt?" + "a".repeat(3000), Set.of(414), true),
                new Odd("GET /" + "a".repeat(3000), Set.of(414), true),
                new Odd("GET /kontakt?" + long9000, Set.of(400, 414, 431), false),
                new Odd("GET /" + long9000, Set.of(400, 414, 431), false),
                new Odd("GET kontakt", refused, false),
                new Odd("GET /kon takt", Set.of(400, 505), false));
    }

    @Test
    void oddRequestsGetTheRightStatusAndAHelpfulPage() {
        Findings findings = new Findings("odd requests are answered rightly");
        for (Odd odd : oddities()) {
            findings.checking();
            Answer answer = web.line(odd.line() + " HTTP/1.1");
            String name = odd.line().substring(0, Math.min(60, odd.line().length()));
            findings.addUnless(
                    odd.statuses().contains(answer.status()),
                    name,
                    "status " + answer.status() + ", not " + odd.statuses());
            if (odd.helps()) {
                findings.addUnless(
                        answer.isHtml()
                                && answer.html().select("main h1").size() == 1
                                && answer.html().select("main a[href]").size() >= 3,
                        name,
                        "no helpful page");
                findings.addUnless(answer.header("content-security-policy").isPresent(), name, "no policy");
            }
            findings.addUnless(!answer.text().contains("<script>alert"), name, "echoes what it was sent");
            quiet(answer, name, findings);
        }
        findings.assertNone();
    }

    @Test
    void refusedMethodsTellThoseThatServe() {
        for (String method : List.of("POST", "DELETE", "PATCH", "FOO")) {
            assertThat(web.line(method + " " + page + " HTTP/1.1").header("allow"))
                    .as(method)
                    .hasValueSatisfying(
                            allow -> assertThat(allow).contains("GET").contains("HEAD"));
        }
    }

    @Test
    void brokenConversationsEndWithoutNoise() {
        Findings findings = new Findings("what is hardly HTTP breaks nothing");
        List<String> conversations = List.of(
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /kontakt HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /kontakt HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100_000)
                        + "\r\nConnection: close\r\n\r\n",
                "POST /kontakt HTTP/1.1\r\nHost: localhost\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
                "GET /kontakt HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: \u00ff\u00fe\r\nConnection: close\r\n\r\n");
        for (String conversation : conversations) {
            findings.checking();
            Answer answer = web.bytes(conversation);
            String name = conversation.lines().findFirst().orElseThrow();
            boolean calm = answer.status() < 500 || answer.status() == 505;
            findings.addUnless(calm, name, "status " + answer.status());
            quiet(answer, name, findings);
        }
        findings.assertNone();
        assertThat(web.get("/kontakt").status()).as("the site goes on").isEqualTo(200);
    }

    @Test
    void noRedirectLeadsAway() {
        Findings findings = new Findings("redirects stay on the site");
        for (String target : List.of(
                "//evil.example/",
                "///evil.example/",
                "/%2f%2fevil.example/",
                "/%5cevil.example/",
                "/\\evil.example/",
                "/kontakt//evil.example/",
                "/kontakt/")) {
            findings.checking();
            Answer answer = web.line("GET " + target + " HTTP/1.1", "X-Forwarded-Host: evil.example");
            String location = answer.header("location").orElse("/");
            findings.addUnless(
                    location.matches("/[^/\\\\].*|/") || location.startsWith(web.base() + "/"),
                    target,
                    "leads to " + location);
        }
        findings.assertNone();
    }

    @Test
    void namesOfOtherHostsDoNotReachThePage() {
        Answer answer = web.bytes("GET /kontakt HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("evil.example");
        assertThat(web.get("/kontakt").text()).doesNotContain("evil.example");
    }

    @Test
    void sessionIdInAnAddressIsNeitherTakenNorGiven() {
        Answer answer =
                web.line("GET /kontakt;jsessionid=0123456789abcdef HTTP/1.1", "Cookie: JSESSIONID=0123456789abcdef");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(answer.text()).doesNotContainIgnoringCase("jsessionid");
        assertThat(answer.status()).isIn(200, 404);
    }

    @Test
    void unknownParametersChangeNothing() {
        assertThat(web.get("/kontakt?utm_source=list&fbclid=1").body())
                .isEqualTo(web.get("/kontakt").body());
    }

    @Test
    void aSecondSlashAtTheEndLeadsToThePage() {
        Answer answer = web.get("/kontakt/?a=b");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("location"))
                .hasValueSatisfying(target -> assertThat(target).startsWith("/kontakt"));
    }

    @Test
    void healthIsToldToMachines() {
        assertThat(web.get("/health/live").status()).isEqualTo(200);
        assertThat(web.get("/health/ready").status()).isEqualTo(200);
        assertThat(web.get("/health/ready").text()).contains("UP");
        assertThat(web.get("/metrics").text()).isNotBlank();
        assertThat(web.get("/robots.txt").text()).contains("Sitemap: " + web.base() + "/sitemap.xml");
    }
}
