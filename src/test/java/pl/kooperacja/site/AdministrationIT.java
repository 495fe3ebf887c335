package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Running the site: who may open what, who may do what, and how the pages look to those who use them. */
@ExtendWith(SiteExtension.class)
class AdministrationIT {
    private static final String PEOPLE = "/administracja/osoby";
    /** Everybody that the demo lets in, by mailbox. */
    private static final List<String> EVERYBODY = List.of(
            "uczestniczka",
            "koordynator",
            "trenerka",
            "redaktor",
            "doradczyni",
            "animator",
            "audytorka",
            "administrator");

    /** Who may open which page; the others find nothing there. */
    private static final Map<String, List<String>> MAY_OPEN = new LinkedHashMap<>();

    static {
        MAY_OPEN.put("/administracja/dostepnosc", List.of("redaktor", "audytorka", "administrator"));
        MAY_OPEN.put("/administracja/wnioski-o-dane", List.of("audytorka", "administrator"));
        MAY_OPEN.put("/administracja/wnioski-o-dane/nowy", List.of("administrator"));
        MAY_OPEN.put("/administracja/przechowywanie", List.of("audytorka", "administrator"));
        MAY_OPEN.put(PEOPLE, List.of("doradczyni", "audytorka", "administrator"));
        MAY_OPEN.put("/administracja/uprawnienia", List.of("doradczyni", "audytorka", "administrator"));
        MAY_OPEN.put(PEOPLE + "/zaproszenie", List.of("doradczyni", "administrator"));
        MAY_OPEN.put("/administracja/dziennik", List.of("audytorka", "administrator"));
        MAY_OPEN.put("/administracja/dziennik/sprawdzenie", List.of("audytorka", "administrator"));
    }

    private final Web web;
    private final Chromium chromium;

    AdministrationIT(Web web, Chromium chromium) {
        this.web = web;
        this.chromium = chromium;
    }

    private Guest guest() {
        return new Guest(web);
    }

    private static String person(Guest who, String name) {
        return who.get(PEOPLE + "?q=" + name)
                .html()
                .select("main table a")
                .first()
                .attr("href");
    }

    @Test
    void pagesOpenToThoseWhomTheTableNames() {
        Findings findings = new Findings("pages for running the site open to whom they are for");
        for (String mailbox : EVERYBODY) {
            Guest who = guest().as(mailbox);
            MAY_OPEN.forEach((address, allowed) -> {
                findings.checking();
                int expected = allowed.contains(mailbox) ? 200 : 404;
                int status = who.get(address).status();
                findings.addUnless(status == expected, address, mailbox + " gets " + status);
            });
            boolean menu = !who.get("/modele")
                    .html()
                    .select("#menu-konta a[href=/administracja]")
                    .isEmpty();
            boolean any = MAY_OPEN.values().stream().anyMatch(allowed -> allowed.contains(mailbox));
            findings.addUnless(menu == any, "menu", mailbox + " sees administration: " + menu);
            findings.addUnless(
                    who.get("/administracja").status() == (any ? 200 : 404), "/administracja", "for " + mailbox);
        }
        MAY_OPEN.keySet()
                .forEach(address -> findings.addUnless(
                        guest().get(address).status() == 303, address, "does not ask guests to sign in"));
        findings.assertNone();
    }

    @Test
    void rolesAreGivenAndEndedInThePage() {
        Guest admin = guest().as("administrator");
        String trainer = person(admin, "Sowa");
        Answer wrong = send(admin, trainer, "rola", Map.of("rola", "adviser", "gdzie", "site"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("select[name=rola] option[selected]").attr("value"))
                .isEqualTo("adviser");
        assertThat(wrong.html().select("[role=alert] a[href=#gdzie]")).hasSize(1);

        Answer given = send(admin, trainer, "rola", Map.of("rola", "adviser", "gdzie", "18"));
        assertThat(given.header("location")).hasValue(trainer + "?zrobiono=rola");
        assertThat(admin.get(trainer).html().select("main .devices").text()).contains("województwo podkarpackie");
        Answer twice = send(admin, trainer, "rola", Map.of("rola", "adviser", "gdzie", "18"));
        assertThat(twice.status()).isEqualTo(422);

        Element ending = admin.get(trainer).html().select("main .devices li").stream()
                .filter(item -> item.text().contains("podkarpackie"))
                .findFirst()
                .orElseThrow();
        String number = ending.select("input[name=numer]").attr("value");
        assertThat(send(admin, trainer, "koniec", Map.of("numer", number)).header("location"))
                .hasValue(trainer + "?zrobiono=koniec");
        assertThat(send(admin, trainer, "koniec", Map.of("numer", number)).status())
                .isEqualTo(404);
    }

    @Test
    void swappedNumbersAndForeignDeedsLeadNowhere() {
        Guest admin = guest().as("administrator");
        String self = person(admin, "Żubr".replace("Ż", "%C5%BB"));
        String participant = person(admin, "Lis");
        Guest auditor = guest().as("audytorka");
        Guest adviser = guest().as("doradczyni");
        assertThat(auditor.get(participant).html().select("main form")).isEmpty();
        assertThat(adviser.get(participant).status()).isEqualTo(404);
        for (String deed : List.of("blokada", "wpuszczenie", "wylogowanie")) {
            assertThat(send(auditor, self, deed, Map.of()).status()).as(deed).isEqualTo(403);
            assertThat(send(adviser, self, deed, Map.of()).status()).as(deed).isEqualTo(404);
        }
        assertThat(send(auditor, self, "rola", Map.of("rola", "admin", "gdzie", "site"))
                        .status())
                .isEqualTo(403);
        assertThat(send(adviser, person(adviser, "Borsuk"), "rola", Map.of("rola", "admin", "gdzie", "site"))
                        .status())
                .isEqualTo(422);
        assertThat(send(
                                adviser,
                                person(adviser, "Borsuk"),
                                "rola",
                                Map.of("rola", "animator", "gdzie", "county", "kod", "1811"))
                        .status())
                .isEqualTo(403);
        assertThat(send(admin, self, "blokada", Map.of())
                        .html()
                        .select("[role=alert]")
                        .text())
                .contains("Własnego konta");
        assertThat(admin.get("/administracja/osoby/999999").status()).isEqualTo(404);
        assertThat(admin.get("/administracja/osoby?strona=99").status()).isEqualTo(404);
        assertThat(admin.get("/administracja/osoby?rola=krol").status()).isEqualTo(400);
    }

    @Test
    void theJournalIsReadNarrowedTakenOutAndCheckedByTheAuditorAlone() {
        Guest auditor = guest().as("audytorka");
        String address = "/administracja/dziennik?co=account.sign-in&kto=Czapla";
        Answer found = auditor.get(address);
        assertThat(found.html().select("main tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(row.text())
                .contains("Zofia Czapla", "zalogowanie"));
        assertThat(auditor.get("/administracja/dziennik?kto=nikt-taki").html().select("main tbody tr"))
                .isEmpty();
        assertThat(auditor.get("/administracja/dziennik?od=jutro").status()).isEqualTo(400);

        Answer file = auditor.get(found.html().select("main a[href*=.csv]").attr("href"));
        assertThat(file.header("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.header("cache-control")).hasValue("private, no-store");
        assertThat(file.text().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(";account.sign-in;person;"));
        assertThat(auditor.get("/administracja/dziennik?co=audit.exported")
                        .html()
                        .select("main tbody tr"))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(guest().as("redaktor").get("/administracja/dziennik.csv").status())
                .isEqualTo(404);
        assertThat(auditor.get("/administracja/dziennik.csv?co=account.sign-in&kto=Je%C5%BC")
                        .text()
                        .lines()
                        .skip(1))
                .as("a name with a Polish letter")
                .isNotEmpty()
                .allMatch(line -> line.contains(";Piotr Jeż;"));
        assertThat(guest().get("/administracja/dziennik.csv").status()).isEqualTo(404);

        Answer checked = auditor.sendFrom(auditor.get("/administracja/dziennik/sprawdzenie"), Map.of());
        assertThat(checked.html().select("main [role=status]").text()).contains("Dziennik jest cały");
    }

    private static Answer send(Guest who, String address, String deed, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("znak", who.token("/konto"));
        all.put("co", deed);
        return who.post(address, all);
    }

    @Test
    void everyPageIsValidAccessibleAndFitsASlimWindow() {
        Findings findings = new Findings("pages for running the site pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            page.navigate(web.base() + "/logowanie");
            page.fill("#email", "administrator@example.org");
            page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
            page.click("main form button[type=submit]");
            page.navigate(web.base() + "/administracja");
            looked(page, "/administracja", html, findings);
            for (String address : MAY_OPEN.keySet()) {
                page.navigate(web.base() + address);
                looked(page, address, html, findings);
            }
            page.navigate(web.base() + PEOPLE + "?q=nikt-taki");
            looked(page, "nobody found", html, findings);
            page.navigate(web.base() + PEOPLE + "/zaproszenie");
            page.click("main form button[type=submit]");
            looked(page, "invitation with faults", html, findings);
            findings.addUnless(page.title().startsWith("Błąd: "), "invitation", "title: " + page.title());
            page.navigate(web.base() + PEOPLE);
            page.click("main table a >> nth=0");
            looked(page, "person", html, findings);
        }
        findings.assertNone();
    }

    private static void looked(Page page, String name, HtmlCheck html, Findings findings) {
        findings.checking();
        Axe.violations(page).forEach(violation -> findings.add(name, violation));
        html.errors(page.content()).forEach(error -> findings.add(name, error));
        page.setViewportSize(Chromium.SLIM, 800);
        findings.addUnless(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                name,
                "wider than " + Chromium.SLIM);
        page.setViewportSize(Chromium.WIDE, 900);
    }
}
