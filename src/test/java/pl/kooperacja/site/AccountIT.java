package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Coming in, staying, going out, and those who try it in other people's names. */
@ExtendWith(SiteExtension.class)
class AccountIT {
    private static final List<String> OPEN_FORMS = List.of("/logowanie", "/rejestracja", "/haslo");
    private static final List<String> OWN_FORMS =
            List.of("/konto", "/konto/haslo", "/konto/adres", "/konto/kod", "/wyloguj");
    private static final String PASSWORD = "siedem cichych jezior";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/haslo/ustaw\\?klucz=[\\w-]{43})");

    private final SiteProcess site;
    private final Web web;
    private final Chromium chromium;

    AccountIT(SiteProcess site, Web web, Chromium chromium) {
        this.site = site;
        this.web = web;
        this.chromium = chromium;
    }

    private Guest guest() {
        return new Guest(web);
    }

    /** A letter that left the site. */
    private record Mail(String to, String subject, String head, String text) {
        String link() {
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            return link.group(1);
        }
    }

    private List<Mail> mails(String to) {
        Path folder = site.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(AccountIT::mail)
                    .filter(mail -> mail.to().equals(to))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String text = ((MimeMultipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            String raw = Files.readString(file);
            return new Mail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    raw.substring(0, raw.indexOf("\r\n\r\n")),
                    text);
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private Mail awaitMail(String to, int number) {
        site.await("letter " + number, SiteProcess.LONGEST_END, () -> mails(to).size() >= number);
        return mails(to).get(number - 1);
    }

    private static String location(Answer answer) {
        return answer.header("location").orElse("nowhere, status " + answer.status());
    }

    private static String main(Answer answer) {
        return answer.html().select("main").text();
    }

    @Test
    void whoSignsInIsKnownByNameComesBackToThePageAndGoesOut() {
        Guest ewa = guest();
        Answer form = ewa.get("/logowanie", "Referer", web.base() + "/slownik");
        assertThat(form.html().select("input[name=powrot]").attr("value")).isEqualTo("/slownik");
        Answer in =
                ewa.sendFrom(form, Map.of("email", "uczestniczka@example.org", "haslo", SiteExtension.DEMO_PASSWORD));
        assertThat(in.status()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/slownik");
        assertThat(in.headers().get("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).matches("sesja=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"));

        Answer page = ewa.get("/slownik");
        assertThat(page.html().select("header .account").text()).contains("Ewa Lis");
        assertThat(page.header("cache-control")).hasValue("private, no-store");
        assertThat(main(ewa.get("/konto"))).contains("uczestniczka@example.org", "Uczestnik");

        String token =
                page.html().select("form[action=/wyloguj] input[name=znak]").attr("value");
        String session = ewa.cookies.get("sesja");
        assertThat(ewa.get("/wyloguj").status()).as("a link signs nobody out").isEqualTo(200);
        assertThat(ewa.cookies).containsEntry("sesja", session);
        assertThat(location(ewa.post("/wyloguj", Map.of("znak", token)))).isEqualTo("/");
        assertThat(ewa.cookies).doesNotContainKey("sesja");
        ewa.cookies.put("sesja", session);
        assertThat(location(ewa.get("/konto")))
                .as("the session is over, not only forgotten")
                .isEqualTo("/logowanie?powrot=%2Fkonto");
        assertThat(ewa.get("/slownik").html().select("header .account")).isEmpty();
    }

    @Test
    void keptPagesAreThoseOfGuestsWhoeverAsks() {
        Guest admin = guest().as("administrator");
        for (String address : List.of("/", "/modele", "/strefa", "/rss.xml", "/api/v1")) {
            Answer before = web.get(address);
            Answer own = admin.get(address);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.header("cache-control")).as(address).hasValue("private, no-store");
            assertThat(web.get(address).body()).as(address).isEqualTo(before.body());
            assertThat(own.text().contains("Tomasz Żubr")).as(address).isEqualTo(own.isHtml());
            Guest unknown = guest();
            unknown.cookies.put("sesja", "x".repeat(43));
            unknown.cookies.put("pamietaj", "y");
            assertThat(unknown.get(address).body()).as(address).isEqualTo(before.body());
        }
        String fresh = "/mapa";
        assertThat(admin.get(fresh).text()).contains("Tomasz Żubr");
        assertThat(web.get(fresh).text())
                .as("first asked by somebody signed in")
                .doesNotContain("Tomasz");
    }

    @Test
    void oldSessionIdsAreWorthNothingAfterSigningIn() {
        Guest victim = guest();
        String planted = "a".repeat(43);
        victim.cookies.put("sesja", planted);
        victim.as("animator");
        String first = victim.cookies.get("sesja");
        assertThat(first).isNotEqualTo(planted);
        Guest attacker = guest();
        attacker.cookies.put("sesja", planted);
        assertThat(attacker.get("/konto").status()).isEqualTo(303);

        String token = victim.token("/konto");
        victim.post(
                "/logowanie",
                Map.of("znak", token, "email", "animator@example.org", "haslo", SiteExtension.DEMO_PASSWORD));
        assertThat(victim.cookies.get("sesja")).isNotEqualTo(first);
        attacker.cookies.put("sesja", first);
        assertThat(attacker.get("/konto").status()).isEqualTo(303);
    }

    @Test
    void formsOfOthersDoNothing() {
        Findings findings = new Findings("what no form of ours has sent is not done");
        Guest editor = guest().as("redaktor");
        String foreign = guest().as("trenerka").token("/konto");
        Map<String, Map<String, String>> forged = new LinkedHashMap<>();
        forged.put("no token", Map.of());
        forged.put("another person's token", Map.of("znak", foreign));
        forged.put("a guest's token", Map.of("znak", guest().token("/logowanie")));
        List<String> forms = new ArrayList<>(OPEN_FORMS);
        forms.addAll(OWN_FORMS);
        for (String address : forms) {
            forged.forEach((how, fields) -> {
                findings.checking();
                Map<String, String> all = new LinkedHashMap<>(fields);
                all.put("co", "nazwa");
                all.put("nazwa", "Podmieniona");
                all.put("email", "podmieniona@example.org");
                all.put("haslo", "haslo-z-innej-strony");
                Answer answer = editor.post(address, all);
                findings.addUnless(answer.status() == 403, address, how + ": status " + answer.status());
                findings.addUnless(!answer.text().contains("haslo-z-innej-strony"), address, "gives the password back");
            });
            for (String[] header : new String[][] {
                {"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
            }) {
                findings.checking();
                Map<String, String> all = Map.of("znak", editor.token("/konto"), "co", "nazwa", "nazwa", "Podmieniona");
                Answer answer = editor.post(address, all, header);
                findings.addUnless(
                        answer.status() == 403, address, String.join(" ", header) + ": status " + answer.status());
            }
        }
        findings.assertNone();
        assertThat(main(editor.get("/konto"))).contains("Urządzenia").doesNotContain("Podmieniona");
        assertThat(editor.get("/konto").text()).contains("Piotr Jeż");
        assertThat(mails("podmieniona@example.org")).isEmpty();
        assertThat(web.ask("POST", "/api/v1/page").status()).isEqualTo(405);
    }

    @Test
    void aFormThatIsTooOldComesBackWithWhatWasTyped() {
        Guest guest = guest();
        Answer answer = guest.post(
                "/rejestracja", Map.of("nazwa", "Jadwiga \"><script>alert(1)</script>", "email", "j@example.org"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("input[name=nazwa]").attr("value"))
                .isEqualTo("Jadwiga \"><script>alert(1)</script>");
        assertThat(answer.text()).doesNotContain("<script>alert");
        assertThat(answer.html().select("[role=alert]").text()).contains("wyślij jeszcze raz");
        assertThat(new HtmlCheck().errors(answer.text())).isEmpty();
    }

    @Test
    void nobodyLearnsWhichAddressesHaveAnAccount() {
        Answer known = guest().signIn("audytorka@example.org", "zupełnie złe hasło");
        Answer unknown = guest().signIn("nieznana@example.org", "zupełnie złe hasło");
        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(without(known)).isEqualTo(without(unknown));
        assertThat(known.headers().keySet()).isEqualTo(unknown.headers().keySet());

        for (String page : List.of("/haslo", "/rejestracja")) {
            Answer first = guest().send(page, Map.of("nazwa", "Ktoś", "email", "audytorka@example.org"));
            Answer second = guest().send(page, Map.of("nazwa", "Ktoś", "email", "nieznana@example.org"));
            assertThat(first.status()).isEqualTo(303).isEqualTo(second.status());
            assertThat(location(first)).isEqualTo(location(second));
            assertThat(first.headers().keySet()).isEqualTo(second.headers().keySet());
            assertThat(guest().get(location(first)).status()).isEqualTo(200);
        }
    }

    /** The page without what was typed and what is new each time. */
    private static String without(Answer answer) {
        var page = answer.html();
        page.select("input").removeAttr("value");
        return page.html();
    }

    @Test
    void nobodyIsLedAway() {
        Findings findings = new Findings("signing in leads to this site alone");
        for (String target : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)",
                "/logowanie?powrot=//evil.example")) {
            findings.checking();
            Guest guest = guest();
            Answer form = guest.get(
                    "/logowanie?powrot=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8));
            String proposed = form.html().select("input[name=powrot]").attr("value");
            Answer in = guest.sendFrom(
                    form,
                    Map.of("email", "koordynator@example.org", "haslo", SiteExtension.DEMO_PASSWORD, "powrot", target));
            findings.addUnless(location(in).matches("/|/%0d%0aSet-Cookie:a=b"), target, "led to " + location(in));
            findings.addUnless(!proposed.contains("evil"), target, "proposed " + proposed);
            findings.addUnless(!in.headers().toString().contains("a=b; "), target, "set a header");
        }
        findings.assertNone();
    }

    @Test
    void anAccountBeginsByALetterWhoseLinkWorksOnce() {
        String email = "jadwiga@gops.example.org";
        Guest jadwiga = guest();
        Answer sent = jadwiga.send(
                "/rejestracja", Map.of("nazwa", "Jadwiga <b>Sarna</b>", "email", " Jadwiga@GOPS.example.org"));
        assertThat(location(sent)).isEqualTo("/rejestracja?stan=wyslane");
        Mail mail = awaitMail(email, 1);
        assertThat(mail.subject()).doesNotContain("@");
        assertThat(mail.text()).doesNotContain("Sarna");

        Guest scanner = guest();
        assertThat(scanner.get(mail.link()).status())
                .as("whoever looks at the link")
                .isEqualTo(200);
        Answer form = jadwiga.get(mail.link());
        assertThat(form.header("referrer-policy")).hasValue("same-origin");
        assertThat(form.header("cache-control")).hasValue("private, no-store");
        assertThat(form.html().select("input[autocomplete=username]").attr("value"))
                .isEqualTo(email);
        Answer weak = jadwiga.sendFrom(form, Map.of("haslo", "haslo1234567"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.html().select("main a[href=#haslo]")).hasSize(1);
        assertThat(weak.text()).doesNotContain("haslo1234567");

        Answer in = jadwiga.sendFrom(weak, Map.of("haslo", PASSWORD));
        assertThat(location(in)).isEqualTo("/konto");
        Answer account = jadwiga.get("/konto");
        assertThat(account.html().select("input[name=nazwa]").attr("value")).isEqualTo("Jadwiga <b>Sarna</b>");
        assertThat(account.text()).doesNotContain("<b>Sarna</b>");
        assertThat(main(guest().get(mail.link()))).contains("Ten odsyłacz już nie działa");
        assertThat(scanner.post(
                                "/haslo/ustaw",
                                Map.of("klucz", mail.link().split("=")[1], "haslo", "inne hasło tego konta"))
                        .status())
                .isEqualTo(403);
        assertThat(location(guest().signIn(email, PASSWORD))).isEqualTo("/");

        assertThat(String.join("\n", site.lines()) + String.join("\n", site.errors()))
                .doesNotContain(email);
    }

    @Test
    void whatEndsAHeaderReachesNoLetter() {
        Guest guest = guest();
        for (String email : List.of(
                "a@example.org\r\nBcc: wszyscy@example.org",
                "a@example.org, wszyscy@example.org",
                "a@example.org%0d%0aBcc: wszyscy@example.org")) {
            assertThat(guest.send("/haslo", Map.of("email", email)).status())
                    .as(email)
                    .isEqualTo(422);
        }
        guest.send("/rejestracja", Map.of("nazwa", "Ola\r\nBcc: wszyscy@example.org", "email", "ola@example.org"));
        Mail mail = awaitMail("ola@example.org", 1);
        assertThat(mail.head()).doesNotContain("Bcc", "wszyscy");
        assertThat(mails("wszyscy@example.org")).isEmpty();
    }

    @Test
    void whoGuessesHasToWait() {
        Guest guest = guest();
        for (int i = 0; i < 5; i++) {
            assertThat(main(guest.signIn("zgadywana@example.org", "złe hasło numer " + i)))
                    .contains("Adres lub hasło się nie zgadza");
        }
        Answer answer = guest.signIn("zgadywana@example.org", "złe hasło numer 6");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(main(answer)).containsPattern("Spróbuj ponownie za\s1\sminutę");
        assertThat(main(guest().signIn("zgadywana@example.org", "x"))).contains("za dużo prób");
    }

    @Test
    void theRememberedComeBackWithNewKeys() {
        Guest guest = guest();
        Answer in = guest.send(
                "/logowanie",
                Map.of("email", "doradczyni@example.org", "haslo", SiteExtension.DEMO_PASSWORD, "pamietaj", "tak"));
        assertThat(in.headers().get("set-cookie")).anySatisfy(cookie -> assertThat(cookie)
                .matches("pamietaj=[\\w-]{43}\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000"));
        String key = guest.cookies.get("pamietaj");
        guest.cookies.remove("sesja");
        Answer back = guest.get("/konto");
        assertThat(back.status()).isEqualTo(200);
        assertThat(guest.cookies.get("pamietaj")).isNotEqualTo(key);
        Answer renamed = guest.sendFrom(back, Map.of("nazwa", "Anna Ryś"));
        assertThat(location(renamed)).as("the form of that page is good").isEqualTo("/konto?stan=nazwa");

        String session = guest.cookies.get("sesja");
        Answer everywhere = guest.post("/konto", Map.of("znak", guest.token("/konto"), "co", "wszedzie"));
        assertThat(location(everywhere)).isEqualTo("/logowanie");
        assertThat(guest.cookies).doesNotContainKeys("sesja", "pamietaj");
        guest.cookies.put("sesja", session);
        assertThat(guest.get("/konto").status()).isEqualTo(303);
    }

    @Test
    void oddBodiesAreRefused() {
        Guest guest = guest();
        String token = guest.token("/haslo");
        assertThat(guest.post("/haslo", Map.of("znak", token, "email", "x".repeat(70_000)))
                        .status())
                .isEqualTo(400);
        assertThat(web.line("POST /haslo HTTP/1.1", "Content-Length: 0").status())
                .isEqualTo(400);
        Answer other = web.ask("DELETE", "/haslo");
        assertThat(other.status()).isEqualTo(405);
        assertThat(other.header("allow")).hasValue("GET, HEAD, OPTIONS, POST");
        assertThat(web.ask("POST", "/kontakt").header("allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(guest.send("/haslo?email=z@example.org", Map.of("email", "")).status())
                .as("the address fills in no field")
                .isEqualTo(422);
    }

    @Test
    void everyFormIsValidAccessibleAndFitsASlimWindow() {
        Findings findings = new Findings("pages of accounts pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            List<String> open = new ArrayList<>(OPEN_FORMS);
            open.addAll(List.of(
                    "/rejestracja?stan=wyslane",
                    "/haslo?stan=wyslane",
                    "/haslo/ustaw?klucz=x",
                    "/konto/adres?klucz=x"));
            open.forEach(address -> look(page, address, html, findings));
            for (String address : OPEN_FORMS) {
                page.navigate(web.base() + address);
                page.click("main form button[type=submit]");
                looked(page, address + " with faults", html, findings);
                findings.addUnless(page.title().startsWith("Błąd: "), address, "title: " + page.title());
                findings.addUnless(
                        (Boolean) page.evaluate("document.activeElement.getAttribute('role') === 'alert'"),
                        address,
                        "the summary has no focus");
                page.click("main [role=alert] a");
                findings.addUnless(
                        (Boolean) page.evaluate("document.activeElement.matches('input[aria-invalid=true]')"),
                        address,
                        "the link does not lead to the field");
            }
            page.navigate(web.base() + "/logowanie");
            page.fill("#email", "uczestniczka@example.org");
            page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
            page.click("main form button[type=submit]");
            List<String> own = new ArrayList<>(OWN_FORMS);
            own.addAll(List.of("/konto?stan=nazwa", "/konto/adres?stan=wyslane", "/modele", "/strefa"));
            own.forEach(address -> look(page, address, html, findings));
            page.click(".account > button");
            Axe.violations(page).forEach(violation -> findings.add("menu", violation));
            page.click(".account form button");
            findings.addUnless(page.locator("a[href='/logowanie']").isVisible(), "/", "still signed in");
        }
        findings.assertNone();
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

    @Test
    void aPersonNeedsNoJavaScript() {
        try (BrowserContext visitor =
                chromium.visitor(Chromium.options(Chromium.WIDE).setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(web.base() + "/konto");
            assertThat(page.url()).endsWith("/logowanie?powrot=%2Fkonto");
            page.fill("#email", "trenerka@example.org");
            page.fill("#haslo", "nie to hasło");
            page.click("main form button[type=submit]");
            assertThat(page.inputValue("#email")).isEqualTo("trenerka@example.org");
            assertThat(page.inputValue("#haslo")).isEmpty();
            page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
            page.click("main form button[type=submit]");
            assertThat(page.url()).endsWith("/konto");
            page.fill("#nazwa", "Maria Sowa");
            page.click("text=Zapisz imię");
            assertThat(page.locator("[role=status]").textContent()).contains("zapisane");
            page.click(".account > button");
            page.click(".account form button");
            page.waitForURL(web.base() + "/");
            page.goBack();
            page.waitForURL("**/logowanie**");
            assertThat(page.locator("main").textContent())
                    .as("going back after signing out shows nothing")
                    .doesNotContain("trenerka@example.org");
        }
    }

    @Test
    void theJobOfTheLogIsToTellNobody() {
        Predicate<String> address = line -> line.contains("@") && !line.contains("Osoby na próbę");
        assertThat(site.lines()).noneMatch(address);
        assertThat(site.errors()).noneMatch(address);
        assertThat(String.join("\n", site.lines()) + String.join("\n", site.errors()))
                .doesNotContain(SiteExtension.DEMO_PASSWORD);
    }
}
