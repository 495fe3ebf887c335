package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Content.Item;
import pl.kooperacja.site.Web.Answer;

/** A guest who wants to know what is not for guests. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestIT {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final Web web;
    private final Content content = Content.shipped();
    private final Map<String, Answer> everything;
    private final Map<String, String> told = new LinkedHashMap<>();

    GuestIT(Web web) {
        this.web = web;
        List<String> starts = new ArrayList<>(List.of(
                "/",
                "/sitemap.xml",
                "/rss.xml",
                "/atom.xml",
                "/robots.txt",
                "/api/v1",
                "/openapi",
                "/mapa",
                "/strefa",
                "/metrics"));
        content.items().stream().filter(item -> item.address() != null).forEach(item -> {
            starts.add(item.address());
            starts.add(item.address() + "/druk");
        });
        this.everything = Crawl.from(web, starts.toArray(String[]::new)).answers();
        everything.forEach((address, answer) -> {
            if (answer.isHtml()
                    || answer.type().contains("json")
                    || answer.type().contains("xml")
                    || answer.type().startsWith("text/plain")
                    || answer.type().startsWith("text/csv")) {
                told.put(address, plain(words(answer)));
            }
        });
    }

    private static String words(Answer answer) {
        String text = answer.isHtml()
                ? answer.html().text() + " " + answer.html().head().html() + " "
                        + answer.html().select("[alt], [title], [aria-label]").outerHtml()
                : answer.text();
        return text.contains("&") ? text + " " + Jsoup.parse(text).text() : text;
    }

    /** One way of writing spaces, quotation marks and dashes, whatever the form. */
    private static String plain(String text) {
        return ESCAPED.matcher(text.replace("\\\"", "\""))
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))))
                .replaceAll("[„”\"']", "")
                .replaceAll("[\\s\\u00a0\\u202f\\u2060]+", " ")
                .strip();
    }

    /** What an item holds that nothing open to guests holds. */
    private List<String> ownTo(Item item, Function<Item, List<String>> parts) {
        return parts.apply(item).stream()
                .map(GuestIT::plain)
                .filter(part -> content.items().stream()
                        .filter(other -> other != item && (other.isPublic() || other.announced()))
                        .noneMatch(other -> plain(other.source()).contains(part)))
                .toList();
    }

    private void assertNowhere(Findings findings, Item item, String part, String what) {
        told.forEach((address, text) -> {
            if (text.contains(part)) {
                findings.add(address, "tells the " + what + " of " + item.path() + ": " + part);
            }
        });
    }

    @Test
    void restrictedItemsAreShipped() {
        assertThat(content.hidden().size() + content.announced().size()).isGreaterThanOrEqualTo(10);
        assertThat(content.hidden()).isNotEmpty();
        assertThat(content.announced()).isNotEmpty();
    }

    @Test
    void probeFindsWhatIsOpen() {
        Findings findings = new Findings("the words of open items are found where they are told");
        for (Item item : content.sample()) {
            findings.checking();
            String page = told.getOrDefault(item.address(), "");
            findings.addUnless(page.contains(plain(item.title())), item.address(), "title not found: " + item.title());
            item.plainSentences().stream()
                    .limit(1)
                    .forEach(sentence -> findings.addUnless(
                            page.contains(plain(sentence)), item.address(), "sentence not found: " + sentence));
        }
        findings.assertNone();
        assertThat(content.hidden())
                .allSatisfy(item ->
                        assertThat(item.plainSentences()).as(item.path()).isNotEmpty());
    }

    @Test
    void hiddenItemAnswersLikeAMissingOne() {
        Answer missing = web.get("/materialy/nie-ma-takiego-materialu");
        assertThat(missing.status()).isEqualTo(404);
        Findings findings = new Findings("hidden items answer as if they were not there");
        for (Item item : content.hidden()) {
            for (String address : List.of(item.address(), item.address() + "/druk")) {
                findings.checking();
                Answer answer = web.get(address);
                findings.addUnless(answer.status() == 404, address, "status " + answer.status());
                findings.addUnless(answer.text().equals(missing.text()), address, "differs from a missing page");
                findings.addUnless(
                        answer.headers().keySet().equals(missing.headers().keySet()),
                        address,
                        "other headers than a missing page");
            }
        }
        findings.assertNone();
    }

    @Test
    void hiddenItemsLeaveNoWordAnywhere() {
        Findings findings = new Findings("nothing public tells of hidden items");
        for (Item item : content.hidden()) {
            findings.checking();
            ownTo(item, i -> List.of(i.title())).forEach(title -> assertNowhere(findings, item, title, "title"));
            ownTo(item, i -> List.of(i.summary()))
                    .forEach(summary -> assertNowhere(findings, item, summary, "summary"));
            ownTo(item, Item::plainSentences).forEach(sentence -> assertNowhere(findings, item, sentence, "body"));
            everything.forEach((address, answer) -> {
                if (told.containsKey(address) && !address.startsWith(item.address())) {
                    findings.addUnless(
                            !answer.text().contains(item.address() + "\"")
                                    && !answer.text().contains(item.address() + "<"),
                            address,
                            "links to " + item.address());
                }
            });
        }
        findings.assertNone();
    }

    @Test
    void announcedItemTellsTitleSummaryAndWhoMayOpenIt() {
        Findings findings = new Findings("announced items say what they are, who may open them, and nothing else");
        for (Item item : content.announced()) {
            findings.checking();
            Answer answer = web.get(item.address());
            String page = plain(words(answer));
            findings.addUnless(answer.status() == 200, item.address(), "status " + answer.status());
            findings.addUnless(page.contains(plain(item.title())), item.address(), "no title");
            findings.addUnless(page.contains(plain(item.summary())), item.address(), "no summary");
            findings.addUnless(
                    answer.html()
                                    .select("main a[href^=mailto:], main a[href^=/kontakt]")
                                    .size()
                            > 0,
                    item.address(),
                    "does not say how to ask");
            findings.addUnless(answer.html().select("a[href^=/pliki/]").isEmpty(), item.address(), "links to its file");
            findings.addUnless(
                    !answer.text().contains("\"articleBody\""), item.address(), "structured data holds the text");
        }
        findings.assertNone();
    }

    @Test
    void bodiesOfAnnouncedItemsAreToldNowhere() {
        Findings findings = new Findings("nothing public holds the text of announced items");
        for (Item item : content.announced()) {
            findings.checking();
            ownTo(item, Item::plainSentences).forEach(sentence -> assertNowhere(findings, item, sentence, "body"));
        }
        findings.assertNone();
    }

    @Test
    void filesOfRestrictedItemsAreMissingForGuests() {
        Findings findings = new Findings("files of restricted items cannot be had, those of open ones can");
        content.items().forEach(item -> item.fileAddresses().forEach(address -> {
            findings.checking();
            Answer answer = web.get(address);
            int expected = item.isPublic() ? 200 : 404;
            findings.addUnless(answer.status() == expected, address, "status " + answer.status() + ", " + item.path());
        }));
        findings.assertNone();
    }

    @Test
    void filesAreNotFoundUnderOtherNames() {
        String address = content.open().stream()
                .flatMap(item -> item.fileAddresses().stream())
                .findFirst()
                .orElseThrow();
        assertThat(web.get(address.substring(0, address.lastIndexOf('/')) + "/inna-nazwa.docx")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void apiHoldsOpenItemsAndNoRestrictedOne() {
        String api = told.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("/api/"))
                .map(Map.Entry::getValue)
                .reduce("", String::concat);
        Findings findings = new Findings("the API lists what guests may open");
        for (Item item : content.open()) {
            findings.checking();
            findings.addUnless(api.contains(item.address()), item.address(), "not in the API");
        }
        for (Item item : content.hidden()) {
            findings.checking();
            findings.addUnless(!api.contains(item.id()) && !api.contains(item.address()), item.address(), "in the API");
        }
        findings.assertNone();
    }

    @Test
    void apiTellsOpenItemsAndAnswersHiddenIdsLikeUnknownOnes() {
        Findings findings =
                new Findings("the API tells what is open, and of the rest no more than of what is not there");
        for (Item item : content.sample()) {
            findings.checking();
            Answer answer = web.get(api(item));
            findings.addUnless(answer.status() == 200, api(item), "status " + answer.status());
            findings.addUnless(
                    plain(answer.text()).contains(plain(item.title())), api(item), "does not tell the title");
        }
        for (Item item : content.hidden()) {
            findings.checking();
            Answer answer = web.get(api(item));
            String unknown =
                    web.get("/api/v1/" + item.kind() + "/nie-ma-takiego").text();
            findings.addUnless(answer.status() == 404, api(item), "status " + answer.status());
            findings.addUnless(
                    answer.text().replace(item.id(), "nie-ma-takiego").equals(unknown),
                    api(item),
                    "differs from the answer to an unknown id");
        }
        for (Item item : content.announced()) {
            findings.checking();
            String answer = plain(web.get(api(item)).text());
            ownTo(item, Item::plainSentences)
                    .forEach(sentence ->
                            findings.addUnless(!answer.contains(sentence), api(item), "tells: " + sentence));
            findings.addUnless(!answer.contains("/pliki/"), api(item), "names its file");
        }
        findings.assertNone();
    }

    private static String api(Item item) {
        return "/api/v1/" + item.kind() + "/" + item.id();
    }
}
