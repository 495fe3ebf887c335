package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.account.MailKind;
import pl.kooperacja.account.Retention;
import pl.kooperacja.site.Web.Answer;

/** What the law gives people: their data, leaving, telling of barriers, and those who answer. */
@ExtendWith(SiteExtension.class)
class MyDataIT {
    private static final String PASSWORD = "siedem cichych jezior";
    private static final String REPORT = "/dostepnosc/zglos";
    private static final String BARRIERS = "/administracja/dostepnosc";
    private static final String REQUESTS = "/administracja/wnioski-o-dane";

    private final SiteProcess site;
    private final Web web;
    private final Chromium chromium;

    MyDataIT(SiteProcess site, Web web, Chromium chromium) {
        this.site = site;
        this.web = web;
        this.chromium = chromium;
    }

    private Guest guest() {
        return new Guest(web);
    }

    /** A letter to that mailbox that holds this. */
    private Optional<String> letter(String to, Pattern holding) {
        Path folder = site.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MyDataIT::plain)
                    .filter(text -> text.contains("To: " + to))
                    .filter(text -> holding.matcher(text).find())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter without the folding of its lines. */
    private static String plain(Path file) {
        try {
            return Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matcher awaited(String to, Pattern holding) {
        site.await("letter", SiteProcess.LONGEST_END, () -> letter(to, holding).isPresent());
        Matcher found = holding.matcher(letter(to, holding).orElseThrow());
        assertThat(found.find()).isTrue();
        return found;
    }

    /** Somebody who has just begun an account. */
    private Guest newcomer(String email) {
        Guest person = guest();
        person.send("/rejestracja", Map.of("nazwa", "Jagoda Bóbr", "email", email));
        String link = awaited(email, Pattern.compile("(/haslo/ustaw\\?klucz=[\\w-]{43})"))
                .group(1);
        Answer form = person.get(link);
        assertThat(form.html().select("main form").text()).contains("art. 6 ust. 1 lit. e RODO");
        assertThat(person.sendFrom(form, Map.of("haslo", PASSWORD)).header("location"))
                .hasValue("/konto");
        return person;
    }

    private static Answer download(Guest who, String password, String format) {
        Answer sent = who.send("/konto/dane", Map.of("haslo", password, "format", format));
        return sent.header("location").map(who::get).orElse(sent);
    }

    @Test
    void onesDataAreTakenOutWithThePasswordAndOncePerLink() {
        String email = "jagoda.dane@example.org";
        Guest person = newcomer(email);
        assertThat(download(person, "złe hasło tej osoby", "json").status()).isEqualTo(422);
        Answer sent = person.send("/konto/dane", Map.of("haslo", PASSWORD, "format", "json"));
        String link = sent.header("location").orElseThrow();
        assertThat(guest().get(link).status()).isEqualTo(404);
        assertThat(guest().as("audytorka").get(link).status()).isEqualTo(404);
        Answer file = person.get(link);
        assertThat(file.header("content-disposition")).hasValue("attachment; filename=\"moje-dane.json\"");
        assertThat(file.header("cache-control")).hasValue("private, no-store");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(file.body()))) {
            JsonObject data = reader.readObject();
            assertThat(data.getJsonArray("account").getJsonObject(0).getString("email"))
                    .isEqualTo(email);
            assertThat(data.getJsonArray("notices").getJsonObject(0).getString("version"))
                    .isEqualTo("1");
        }
        assertThat(person.get(link).status()).as("twice").isEqualTo(404);

        Answer pdf = download(person, PASSWORD, "pdf");
        assertThat(pdf.header("content-type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void whoLeavesIsToldWhatStaysAndIsForgotten() {
        String email = "jagoda.odchodzi@example.org";
        Guest person = newcomer(email);
        Answer page = person.get("/konto/usun");
        assertThat(page.html().select("main").text()).contains("Dziennik zdarzeń", "730 dni", "Osoba usunięta");
        Answer untouched = person.sendFrom(page, Map.of("haslo", PASSWORD));
        assertThat(untouched.status()).as("without the tick").isEqualTo(422);
        Answer gone = person.sendFrom(page, Map.of("haslo", PASSWORD, "rozumiem", "tak"));
        assertThat(gone.header("location")).hasValue("/konto/usun?stan=usuniete");
        assertThat(person.cookies).doesNotContainKey("sesja");
        assertThat(person.get("/konto/usun?stan=usuniete")
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("Konto usunięte");
        assertThat(guest().signIn(email, PASSWORD).status()).isEqualTo(422);
        Guest admin = guest().as("administrator");
        assertThat(admin.get("/administracja/osoby?q=" + email).html().select("main tbody tr"))
                .isEmpty();
        assertThat(admin.get("/administracja/osoby?konto=erased")
                        .html()
                        .select("main tbody")
                        .text())
                .contains("Osoba usunięta");
    }

    @Test
    void lettersAreChosen() {
        Guest person = newcomer("jagoda.listy@example.org");
        Answer form = person.get("/konto/powiadomienia");
        assertThat(form.html().select("input[type=checkbox][name][checked]"))
                .extracting(box -> box.attr("name"))
                .containsExactlyElementsOf(
                        Arrays.stream(MailKind.values()).map(MailKind::key).toList());
        person.sendFrom(form, Map.of("deadlines", "tak"));
        assertThat(person.get("/konto/powiadomienia").html().select("input[type=checkbox][name][checked]"))
                .extracting(box -> box.attr("name"))
                .containsExactly("deadlines");
    }

    @Test
    void aBarrierIsReportedReceivedAndAnswered() {
        String email = "jagoda.bariera@example.org";
        assertThat(guest().get("/deklaracja-dostepnosci").html().select("main a[href=" + REPORT + "]"))
                .hasSize(1);
        Guest reader = guest();
        Answer form = reader.get(REPORT + "?adres=/modele");
        assertThat(form.html().select("#gdzie").attr("value")).isEqualTo("/modele");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "opis",
                "<script>alert(1)</script>\nNie słychać menu",
                "nazwa",
                "Jagoda \"Bóbr\"",
                "email",
                "bez małpy"));
        Answer wrong = reader.sendFrom(form, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#opis").text()).contains("<script>alert(1)</script>");
        assertThat(wrong.text()).doesNotContain("<script>alert");
        typed.put("email", email);
        assertThat(reader.sendFrom(form, typed).header("location")).hasValue(REPORT + "?stan=przyjete");
        awaited(email, Pattern.compile("Subject: =\\?UTF-8"));

        Guest editor = guest().as("redaktor");
        Answer list = editor.get(BARRIERS);
        String address = list.html().select("main tbody tr").stream()
                .filter(row -> row.text().contains("Jagoda"))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href");
        Answer request = editor.get(address);
        assertThat(request.text()).doesNotContain("<script>alert");
        assertThat(request.html().select("main").text()).contains("zostało: 7");
        assertThat(guest().as("audytorka").get(address).html().select("main form"))
                .isEmpty();
        assertThat(guest().as("doradczyni").get(address).status()).isEqualTo(404);

        Answer empty = editor.sendFrom(request, Map.of("wynik", ""));
        assertThat(empty.status()).isEqualTo(422);
        Map<String, String> answer = Map.of("wynik", "done", "odpowiedz", "Poprawione menu.");
        assertThat(editor.sendFrom(request, answer).header("location")).hasValue(address + "?zrobiono=tak");
        assertThat(editor.sendFrom(request, answer).status())
                .as("answered meanwhile")
                .isEqualTo(409);
        awaited(email, Pattern.compile("Poprawione menu"));
        assertThat(editor.get(BARRIERS + "?stan=zamkniete")
                        .html()
                        .select("main")
                        .text())
                .contains("Załatwione");
        assertThat(editor.get(BARRIERS + "/999999").status()).isEqualTo(404);
        assertThat(editor.get(REQUESTS).status()).isEqualTo(404);
    }

    @Test
    void aRequestThatCameByLetterIsNoted() {
        Guest admin = guest().as("administrator");
        Answer form = admin.get(REQUESTS + "/nowy");
        assertThat(admin.sendFrom(form, Map.of("rodzaj", "", "dzien", "2999-01-01"))
                        .html()
                        .select("[role=alert] li"))
                .hasSize(3);
        Answer noted = admin.sendFrom(
                form, Map.of("rodzaj", "access", "dzien", "2026-01-31", "nazwa", "Jan Listowy", "kontakt", "list"));
        assertThat(noted.header("location")).hasValue(REQUESTS + "?zrobiono=tak");
        assertThat(admin.get(REQUESTS).html().select("main tbody").text())
                .contains("Jan Listowy", "lutego 2026", "po terminie");
        Guest auditor = guest().as("audytorka");
        assertThat(auditor.get(REQUESTS).status()).isEqualTo(200);
        assertThat(auditor.get(REQUESTS + "/nowy").status()).isEqualTo(404);
        assertThat(auditor.get("/administracja/przechowywanie").html().select("main tbody tr"))
                .hasSameSizeAs(Retention.values());
    }

    @Test
    void aSessionWarnsBeforeItEndsAndGoesOn() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            page.clock().install();
            signIn(page, "uczestniczka");
            page.navigate(web.base() + "/konto");
            page.focus("#nazwa");
            page.clock().fastForward("57:30");
            assertThat(page.locator("#sesja").isVisible()).isFalse();
            page.clock().fastForward("00:40");
            page.locator("#sesja").waitFor();
            assertThat(page.evaluate("document.activeElement.dataset.deed")).isEqualTo("stay");
            assertThat(Axe.violations(page)).isEmpty();
            page.click("[data-deed=stay]");
            page.waitForCondition(() -> !page.locator("#sesja").isVisible());
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("nazwa");

            Page other = visitor.newPage();
            page.clock().fastForward("57:30");
            other.navigate(web.base() + "/konto");
            page.clock().fastForward("00:40");
            assertThat(page.locator("#sesja").isVisible())
                    .as("what is done in another tab counts here")
                    .isFalse();
            page.clock().fastForward("01:00:00");
            page.locator("#sesja").waitFor();
            assertThat(page.locator("#sesja-opis").innerText()).contains("Sesja się skończyła");
            page.click("[data-deed=close]");
            assertThat(page.locator("#sesja").isVisible()).isFalse();
        }
    }

    private void signIn(Page page, String mailbox) {
        page.navigate(web.base() + "/logowanie");
        page.fill("#email", mailbox + "@example.org");
        page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
        page.click("main form button[type=submit]");
    }

    @Test
    void everyPageIsValidAccessibleAndFitsASlimWindow() {
        Findings findings = new Findings("pages on one's data pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            look(page, REPORT, html, findings);
            look(page, REPORT + "?stan=przyjete", html, findings);
            look(page, "/konto/usun?stan=usuniete", html, findings);
            faulty(page, REPORT, html, findings);
            signIn(page, "administrator");
            for (String address : List.of(
                    "/konto/dane",
                    "/konto/usun",
                    "/konto/powiadomienia",
                    "/konto/kod",
                    "/konto/wznow?klucz=x",
                    BARRIERS,
                    REQUESTS,
                    REQUESTS + "?stan=zamkniete",
                    "/administracja/przechowywanie")) {
                look(page, address, html, findings);
            }
            for (String address : List.of("/konto/dane", "/konto/usun", REQUESTS + "/nowy")) {
                faulty(page, address, html, findings);
            }
            page.navigate(web.base() + REQUESTS + "/nowy");
            page.selectOption("#rodzaj", "erase");
            page.fill("#nazwa", "Ewa Listowa");
            page.fill("#opis", "Proszę usunąć");
            page.click("main form button[type=submit]");
            page.click("main tbody a");
            looked(page, "request", html, findings);
            page.click("main form button[type=submit] >> nth=0");
            looked(page, "request with faults", html, findings);
        }
        findings.assertNone();
    }

    private void faulty(Page page, String address, HtmlCheck html, Findings findings) {
        page.navigate(web.base() + address);
        page.click("main form button[type=submit] >> nth=0");
        looked(page, address + " with faults", html, findings);
        findings.addUnless(page.title().startsWith("Błąd: "), address, "title: " + page.title());
    }

    private void look(Page page, String address, HtmlCheck html, Findings findings) {
        page.navigate(web.base() + address);
        looked(page, address, html, findings);
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
