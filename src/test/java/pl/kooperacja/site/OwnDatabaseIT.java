package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;
import pl.kooperacja.testing.AccessTable;
import pl.kooperacja.testing.Engine;

/**
 * A site on a database server, of which a test may know more than its readers. Every address answers each role as {@link AccessTable} says, asked for by GET and then by POST of an otherwise empty
 * form with the token of whoever sends it. What was answered lies in {@code target/it/access.tsv}.
 */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OwnDatabaseIT {
    private static final String GUEST = "guest";
    private static final String EDITOR = "redaktor";
    private static final String AUDITOR = "audytorka";
    private static final String ADMIN = "administrator";
    private static final int SENT = 303;
    private static final int BROKEN = 500;
    private static final int LONG = 60_000;
    private static final String INJECTED = "#zly, [onerror], [zly]";
    private static final String HOSTILE =
            "\"'><script id=\"zly\">alert(1)</script><img src=x onerror=alert(1) zly=\"1\">{{blok:x}}#{7*7}";
    private static final String OUT = "/wyloguj";

    private final Chromium chromium;
    private final Map<String, String> database;
    private final SiteProcess site;

    OwnDatabaseIT(Chromium chromium) throws SQLException {
        this.chromium = chromium;
        database = new HashMap<>(Engine.SERVER.freshSchema());
        // as an address without options would have it, where the server can
        database.computeIfPresent(
                "SK_DB_URL", (name, address) -> address.replace(Engine.IN_THE_CLEAR, "sslMode=REQUIRED"));
        SiteProcess.Setup setup = SiteProcess.fresh("server").with("SK_DEMO_PASSWORD", SiteExtension.DEMO_PASSWORD);
        database.forEach(setup::with);
        site = setup.startAndWait().awaitSearch();
    }

    @AfterAll
    void end() {
        site.close();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.get("SK_DB_URL"), database.get("SK_DB_USER"), database.get("SK_DB_PASSWORD"))) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    /** Nothing that somebody typed is lost with an idle hour, and nobody else gets it. */
    @Test
    void whatWasTypedSurvivesASessionThatEnded() throws SQLException {
        String typed = "Trzy uwagi do karty\nz „cudzysłowem” i <b>znakami</b>";
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            page.navigate(site.web().base() + "/logowanie");
            signIn(page);
            page.navigate(site.web().base() + "/zglos?pozycja=karta-mapa-instytucji");
            page.fill("#slowa", typed);
            change("UPDATE device SET seen_at = seen_at - INTERVAL 2 HOUR");
            page.click("main form button[type=submit]");
            assertThat(page.url()).contains("/logowanie?powrot=");
            signIn(page);
            String back = page.url().substring(site.web().base().length());
            assertThat(back).startsWith("/konto/wznow?klucz=");
            assertThat(Axe.violations(page)).isEmpty();
            page.click("main form button[type=submit]");
            assertThat(page.url()).contains("/zglos");
            assertThat(page.inputValue("#slowa")).isEqualTo(typed);
            assertThat(page.url()).as("it is shown and not sent").doesNotContain("stan=");
            page.click("main form button[type=submit]");
            assertThat(page.url()).contains("stan=wyslane");
            assertThat(page.innerText("main")).contains("<b>znakami</b>");

            Guest other = new Guest(site.web()).as("animator");
            assertThat(other.get(back).text()).doesNotContain("Trzy uwagi").contains("/konto");
        }
    }

    private static void signIn(Page page) {
        page.fill("#email", "uczestniczka@example.org");
        page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
        page.click("main form button[type=submit]");
    }

    @Test
    void everyAddressAnswersEachRoleAsTheTableSays() throws IOException {
        walk(site.web());
    }

    /** A page is rendered once for all who have the same rights, and tells each of them nothing but his own words. */
    @Test
    void onePageForAllOfTheSameRightsHoldsTheWordsOfWhoeverLooks() {
        String chapter = "/ksiega/diagnoza";
        Guest first = new Guest(site.web()).as("uczestniczka");
        Guest second = new Guest(site.web()).as("uczestniczka");
        Guest other = new Guest(site.web()).as("koordynator");
        Guest editor = new Guest(site.web()).as(EDITOR);
        Answer before = first.get(chapter);
        Answer after = first.get(chapter);
        Answer elsewhere = second.get(chapter);
        for (Answer kept : List.of(after, elsewhere)) {
            assertThat(kept.html().select("main").outerHtml())
                    .isEqualTo(before.html().select("main").outerHtml());
        }
        assertThat(before.text() + elsewhere.text()).doesNotContain("\uE000");
        String token =
                elsewhere.html().select("form[action=/wyloguj] [name=znak]").attr("value");
        assertThat(token)
                .as("of each session its own")
                .isNotEmpty()
                .isNotEqualTo(before.html()
                        .select("form[action=/wyloguj] [name=znak]")
                        .attr("value"));
        assertThat(before.html().select("header .account button").first().text())
                .isEqualTo("Ewa Lis");
        assertThat(other.get(chapter)
                        .html()
                        .select("header .account button")
                        .first()
                        .text())
                .isEqualTo("Adam Wilk");
        assertThat(before.html().select("header a[href=/redakcja]")).isEmpty();
        assertThat(editor.get(chapter).html().select("header a[href=/redakcja]"))
                .hasSize(1);
        assertThat(editor.get(chapter)
                        .html()
                        .select("header .account button")
                        .first()
                        .text())
                .isEqualTo("Piotr Jeż");
        assertThat(second.post("/wyloguj", Map.of("znak", token)).status()).isEqualTo(SENT);
        assertThat(second.get(chapter).html().select("header a[href=/logowanie]"))
                .hasSize(1);
        assertThat(first.get(chapter)
                        .html()
                        .select("header .account button")
                        .first()
                        .text())
                .isEqualTo("Ewa Lis");
    }

    /** Both belong to one institution and have the same rights, but the zone tells only one of them that he coordinates it. */
    @Test
    void onePersonsZoneIsShownToNobodyElse() {
        String words = "Jako koordynator możesz zaprosić";
        assertThat(new Guest(site.web()).as("koordynator").get("/strefa").html().text())
                .contains(words);
        assertThat(new Guest(site.web())
                        .as("uczestniczka")
                        .get("/strefa")
                        .html()
                        .text())
                .contains("Co jest dla Ciebie otwarte")
                .doesNotContain(words);
    }

    /** Comes last, by its name: what it leaves behind is of no use to anybody. */
    @Test
    void worstTextsInEveryFieldAreShownAsTextsAndBounded() throws IOException {
        AccessTable table = AccessTable.read();
        Findings findings = new Findings("the worst that can be typed is text, and bounded");
        Map<String, Guest> people = new HashMap<>();
        for (String name : List.of(GUEST, "uczestniczka", "koordynator", EDITOR, AUDITOR, ADMIN)) {
            people.put(name, name.equals(GUEST) ? new Guest(site.web()) : new Guest(site.web()).as(name));
        }
        prepare(people);
        Map<String, String> forms = new LinkedHashMap<>();
        for (AccessTable.Line line : table.lines()) {
            String sends = line.statuses().get(table.who().indexOf(ADMIN)).endsWith("/405")
                            || line.pattern().equals(OUT)
                    ? null
                    : line.pattern().startsWith("/konto") || line.pattern().startsWith("/zglos")
                            ? "uczestniczka"
                            : line.pattern().startsWith("/redakcja") ? EDITOR : ADMIN;
            if (sends != null) {
                forms.put(address(line.example(), people), sends);
            }
        }
        for (String text : List.of(HOSTILE, "ż".repeat(LONG))) {
            forms.forEach((address, sends) -> {
                Guest who = people.get(sends);
                for (Element form : who.get(address).html().select("main form[method=post]")) {
                    Answer answer = who.post(form.attr("action"), filled(form, text));
                    findings.checking();
                    findings.addUnless(answer.status() < BROKEN, address, "is answered with " + answer.status());
                    findings.addUnless(
                            answer.html().select(INJECTED).isEmpty(), address, "gives back what was typed as elements");
                }
            });
        }
        for (Guest who : people.values()) {
            for (AccessTable.Line line : table.lines()) {
                if (!line.pattern().equals(OUT)) {
                    Answer answer = who.get(address(line.example(), people));
                    findings.addUnless(answer.status() < BROKEN, line.example(), "broke: " + answer.status());
                    findings.addUnless(
                            !answer.isHtml() || answer.html().select(INJECTED).isEmpty(),
                            line.example(),
                            "shows what was typed as elements");
                }
            }
        }
        findings.assertNone();
    }

    /** The form with this text wherever one can type, the last choice of every list, and its first button pressed. */
    private static Map<String, String> filled(Element form, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("[name]")) {
            String name = field.attr("name");
            switch (field.normalName() + " " + field.attr("type")) {
                case "input hidden" -> fields.put(name, field.attr("value"));
                case "input checkbox", "input radio" -> fields.put(name, field.attr("value"));
                case "select " -> fields.put(name, field.select("option").last().attr("value"));
                case "input email" -> fields.put(name, text.length() == LONG ? text : "a\"<i>@example.org");
                case "button submit" -> fields.putIfAbsent(name, field.attr("value"));
                default -> fields.put(name, text);
            }
        }
        return fields;
    }

    private static void walk(Web web) throws IOException {
        AccessTable table = AccessTable.read();
        List<Guest> people = table.who().stream()
                .map(name -> name.equals(GUEST) ? new Guest(web) : new Guest(web).as(name))
                .toList();
        Map<String, Guest> byName = new HashMap<>();
        table.who().forEach(name -> byName.put(name, people.get(byName.size())));
        prepare(byName);
        Findings findings = new Findings("every address answers each role as the table says");
        List<String> written = new ArrayList<>();
        table.lines().stream()
                .sorted(Comparator.comparing(line -> line.pattern().equals(OUT))) // nobody is signed in after it
                .forEach(line -> {
                    String address = address(line.example(), byName);
                    StringBuilder answers = new StringBuilder(line.pattern() + "\t" + line.example());
                    for (int i = 0; i < people.size(); i++) {
                        findings.checking();
                        String answer = answer(people.get(i), address);
                        answers.append("\t").append(answer);
                        String expected = line.statuses().get(i);
                        findings.addUnless(
                                answer.equals(expected),
                                line.example(),
                                table.who().get(i) + " gets " + answer + " and not " + expected);
                    }
                    written.add(answers.toString());
                });
        Files.write(SiteProcess.outputFolder().resolve("access.tsv"), written);
        findings.assertNone();
    }

    /** Something for each register. */
    private static void prepare(Map<String, Guest> people) {
        assertThat(people.get(GUEST)
                        .send(
                                "/dostepnosc/zglos",
                                Map.of(
                                        "gdzie",
                                        "/szkola",
                                        "opis",
                                        "Nie słychać",
                                        "nazwa",
                                        "Ktoś",
                                        "email",
                                        "ktos@example.org"))
                        .status())
                .isEqualTo(SENT);
        assertThat(people.get(ADMIN)
                        .send(
                                "/administracja/wnioski-o-dane/nowy",
                                Map.of("rodzaj", "access", "nazwa", "Ktoś", "email", "ktos@example.org"))
                        .status())
                .isEqualTo(SENT);
    }

    /** An address whose number or name is known only while the site runs. */
    private static String address(String example, Map<String, Guest> people) {
        int colon = example.indexOf(':');
        if (example.startsWith("/")) {
            return example;
        }
        String page = example.substring(colon + 1);
        return switch (example.substring(0, colon)) {
            case "file-of" -> first(people.get(AUDITOR).get(page), "main a[href^=/pliki/]");
            case "asset-of" ->
                people.get(GUEST)
                        .get(page)
                        .html()
                        .select("link[rel=stylesheet]")
                        .attr("href");
            case "first-of" -> first(people.get(ADMIN).get(page), "main tbody a[href^=" + page + "/]");
            case "draft-of" -> draft(people.get(EDITOR), page);
            default -> throw new IllegalArgumentException(example);
        };
    }

    private static String first(Answer page, String links) {
        Element link = page.html().select(links).first();
        return Objects.requireNonNull(link, page.address() + " has no " + links).attr("href");
    }

    /** A draft, handed in by the editor. */
    private static String draft(Guest editor, String item) {
        Map<String, String> form = DeskIT.fields(editor.get(item + "/edytuj"));
        form.put("pole-tresc", form.get("pole-tresc") + "\n\nAkapit na próbę.\n");
        form.putAll(Map.of("co", "oddaj", "powod", "na próbę"));
        return editor.post(item + "/edytuj", form)
                .header("location")
                .orElseThrow()
                .split("\\?")[0];
    }

    /** Statuses of looking and of sending an empty form of his own. */
    private static String answer(Guest who, String address) {
        int looking = who.get(address).status();
        String page = who.cookies.containsKey("sesja") ? "/konto" : "/logowanie";
        return looking + "/"
                + who.post(address, Map.of("znak", who.token(page))).status();
    }
}
