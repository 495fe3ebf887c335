package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Institutions, their staff and their requests, as people meet them. */
@ExtendWith(SiteExtension.class)
class InstitutionIT {
    private static final String PASSWORD = "siedem cichych jezior";
    /** Made up: authorised, with a coordinator and a member. */
    private static final String LIPOWO = "Gminny Ośrodek Pomocy Społecznej w Lipowie (fikcyjny)";

    private static final String BRZEZINIEC = "Powiatowe Centrum Pomocy Rodzinie w Brzezińcu (fikcyjny)";
    private static final String MODRZEWIN = "Ośrodek Pomocy Społecznej w Modrzewinie (fikcyjny)";

    private final SiteProcess site;
    private final Web web;
    private final Chromium chromium;

    InstitutionIT(SiteProcess site, Web web, Chromium chromium) {
        this.site = site;
        this.web = web;
        this.chromium = chromium;
    }

    private Guest guest() {
        return new Guest(web);
    }

    private static String location(Answer answer) {
        return answer.header("location")
                .orElse("nowhere, status " + answer.status() + " "
                        + answer.html().select("main").text());
    }

    private static String main(Answer answer) {
        return answer.html().select("main").text().replace('\u00a0', ' ');
    }

    /** Address of a made-up institution. */
    private String institution(String name) {
        return guest().as("administrator").get("/podmioty").html().select("td a").stream()
                .filter(link -> link.text().replace('\u00a0', ' ').equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Test
    void aMemberReadsWhatIsRestrictedUntilItIsTakenAway() {
        String lipowo = institution(LIPOWO);
        Guest ewa = guest().as("uczestniczka");
        Guest adviser = guest().as("doradczyni");
        String lesson = ewa.get("/strefa")
                .html()
                .select("#otwarte ~ ul")
                .first()
                .select("h3 a")
                .first()
                .attr("href");
        assertThat(main(guest().get(lesson))).contains("Treść jest dla uprawnionych");
        assertThat(main(ewa.get(lesson))).doesNotContain("Treść jest dla uprawnionych");
        assertThat(main(ewa.get("/konto/podmioty"))).contains(LIPOWO, "materiały otwarte");

        Answer done = adviser.send(lipowo + "/decyzja", fields("co", "zawies", "powod", "Próba <b>zawieszenia</b>"));
        assertThat(location(done)).isEqualTo(lipowo + "?zrobione=zawieszony");
        assertThat(main(ewa.get(lesson))).as("the open session too").contains("Treść jest dla uprawnionych");
        assertThat(adviser.get(lipowo).text()).contains("&lt;b&gt;zawieszenia").doesNotContain("<b>zawieszenia");

        Answer again =
                adviser.send(lipowo + "/decyzja", fields("co", "uprawnij", "podstawa", "pismo", "do", "31.12.2031"));
        assertThat(location(again)).isEqualTo(lipowo + "?zrobione=uprawniony");
        assertThat(main(ewa.get(lesson))).doesNotContain("Treść jest dla uprawnionych");
    }

    @Test
    void aGuestAsksAnAdviserApprovesAndTheCoordinatorInvites() {
        Letters letters = new Letters(site);
        String email = "kierowniczka@gops-sarnowo.example.org";
        Guest jadwiga = guest();
        Answer many = jadwiga.send(
                "/strefa/wniosek",
                fields(
                        "imie",
                        "Jadwiga Sarna",
                        "email",
                        email,
                        "nazwa",
                        "GOPS w Sarnowie (fikcyjny)",
                        "rodzaj",
                        "GOPS",
                        "siedziba",
                        "Kielce",
                        "stanowisko",
                        "kierowniczka",
                        "uzasadnienie",
                        "Chcemy czytać."));
        assertThat(many.status()).as("a city and its county").isEqualTo(422);
        assertThat(many.html().select("input[name=siedziba-kod]")).hasSize(2);
        assertThat(many.html().select("main [role=alert] a[href=#siedziba-kod]"))
                .hasSize(1);
        Answer sent = jadwiga.sendFrom(
                many, fields("siedziba-kod", "2661011", "rodzaj", "GOPS", "uzasadnienie", "Chcemy czytać."));
        assertThat(location(sent)).isEqualTo("/strefa/wniosek?zrobione=list");
        String confirm = Letters.link(letters.await(email, 1));
        Guest adviser = guest().as("doradczyni");
        assertThat(main(adviser.get("/podmioty/wnioski"))).doesNotContain("Sarnowie");
        assertThat(main(guest().get(confirm))).contains("potwierdź");
        assertThat(main(adviser.get("/podmioty/wnioski")))
                .as("looking confirms nothing")
                .doesNotContain("Sarnowie");
        assertThat(main(jadwiga.send(confirm, Map.of()))).contains("czeka na odpowiedź");

        Answer list = adviser.get("/podmioty/wnioski");
        String request = list.html().select("td a:contains(Sarnowie)").attr("href");
        assertThat(adviser.send(request, fields("decyzja", "przyjmij", "podstawa", ""))
                        .status())
                .isEqualTo(422);
        Answer approved = adviser.send(
                request, fields("decyzja", "przyjmij", "podstawa", "pismo z 2 listopada", "do", "2031-12-31"));
        assertThat(location(approved)).isEqualTo(request + "?zrobione=przyjety");
        Guest admin = guest().as("administrator");
        Answer late = admin.post(
                request, fields("znak", admin.token(request), "decyzja", "odmow", "odpowiedz", "nie", "wersja", "1"));
        assertThat(late.status()).as("whoever decides second").isEqualTo(409);
        assertThat(main(late)).contains("Ktoś zmienił to przed chwilą");

        String begin = Letters.link(letters.await(email, 2));
        assertThat(begin).startsWith("/haslo/ustaw?klucz=");
        assertThat(location(jadwiga.send(begin, Map.of("haslo", PASSWORD)))).isEqualTo("/konto");
        Answer own = jadwiga.get("/konto/podmioty");
        assertThat(main(own)).contains("Sarnowie", "koordynator", "materiały otwarte");
        String staff = own.html().select("main a[href$=/pracownicy]").attr("href");
        Answer report = jadwiga.send(
                staff,
                fields(
                        "co",
                        "zapros",
                        "osoby",
                        "Imię;E-mail\nJan Jeleń;jan@gops-sarnowo.example.org\nto nie adres\n"
                                + "Jan;jan@gops-sarnowo.example.org\nJadwiga <" + email + ">"));
        assertThat(main(report))
                .contains("zaproszenie wysłane", "nie ma tu jednego poprawnego adresu", "powtórzony adres", "jest już");
        String invited = letters.await("jan@gops-sarnowo.example.org", 1);
        assertThat(invited).contains("Sarnowie").doesNotContain("Jeleń");
        Guest jan = guest();
        jan.send(Letters.link(invited), Map.of("haslo", PASSWORD));
        assertThat(main(jan.get("/konto/podmioty"))).contains("zaproszenie czeka");
        assertThat(jan.get(staff).status()).isEqualTo(404);
        assertThat(location(jan.send("/konto/podmioty", fields("co", "przyjmij"))))
                .isEqualTo("/konto/podmioty?zrobione=przyjete");
        assertThat(main(jan.get("/konto/podmioty"))).contains("materiały otwarte");
        assertThat(jan.get(staff).status()).as("a member is no coordinator").isEqualTo(404);

        Guest trainer = guest().as("trenerka");
        String number = staff.split("/")[2];
        Answer joining = trainer.send(
                "/strefa/wniosek?podmiot=" + number, fields("stanowisko", "trenerka", "uzasadnienie", "Pracuję tu."));
        assertThat(location(joining)).isEqualTo("/strefa/wniosek?zrobione=tak");
        assertThat(main(trainer.get("/konto/podmioty"))).contains("Sarnowie", "czeka na decyzję");
        Answer waiting = jadwiga.get(staff);
        assertThat(main(waiting)).contains("Proszą o dołączenie", "Maria Sowa");
        String wants = waiting.html()
                .select("form:has(input[name=co][value=przyjmij]) input[name=numer]")
                .attr("value");
        assertThat(location(jadwiga.sendFrom(waiting, fields("co", "przyjmij", "numer", wants))))
                .isEqualTo(staff + "?zrobione=przyjeta");
        assertThat(main(trainer.get("/konto/podmioty"))).contains("przyjęty");

        assertThat(location(jan.send("/konto/podmioty", fields("co", "odejdz"))))
                .isEqualTo("/konto/podmioty?zrobione=zakonczone");
        assertThat(main(jan.get("/strefa"))).contains("Na razie nic");
    }

    @Test
    void numbersOfOthersLeadNowhere() {
        String lipowo = institution(LIPOWO);
        String brzeziniec = institution(BRZEZINIEC);
        String modrzewin = institution(MODRZEWIN);
        Findings findings = new Findings("whoever may not see it finds nothing");
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        List<String> desks = List.of(
                "/podmioty",
                "/podmioty/nowy",
                "/podmioty/import",
                "/podmioty.csv",
                "/podmioty/wnioski",
                "/podmioty/wnioski/1",
                "/podmioty/rodzaje",
                "/podmioty/teryt");
        List<String> others = List.of(brzeziniec, brzeziniec + "/pracownicy", modrzewin, modrzewin + "/pracownicy");
        List<String> decisions = List.of(lipowo + "/decyzja", lipowo + "/zmien", brzeziniec + "/decyzja");
        List<String> nowhere =
                List.of("/podmioty/999999", "/podmioty/x", "/podmioty/0/pracownicy", "/podmioty/wnioski/0");
        hidden.put("koordynator", join(desks, others, decisions, nowhere));
        hidden.put("uczestniczka", join(desks, others, decisions, nowhere, List.of(lipowo, lipowo + "/pracownicy")));
        hidden.put("redaktor", join(others, decisions, nowhere, List.of(lipowo, "/podmioty", "/podmioty/teryt")));
        hidden.put(
                "doradczyni",
                join(
                        nowhere,
                        List.of(
                                modrzewin,
                                modrzewin + "/decyzja",
                                modrzewin + "/zmien",
                                modrzewin + "/pracownicy",
                                "/podmioty/rodzaje",
                                "/podmioty/teryt")));
        hidden.put(
                "audytorka",
                join(decisions, nowhere, List.of("/podmioty/nowy", "/podmioty/import", lipowo + "/pracownicy")));
        hidden.forEach((mailbox, addresses) -> {
            Guest person = guest().as(mailbox);
            String token = person.token("/konto/podmioty");
            for (String address : addresses) {
                findings.checking();
                int read = person.get(address).status();
                findings.addUnless(read == 404, mailbox + " " + address, "status " + read);
                if (!address.endsWith(".csv")) {
                    int sent = person.post(address, fields("znak", token, "co", "zakoncz", "numer", "1"))
                            .status();
                    findings.addUnless(sent == 404, mailbox + " POST " + address, "status " + sent);
                }
            }
        });
        for (String address : join(desks, others, decisions)) {
            findings.checking();
            Answer answer = guest().get(address);
            boolean closed = address.endsWith(".csv")
                    ? answer.status() == 404
                    : answer.status() == 303 && location(answer).startsWith("/logowanie?powrot=");
            findings.addUnless(closed, "guest " + address, "status " + answer.status());
        }
        findings.assertNone();
        Guest auditor = guest().as("audytorka");
        assertThat(main(auditor.get(lipowo))).contains("Historia").doesNotContain("Decyzja");
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return java.util.stream.Stream.of(lists).flatMap(List::stream).toList();
    }

    @Test
    void aForeignFormChangesNothing() {
        String lipowo = institution(LIPOWO);
        Guest adviser = guest().as("doradczyni");
        for (String address :
                List.of(lipowo + "/decyzja", lipowo + "/zmien", lipowo + "/pracownicy", "/podmioty/nowy")) {
            Answer answer = adviser.post(address, fields("co", "zawies", "powod", "obcy", "nazwa", "Obca nazwa"));
            assertThat(answer.status()).as(address).isEqualTo(403);
        }
        assertThat(main(adviser.get(lipowo))).contains("uprawniony").doesNotContain("Obca");
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedIsKept() {
        Guest adviser = guest().as("doradczyni");
        Answer answer = adviser.send(
                "/podmioty/nowy",
                fields(
                        "nazwa",
                        "<script>alert(1)</script>",
                        "regon",
                        "123",
                        "skrzynka",
                        "a@example.org\r\nBcc: b@example.org",
                        "www",
                        "javascript:alert(1)",
                        "siedziba",
                        "Modrzewin"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain("<script>alert(1)");
        assertThat(answer.html().select("main [role=alert] a"))
                .extracting(link -> link.attr("href"))
                .containsExactlyInAnyOrder("#rodzaj", "#siedziba", "#regon", "#skrzynka", "#www");
        assertThat(answer.html().select("input[name=nazwa]").attr("value")).isEqualTo("<script>alert(1)</script>");
        Answer beyond =
                adviser.send("/podmioty/nowy", fields("nazwa", "GOPS", "rodzaj", "GOPS", "siedziba", "1816122"));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(main(beyond)).contains("poza Twoim województwem");
        Answer twin = adviser.send("/podmioty/nowy", fields("nazwa", LIPOWO, "rodzaj", "GOPS", "siedziba", "2604"));
        assertThat(main(twin)).contains("Taki podmiot już jest");
        assertThat(adviser.get("/podmioty?stan=zly").status()).isEqualTo(400);
        assertThat(adviser.get("/podmioty?woj=99").status()).isEqualTo(400);
        assertThat(adviser.get("/podmioty?strona=7").status()).isEqualTo(404);
        assertThat(adviser.get("/podmioty.csv").header("content-disposition"))
                .hasValue("attachment; filename=\"podmioty.csv\"");
        assertThat(adviser.get("/podmioty.csv").header("cache-control")).hasValue("private, no-store");
    }

    @Test
    void everyPageIsValidAccessibleAndFitsASlimWindow() {
        String lipowo = institution(LIPOWO);
        Findings findings = new Findings("pages of institutions pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            for (String address : List.of(
                    "/strefa/wniosek",
                    "/strefa/wniosek?q=lipow",
                    "/strefa/wniosek?zrobione=list",
                    "/strefa/wniosek/stan?klucz=x",
                    "/strefa")) {
                look(page, address, html, findings);
            }
            page.navigate(web.base() + "/strefa/wniosek");
            faulty(page, "/strefa/wniosek", html, findings);
            page.navigate(web.base() + "/logowanie");
            page.fill("#email", "administrator@example.org");
            page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
            page.click("main form button[type=submit]");
            for (String address : List.of(
                    "/podmioty",
                    "/podmioty?q=nic-takiego",
                    "/podmioty/nowy",
                    lipowo,
                    lipowo + "?zrobione=zmieniony",
                    lipowo + "/zmien",
                    lipowo + "/decyzja?q=brzez",
                    lipowo + "/pracownicy",
                    "/podmioty/wnioski",
                    "/podmioty/wnioski/1",
                    "/podmioty/rodzaje",
                    "/podmioty/rodzaje?kod=PCPR",
                    "/podmioty/import",
                    "/podmioty/teryt",
                    "/konto/podmioty",
                    "/konto")) {
                look(page, address, html, findings);
            }
            for (String address : List.of(
                    "/podmioty/nowy",
                    lipowo + "/decyzja",
                    "/podmioty/wnioski/1",
                    "/podmioty/rodzaje",
                    "/podmioty/import",
                    "/podmioty/teryt")) {
                page.navigate(web.base() + address);
                faulty(page, address, html, findings);
            }
            page.navigate(web.base() + "/podmioty/import");
            page.fill("#tabela", "nazwa;rodzaj;siedziba\nGOPS w Próbowie (fikcyjny);GOPS;Mirzec\nX;NIC;Mirzec");
            page.click("main form[method=post] button[type=submit]");
            looked(page, "/podmioty/import with a report", html, findings);
            page.click(".account > button");
            Axe.violations(page).forEach(violation -> findings.add("menu", violation));
        }
        findings.assertNone();
    }

    private void look(Page page, String address, HtmlCheck html, Findings findings) {
        page.navigate(web.base() + address);
        looked(page, address, html, findings);
    }

    /** Sends the first form empty. */
    private static void faulty(Page page, String address, HtmlCheck html, Findings findings) {
        page.click("main form[method=post] button[type=submit]");
        looked(page, address + " with faults", html, findings);
        findings.addUnless(page.title().startsWith("Błąd: "), address, "title: " + page.title());
        page.click("main [role=alert] a");
        findings.addUnless(
                (Boolean) page.evaluate("document.activeElement.id === location.hash.slice(1)"),
                address,
                "the link does not lead to the field");
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

    @Test
    void anAdminNeedsNoJavaScript() {
        try (BrowserContext visitor =
                chromium.visitor(Chromium.options(Chromium.WIDE).setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(web.base() + "/podmioty/nowy");
            assertThat(page.url()).endsWith("/logowanie?powrot=%2Fpodmioty%2Fnowy");
            page.fill("#email", "administrator@example.org");
            page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
            page.click("main form button[type=submit]");
            page.fill("#nazwa", "Świetlica w Próbowie (fikcyjny)");
            page.selectOption("#rodzaj", "SWIETLICA");
            page.fill("#siedziba", "słupsk");
            page.click("main form[method=post] button[type=submit]");
            page.check("input[value='2263011']");
            page.click("main form[method=post] button[type=submit]");
            assertThat(page.locator("main").textContent()).contains("Podmiot dodany", "Słupsk, gmina miejska");
            page.navigate(web.base() + "/podmioty/rodzaje");
            page.fill("#kod", "klub");
            page.fill("#nazwa", "klub seniora");
            page.selectOption("#sektor", "pomoc");
            page.click("main form[method=post] button[type=submit]");
            page.navigate(web.base() + "/podmioty/nowy");
            assertThat(page.locator("#rodzaj").textContent()).contains("klub seniora");
        }
    }
}
