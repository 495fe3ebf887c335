package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Content.Item;
import pl.kooperacja.site.Web.Answer;

/** Asking the search over HTTP: page, API, suggestions, whatever is typed. */
@ExtendWith(SiteExtension.class)
class SearchIT {
    private static final String KNOWN = "porozumienie";
    private static final String MISSPELT = "porozumienei powiatu";
    private static final String UNKNOWN = "xyzzywqwrt";

    private final Web web;
    private final Content content = Content.shipped();

    SearchIT(Web web) {
        this.web = web;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String page(String query) {
        return "/szukaj?q=" + encoded(query);
    }

    private JsonObject api(String query) {
        Answer answer = web.get("/api/v1/search?q=" + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return json(answer);
    }

    private static JsonObject json(Answer answer) {
        return Json.createReader(new StringReader(answer.text())).readObject();
    }

    private static List<JsonObject> hits(JsonObject found) {
        return found.getJsonArray("hits").getValuesAs(JsonObject.class);
    }

    /** The number in „14 miejsc w 8 tekstach”. */
    private static int count(Document page) {
        Matcher number = Pattern.compile("\\d+")
                .matcher(page.select("main [role=status] b").text());
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    @Test
    void resultsLeadStraightToThePlacesTheyTellOf() {
        Document page = web.get(page(KNOWN)).html();
        assertThat(page.title()).isEqualTo("Wyniki: porozumienie – Szkoła Kooperacji");
        assertThat(page.select("main input[name=q]").attr("value")).isEqualTo(KNOWN);
        assertThat(page.select("ol.items > li")).hasSizeBetween(5, 10);
        assertThat(page.select("ol.items mark").eachText()).isNotEmpty().allSatisfy(mark -> assertThat(mark)
                .containsIgnoringCase("porozumi"));
        Findings findings = new Findings("results tell what they are and lead to headings");
        for (Element item : page.select("ol.items > li")) {
            findings.checking();
            String title = item.select("h2").text();
            findings.addUnless(!item.select(".kind").text().isBlank(), title, "has no kind");
            findings.addUnless(!item.select("p").isEmpty(), title, "has no snippet");
            for (Element link : item.select("h2 a, .hit > a")) {
                String[] target = link.attr("href").split("#", 2);
                Answer answer = web.get(target[0]);
                findings.addUnless(answer.status() == 200, title, target[0] + " answers " + answer.status());
                findings.addUnless(
                        target.length == 1 || answer.html().getElementById(target[1]) != null,
                        title,
                        "no heading " + link.attr("href"));
            }
        }
        findings.assertNone();
    }

    @Test
    void everybodyIsAnsweredOnAPageOfHisOwn() {
        Guest editor = new Guest(web).as("redaktor");
        Guest participant = new Guest(web).as("uczestniczka");
        for (String asked : List.of("porozumienie <b>gminy", "plan \"pracy\" & 'rodzina'", UNKNOWN, UNKNOWN + "2")) {
            Document stranger = web.get(page(asked)).html();
            assertThat(stranger.select(".bar a[href=/logowanie]")).hasSize(1);
            assertThat(stranger.select(".bar .account")).isEmpty();
            Document worker = editor.get(page(asked)).html();
            assertThat(worker.select(".bar .account > button").text()).isEqualTo("Piotr Jeż");
            assertThat(worker.select("form[action=/wyloguj] input[type=hidden]").attr("value"))
                    .isNotBlank();
            Document member = participant.get(page(asked)).html();
            assertThat(member.select(".bar .account > button").text()).isEqualTo("Ewa Lis");
            for (Document answer : List.of(stranger, worker, member)) {
                assertThat(answer.title()).isEqualTo("Wyniki: " + asked + " – Szkoła Kooperacji");
                assertThat(answer.select("main input[name=q]").attr("value")).isEqualTo(asked);
                assertThat(answer.select("ol.items > li")).hasSameSizeAs(stranger.select("ol.items > li"));
                assertThat(answer.text()).doesNotContain("\uE000", "\uE001");
            }
            String why = "a[href^=/redakcja/wyszukiwanie/dlaczego]";
            assertThat(worker.select(why)).hasSameSizeAs(worker.select("ol.items > li"));
            assertThat(stranger.select(why)).isEmpty();
            assertThat(member.select(why)).isEmpty();
        }
    }

    @Test
    void noLineOfASnippetEndsInAOneLetterWord() {
        Pattern loose = Pattern.compile("(?<![\\p{L}\\p{N}])[aiouwzAIOUWZ] ");
        assertThat(web.get(page("gmina w powiecie")).html().select("ol.items li p:has(mark)"))
                .isNotEmpty()
                .allSatisfy(
                        snippet -> assertThat(loose.matcher(snippet.wholeText()).find())
                                .as(snippet.text())
                                .isFalse());
    }

    @Test
    void anotherFormOfTheWordFindsTheSame() {
        assertThat(hits(api("porozumieniami")).get(0))
                .isEqualTo(hits(api("porozumienie")).get(0));
        assertThat(api("wspolpraca").getInt("total"))
                .isEqualTo(api(encoded("współpraca")).getInt("total"));
    }

    @Test
    void pageAndApiTellTheSame() {
        JsonObject found = api(KNOWN);
        Document page = web.get(page(KNOWN)).html();
        assertThat(found.getString("query")).isEqualTo(KNOWN);
        assertThat(count(page)).isEqualTo(found.getInt("total"));
        assertThat(page.select("ol.items > li")).hasSameSizeAs(hits(found));
        assertThat(page.select(".rail h3").size())
                .isEqualTo(found.getJsonObject("facets").size());
        for (JsonObject hit : hits(found)) {
            assertThat(hit.getString("kind")).isNotBlank();
            assertThat(page.select("ol.items a[href='" + hit.getString("address") + "']"))
                    .as(hit.getString("address"))
                    .isNotEmpty();
            assertThat(hit.getString("snippet")).contains("<mark>");
            assertThat(hit.getJsonArray("breadcrumb")).isNotNull();
        }
    }

    @Test
    void eachFilterLeavesAsManyPlacesAsItSays() {
        Document page = web.get(page(KNOWN)).html();
        assertThat(page.select(".rail h3").eachText()).contains("Rodzaj treści", "Model", "Rok");
        Findings findings = new Findings("counts of filters are exact, and filters can be taken away");
        for (Element choice : page.select(".facets li a")) {
            findings.checking();
            Answer answer = web.get(choice.attr("href"));
            Document narrowed = answer.html();
            int said = Integer.parseInt(choice.select(".num").text());
            findings.addUnless(answer.status() == 200, choice.attr("href"), "status " + answer.status());
            findings.addUnless(
                    count(narrowed) == said, choice.attr("href"), "says " + said + ", leaves " + count(narrowed));
            Element tag = narrowed.select(".tags a.tag").first();
            findings.addUnless(
                    tag != null && tag.attr("href").equals("/szukaj?q=" + KNOWN),
                    choice.attr("href"),
                    "is taken away by " + tag);
            findings.addUnless(
                    narrowed.select(".facets a[aria-current=true]").size() == 1,
                    choice.attr("href"),
                    "is not shown as chosen");
        }
        findings.assertNone();
    }

    @Test
    void pagesHoldEveryItemOnce() {
        JsonObject first = api("gmina");
        int pages = first.getInt("pages");
        assertThat(pages).isGreaterThan(2);
        List<String> titles = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            Document page = web.get("/szukaj?q=gmina" + (number == 1 ? "" : "&strona=" + number))
                    .html();
            titles.addAll(page.select("ol.items > li > h2 > a").eachAttr("href"));
            assertThat(page.select(".pager [aria-current=page]").text()).isEqualTo(Integer.toString(number));
        }
        assertThat(titles).doesNotHaveDuplicates().hasSize(first.getInt("items"));
        assertThat(web.get("/szukaj?q=gmina&strona=" + (pages + 1)).status()).isEqualTo(404);
        assertThat(web.get("/api/v1/search?q=gmina&strona=" + (pages + 1)).status())
                .isEqualTo(404);
    }

    @Test
    void theNewestComeFirstWhenAskedSo() {
        List<String> days = hits(api("gmina&kolejnosc=najnowsze")).stream()
                .map(hit -> hit.getString("published"))
                .toList();
        assertThat(days).isSortedAccordingTo((a, b) -> b.compareTo(a));
        Document page = web.get("/szukaj?q=gmina&kolejnosc=najnowsze").html();
        assertThat(page.select(".head-row .row b").text()).isEqualTo("najnowsze");
        assertThat(page.select(".head-row .row a").attr("href")).isEqualTo("/szukaj?q=gmina");
    }

    @Test
    void aMisspeltWordIsAskedAbout() {
        Element meant = web.get(page(MISSPELT)).html().select("main p.hint a").first();
        assertThat(meant).isNotNull();
        assertThat(meant.text()).isEqualTo("porozumienie powiatu");
        assertThat(meant.select("b").text()).isEqualTo("porozumienie");
        assertThat(web.get(meant.attr("href")).html().select("main p.hint a")).isEmpty();
        assertThat(api(encoded(MISSPELT)).getString("correction")).isEqualTo("porozumienie powiatu");
    }

    @Test
    void whoFindsNothingLearnsWhatToTry() {
        Answer answer = web.get(page(UNKNOWN));
        assertThat(answer.status()).isEqualTo(200);
        Document page = answer.html();
        assertThat(page.select("main [role=status]").text()).isEqualTo("Brak wyników");
        assertThat(page.select("main .empty h2").text()).contains("„" + UNKNOWN + "”");
        assertThat(page.select("main .empty a[href=/kontakt]")).hasSize(1);
        assertThat(page.select("main section h3 a").eachAttr("href")).contains("/modele", "/ksiega", "/slownik");
        assertThat(page.select("main .empty a.button")).isEmpty();
        Element unfiltered = web.get(page(UNKNOWN) + "&model=rural")
                .html()
                .select("main .empty a.button")
                .first();
        assertThat(unfiltered).isNotNull();
        assertThat(unfiltered.attr("href")).isEqualTo(page(UNKNOWN));
    }

    @Test
    void whoAsksNothingIsTakenByTheHand() {
        for (String address : List.of("/szukaj", "/szukaj?q=", "/szukaj?q=%20%20", "/szukaj?q=%00")) {
            Answer answer = web.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.html().title()).as(address).isEqualTo("Szukaj – Szkoła Kooperacji");
            assertThat(answer.html().select("main h1").text()).isEqualTo("Szukaj w serwisie");
            assertThat(answer.html().select("main form[role=search] input[name=q]"))
                    .hasSize(1);
        }
    }

    @Test
    void fewPlacesWithAllWordsAreJoinedByThoseWithAny() {
        String query = encoded("genogram porozumienie superwizja diagnoza");
        assertThat(api(query).getBoolean("relaxed")).isTrue();
        assertThat(web.get("/szukaj?q=" + query)
                        .html()
                        .select("main [role=status]")
                        .text())
                .contains("choć jedno");
        assertThat(api("gmina").getBoolean("relaxed")).isFalse();
    }

    @Test
    void announcedItemsAreFoundByTheirTitlesAndMarked() {
        Findings findings = new Findings("announced items are found by title and marked in words");
        for (Item item : content.announced()) {
            findings.checking();
            Document page = web.get(page(item.title())).html();
            Element link =
                    page.select("ol.items a[href='" + item.address() + "']").first();
            findings.addUnless(link != null, item.address(), "is not found by its title");
            findings.addUnless(
                    link == null || !link.closest("li").select(".state").text().isBlank(),
                    item.address(),
                    "is not marked");
        }
        findings.assertNone();
    }

    @Test
    void answersAreForTheOneWhoAskedAndFillNoMemory() {
        Answer answer = web.get(page(KNOWN));
        assertThat(answer.header("cache-control")).hasValue("private, no-cache");
        assertThat(answer.header("vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Encoding"));
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(web.get(page(KNOWN), "If-None-Match", answer.header("etag").orElseThrow())
                        .status())
                .isEqualTo(304);
        String kept = kept();
        for (int i = 0; i < 30; i++) {
            assertThat(web.get(page("gmina " + i)).status()).isEqualTo(200);
        }
        assertThat(kept()).isEqualTo(kept);
        assertThat(answer.html().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(answer.html().select("link[rel=canonical]")).isEmpty();
        assertThat(web.get("/sitemap/fixed.xml").text()).doesNotContain("/szukaj");
    }

    private String kept() {
        return web.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("sk_pages_kept "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suggestionsGoOnAsSomebodyHasBegunToType() {
        for (String begun : List.of("por", "porozumi", "MOD", "zespol")) {
            List<JsonObject> suggestions = json(web.get("/api/v1/suggest?q=" + begun))
                    .getJsonArray("suggestions")
                    .getValuesAs(JsonObject.class);
            assertThat(suggestions).as(begun).hasSizeBetween(1, 8);
            for (JsonObject suggestion : suggestions) {
                assertThat(folded(suggestion.getString("text")))
                        .as(begun)
                        .contains(folded(begun).substring(0, 3));
                assertThat(suggestion.getString("kind")).isNotBlank();
                assertThat(suggestion.getString("label")).isNotBlank();
                assertThat(web.get(suggestion.getString("address")).status()).isEqualTo(200);
            }
        }
        assertThat(json(web.get("/api/v1/suggest?q=")).getJsonArray("suggestions"))
                .isEmpty();
        assertThat(json(web.get("/api/v1/suggest")).getJsonArray("suggestions")).isEmpty();
    }

    @Test
    void everyPageOffersTheSearchAndBrowsersCanAddIt() {
        for (String address : List.of("/", "/kontakt", "/szukaj", "/nie-ma-takiej-strony", "/materialy")) {
            Document page = web.get(address).html();
            Element box = page.select("header form[role=search][action=/szukaj] input[name=q]")
                    .first();
            assertThat(box).as(address).isNotNull();
            assertThat(page.select("label[for=" + box.id() + "]").text()).isNotBlank();
            assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        }
        Answer description = web.get("/opensearch.xml");
        assertThat(description.type()).startsWith("application/opensearchdescription+xml");
        assertThat(description.text())
                .contains("template=\"" + web.base() + "/szukaj?q={searchTerms}\"")
                .contains("<ShortName>Kooperacja</ShortName>");
        assertThat(web.get("/")
                        .html()
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("SearchAction", web.base() + "/szukaj?q={search_term_string}");
        assertThat(web.get("/nie-ma-takiej-strony").html().select("main form[role=search] input[name=q]"))
                .hasSize(1);
    }

    /** What is typed, and what answers. */
    private static Map<String, Integer> odd() {
        Map<String, Integer> odd = new TreeMap<>();
        for (String query : List.of(
                "?!...,,,;;;()",
                "\"\"\"\"",
                "-",
                "i w na z",
                "co to jest",
                "😀👩‍👩‍👧‍👦",
                "مرحبا بالعالم שלום",
                "\u202eanimg\u202c",
                "gmi\u0000na",
                "a\u0301\u0302\u0303\u0304".repeat(30),
                "title:gmina AND (powiat OR *:*) ~2 ^5 [a TO z] {!func}",
                "gmina* ?mina g*",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' OR 1=1 --",
                "{0} {1} ${7*7} #{7*7}",
                "\ufffe\uffff",
                "gmina ".repeat(150))) {
            odd.put("q=" + encoded(query), 200);
        }
        odd.put("q=%ed%a0%80", 200);
        odd.put("q=%ff%fe", 200);
        odd.put("q=gmina&q=powiat", 200);
        odd.put("q=gmina&nieznany=1", 200);
        odd.put("q=gmina&strona=-1", 400);
        odd.put("q=gmina&strona=0", 400);
        odd.put("q=gmina&strona=abc", 400);
        odd.put("q=gmina&strona=1000000000", 400);
        odd.put("q=gmina&strona=999999", 404);
        odd.put("q=gmina&rodzaj=film", 400);
        odd.put("q=gmina&model=%3Cscript%3Ealert(1)%3C/script%3E", 400);
        odd.put("q=gmina&rok=%00", 200);
        odd.put("q=gmina&kolejnosc=losowo", 400);
        odd.put("q=%zz", 400);
        odd.put("q=" + "a".repeat(10_000), 414);
        odd.put("q=" + encoded("słowo ".repeat(500)), 414);
        return odd;
    }

    @Test
    void whateverIsAskedThePageHelps() {
        HtmlCheck check = new HtmlCheck();
        Findings findings = new Findings("odd questions are answered rightly");
        odd().forEach((query, status) -> {
            findings.checking();
            Answer answer = web.get("/szukaj?" + query);
            String name = query.substring(0, Math.min(80, query.length()));
            findings.addUnless(answer.status() == status, name, "status " + answer.status() + ", not " + status);
            Document page = answer.html();
            findings.addUnless(answer.isHtml(), name, "is " + answer.type());
            findings.addUnless(page.select("main input[name=q]").size() == 1, name, "offers no search");
            findings.addUnless(page.select("main a[href]").size() >= 3, name, "leads nowhere");
            findings.addUnless(
                    !answer.text().contains("<script>alert") && !answer.text().contains("<img src=x"),
                    name,
                    "echoes what it was sent");
            findings.addUnless(!answer.text().contains("Exception"), name, "shows a trace");
            findings.addUnless(answer.text().indexOf('\0') < 0, name, "holds NUL");
            check.errors(answer.text()).forEach(error -> findings.add(name, error));
        });
        findings.assertNone();
    }

    @Test
    void whateverIsAskedTheApiAnswersInJson() {
        Map<String, Integer> odd = odd();
        odd.put("q=gmina&q=powiat", 400);
        odd.put("q=gmina&nieznany=1", 400);
        odd.put("q=%zz", 200);
        Findings findings = new Findings("odd questions to the API are answered rightly");
        odd.forEach((query, status) -> {
            findings.checking();
            Answer answer = web.get("/api/v1/search?" + query);
            String name = query.substring(0, Math.min(80, query.length()));
            findings.addUnless(answer.status() == status, name, "status " + answer.status() + ", not " + status);
            findings.addUnless(
                    answer.type().startsWith(status == 200 ? "application/json" : "application/problem+json"),
                    name,
                    "is " + answer.type());
            findings.addUnless(json(answer).getInt("status", 200) == status, name, "tells status " + json(answer));
            findings.addUnless(!answer.text().contains("Exception"), name, "shows a trace");
        });
        for (String query : List.of("q=a&q=b", "strona=1", "%zz=%zz")) {
            findings.checking();
            Answer answer = web.get("/api/v1/suggest?" + query);
            findings.addUnless(answer.status() == 400, query, "status " + answer.status());
        }
        findings.assertNone();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
