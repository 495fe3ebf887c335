package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** What must hold on every page: those of the sitemap, their print views, announced items, and errors. */
@ExtendWith(SiteExtension.class)
class PagesIT {
    private static final List<String> FIXED = List.of(
            "/",
            "/modele",
            "/modele/porownanie",
            "/ksiega",
            "/szkola",
            "/dobre-praktyki",
            "/bariery",
            "/materialy",
            "/slownik",
            "/o-projekcie",
            "/aktualnosci",
            "/raporty",
            "/dane",
            "/listy-uslug",
            "/strefa",
            "/mapa",
            "/kontakt",
            "/deklaracja-dostepnosci",
            "/prywatnosc");
    private static final Pattern UNTRANSLATED = Pattern.compile(
            "\\?\\?\\?|m\\[|[#$]\\{|\\{\\d}|\\b[a-z]+_[a-z]+\\.(title|header|paragraph|button|message|label|hint)\\.");
    private static final int LONGEST_TITLE = 150;
    private static final int SHORTEST_DESCRIPTION = 30;
    private static final int LONGEST_DESCRIPTION = 400;

    private final Web web;
    private final Chromium chromium;
    private final Addresses addresses;
    private final Content content = Content.shipped();

    PagesIT(Web web, Chromium chromium) {
        this.web = web;
        this.chromium = chromium;
        this.addresses = new Addresses(web);
    }

    /** How an address is asked, and what it must answer. */
    private record Visit(String method, String address, int status) {
        @Override
        public String toString() {
            return status == 200
                    ? address
                    : method + " " + address.substring(0, Math.min(60, address.length())) + " (" + status + ")";
        }
    }

    private List<Visit> reading() {
        return addresses.all().stream()
                .map(address -> new Visit("GET", address, 200))
                .toList();
    }

    private List<Visit> printing() {
        return addresses.all().stream()
                .filter(address -> address.length() > 1)
                .map(address -> address + "/druk")
                .filter(address -> web.ask("HEAD", address).status() == 200)
                .map(address -> new Visit("GET", address, 200))
                .toList();
    }

    private List<Visit> announced() {
        return content.announced().stream()
                .map(item -> new Visit("GET", item.address(), 200))
                .toList();
    }

    private static List<Visit> errors() {
        return List.of(
                new Visit("GET", "/nie-ma-takiej-strony", 404),
                new Visit("GET", "/kontakt?" + "a".repeat(3000), 414),
                new Visit("GET", "/materialy?strona=%zz", 400),
                new Visit("GET", "/materialy?strona=brak", 400),
                new Visit("POST", "/kontakt", 405));
    }

    private static List<Visit> searching() {
        return List.of(
                new Visit("GET", "/szukaj", 200),
                new Visit("GET", "/szukaj?q=porozumienie", 200),
                new Visit("GET", "/szukaj?q=gmina&model=rural&strona=2", 200),
                new Visit("GET", "/szukaj?q=porozumienei", 200),
                new Visit("GET", "/szukaj?q=xyzzyqwert&model=rural", 200));
    }

    private List<Visit> everything() {
        List<Visit> visits = new ArrayList<>(reading());
        visits.addAll(searching());
        visits.addAll(printing());
        visits.addAll(announced());
        visits.addAll(errors());
        return visits;
    }

    @Test
    void sitemapListsExactlyWhatGuestsMayOpen() {
        List<String> listed = addresses.all();
        assertThat(listed)
                .as("fixed pages and open items of content/")
                .containsAll(FIXED)
                .containsAll(content.open().stream().map(Content.Item::address).toList());
        assertThat(listed)
                .as("restricted items")
                .doesNotContainAnyElementsOf(
                        content.hidden().stream().map(Content.Item::address).toList())
                .doesNotContainAnyElementsOf(
                        content.announced().stream().map(Content.Item::address).toList());
        Findings findings = new Findings("addresses of the sitemap and error pages answer with their status");
        for (Visit visit : everything()) {
            findings.checking();
            Answer answer = web.ask(visit.method(), visit.address());
            findings.addUnless(answer.status() == visit.status(), visit.toString(), "status " + answer.status());
        }
        findings.assertNone();
    }

    @Test
    void itemsCanBePrinted() {
        assertThat(printing())
                .extracting(Visit::address)
                .containsAll(content.sample().stream()
                        .filter(item ->
                                !item.kind().equals("edition") && !item.kind().equals("term"))
                        .map(item -> item.address() + "/druk")
                        .toList());
    }

    @Test
    void everyPageIsValidHtml() {
        HtmlCheck check = new HtmlCheck();
        Findings findings = new Findings("pages are valid HTML");
        for (Visit visit : everything()) {
            findings.checking();
            check.errors(web.ask(visit.method(), visit.address()).text()).stream()
                    .distinct()
                    .forEach(error -> findings.add(visit.toString(), error));
        }
        findings.assertNone();
    }

    @Test
    void everyPageIsAccessibleByTheRulesOfAxe() {
        Findings findings = new Findings("pages pass axe");
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            for (Visit visit : withoutPrintViewsOfTheSame(everything())) {
                findings.checking();
                Response response = open(page, visit);
                findings.addUnless(
                        response.status() == visit.status(), visit.toString(), "status " + response.status());
                Axe.violations(page).forEach(violation -> findings.add(visit.toString(), violation));
            }
        }
        findings.assertNone();
    }

    /** A print view holds what its page holds; one of each kind stands for the others. */
    private List<Visit> withoutPrintViewsOfTheSame(List<Visit> visits) {
        List<String> kept =
                content.sample().stream().map(item -> item.address() + "/druk").toList();
        List<String> items =
                content.open().stream().map(item -> item.address() + "/druk").toList();
        return visits.stream()
                .filter(visit -> kept.contains(visit.address()) || !items.contains(visit.address()))
                .toList();
    }

    private Response open(Page page, Visit visit) {
        String address = web.base() + visit.address();
        if (visit.method().equals("GET")) {
            return page.navigate(address);
        }
        page.route(address, route -> route.resume(new Route.ResumeOptions().setMethod(visit.method())));
        try {
            return page.navigate(address);
        } finally {
            page.unroute(address);
        }
    }

    @Test
    void everyPageSpeaksPolishAndHasOneHeadingOverTheOthers() {
        Findings findings = new Findings("pages have language, title, one h1 and headings without gaps");
        for (Visit visit : everything()) {
            findings.checking();
            Answer answer = web.ask(visit.method(), visit.address());
            Document page = answer.html();
            String at = visit.toString();
            findings.addUnless("pl".equals(page.select("html").attr("lang")), at, "html is not lang=pl");
            findings.addUnless(
                    !page.title().isBlank() && page.title().length() <= LONGEST_TITLE, at, "title: " + page.title());
            findings.addUnless(
                    page.select("h1").size() == 1, at, page.select("h1").size() + " h1");
            headings(page, at, findings);
            findings.addUnless(
                    page.select("main").size() == 1, at, page.select("main").size() + " main");
            findings.addUnless(
                    answer.type().replace(" ", "").equalsIgnoreCase("text/html;charset=utf-8"), at, answer.type());
        }
        findings.assertNone();
    }

    /** Names of navigation may stand above the title; they are no part of the text's order. */
    private static void headings(Document page, String at, Findings findings) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.closest("nav") != null) {
                continue;
            }
            int level = heading.tagName().charAt(1) - '0';
            findings.addUnless(level <= before + 1, at, "h" + level + " after h" + before + ": " + heading.text());
            findings.addUnless(!heading.text().isBlank(), at, "empty h" + level);
            before = level;
        }
    }

    @Test
    void noPageShowsTheMachineryBehindIt() {
        Findings findings = new Findings("pages hold no untranslated key, expression, session id or code of Faces");
        for (Visit visit : everything()) {
            findings.checking();
            String html = web.ask(visit.method(), visit.address()).text();
            UNTRANSLATED
                    .matcher(html)
                    .results()
                    .limit(3)
                    .forEach(found -> findings.add(
                            visit.toString(),
                            "untranslated: "
                                    + html.substring(
                                            Math.max(0, found.start() - 30),
                                            Math.min(html.length(), found.end() + 40))));
            for (String trace :
                    List.of("jsessionid", "jakarta.faces.ViewState", ".xhtml", "Exception", "<ui:", "<s:")) {
                findings.addUnless(!html.contains(trace), visit.toString(), "holds " + trace);
            }
        }
        findings.assertNone();
    }

    @Test
    void everyPageOnScreenBeginsWithTheWayToItsText() {
        Findings findings = new Findings("the first link of a page leads to its text");
        List<Visit> visits = new ArrayList<>(reading());
        visits.addAll(searching());
        visits.addAll(announced());
        visits.addAll(errors());
        for (Visit visit : visits) {
            findings.checking();
            Document page = web.ask(visit.method(), visit.address()).html();
            Element first = page.body()
                    .select("a[href], button, input, select, textarea, summary, [tabindex]")
                    .first();
            boolean skips = first != null
                    && first.tagName().equals("a")
                    && first.attr("href").equals("#tresc");
            findings.addUnless(skips, visit.toString(), "first is " + first);
            findings.addUnless(
                    page.select("main#tresc[tabindex=-1]").size() == 1, visit.toString(), "no main#tresc to go to");
        }
        findings.assertNone();
    }

    @Test
    void titlesAndDescriptionsTellPagesApart() {
        Findings findings = new Findings("pages have titles and descriptions of their own, and one canonical address");
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> descriptions = new TreeMap<>();
        Map<String, Document> canonical = new LinkedHashMap<>();
        for (Visit visit : reading()) {
            findings.checking();
            Document page = web.get(visit.address()).html();
            String at = visit.toString();
            String link = page.select("link[rel=canonical]").attr("href");
            findings.addUnless(link.startsWith(web.base() + "/"), at, "canonical: " + link);
            String description =
                    page.select("meta[name=description]").attr("content").strip();
            findings.addUnless(
                    description.length() >= SHORTEST_DESCRIPTION && description.length() <= LONGEST_DESCRIPTION,
                    at,
                    "description: " + description);
            if (canonical.putIfAbsent(link, page) == null) {
                String sameTitle = titles.putIfAbsent(page.title(), at);
                findings.addUnless(sameTitle == null, at, "title as on " + sameTitle + ": " + page.title());
                String sameDescription = descriptions.putIfAbsent(description, at);
                findings.addUnless(
                        sameDescription == null, at, "description as on " + sameDescription + ": " + description);
            }
        }
        findings.assertNone();
    }

    @Test
    void canonicalAddressesAreThoseOfTheSitemap() {
        List<String> listed = addresses.all();
        Findings findings = new Findings(
                "canonical addresses stand in the sitemap; print views have their page's and are not indexed");
        List<Visit> visits = new ArrayList<>(reading());
        visits.addAll(printing());
        for (Visit visit : visits) {
            findings.checking();
            Document page = web.get(visit.address()).html();
            String link = page.select("link[rel=canonical]").attr("href");
            String address =
                    link.startsWith(web.base()) ? link.substring(web.base().length()) : link;
            findings.addUnless(listed.contains(address), visit.toString(), "canonical not in the sitemap: " + link);
            if (visit.address().endsWith("/druk")) {
                findings.addUnless(
                        page.select("meta[name=robots]").attr("content").contains("noindex"),
                        visit.toString(),
                        "print view without noindex");
            }
        }
        findings.assertNone();
    }

    @Test
    void errorPagesSayWhatHappenedAndWhereToGo() {
        Findings findings = new Findings("error pages help");
        for (Visit visit : errors()) {
            findings.checking();
            Document page = web.ask(visit.method(), visit.address()).html();
            findings.addUnless(
                    page.select("main").text().contains(Integer.toString(visit.status())),
                    visit.toString(),
                    "does not tell its status");
            findings.addUnless(page.select("main a[href]").size() >= 3, visit.toString(), "leads nowhere");
            findings.addUnless(
                    page.select("link[rel=canonical]").isEmpty(), visit.toString(), "claims a canonical address");
        }
        findings.assertNone();
    }
}
