package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** The desk as its people use it, and as others try to. */
@ExtendWith(SiteExtension.class)
class DeskIT {
    private static final String ITEM = "/redakcja/karta-mapa-instytucji";
    private static final String OTHER = "/redakcja/haslo-pzk";
    private static final List<String> PAGES = List.of(
            "/redakcja",
            "/redakcja/pozycje",
            "/redakcja/pozycje?q=nie-ma-takiej",
            "/redakcja/nowa",
            "/redakcja/nowa?rodzaj=practice",
            "/redakcja/zgloszenia",
            "/redakcja/wyszukiwanie",
            "/redakcja/wyszukiwanie/dlaczego?q=gops&pozycja=haslo-gops",
            "/zglos",
            "/zglos?pozycja=karta-mapa-instytucji",
            "/zglos/moje",
            "/redakcja/bariera-biurokracja/edytuj",
            "/redakcja/krok-1/edytuj",
            ITEM,
            ITEM + "/edytuj",
            ITEM + "/odbiorcy",
            ITEM + "/porownaj",
            ITEM + "/wersje/1");

    private final Web web;
    private final Chromium chromium;

    DeskIT(Web web, Chromium chromium) {
        this.web = web;
        this.chromium = chromium;
    }

    private Guest guest() {
        return new Guest(web);
    }

    private static String location(Answer answer) {
        return answer.header("location").orElse("nowhere, status " + answer.status() + ": " + main(answer));
    }

    private static String main(Answer answer) {
        return answer.html().select("main").text();
    }

    /** What the form of an editor holds. */
    static Map<String, String> fields(Answer page) {
        Document html = page.html();
        Map<String, String> all = new LinkedHashMap<>();
        for (Element field : html.select("form.writing [name]")) {
            switch (field.normalName()) {
                case "textarea" -> all.put(field.attr("name"), field.wholeText());
                case "select" ->
                    all.put(field.attr("name"), field.select("option[selected]").attr("value"));
                case "input" -> {
                    if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                        all.put(field.attr("name"), field.attr("value"));
                    }
                }
                default -> {
                    // buttons are pressed one by one
                }
            }
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void wordsGoFromTheEditorPastAReviewerToReadersAndBack() {
        Guest editor = guest().as("redaktor");
        Guest admin = guest().as("administrator");
        Map<String, String> form = fields(editor.get(ITEM + "/edytuj"));
        form.put("pole-tresc", form.get("pole-tresc") + "\n\nAkapit z biurka redakcji.\n");
        Answer sent = editor.post(ITEM + "/edytuj", with(form, "co", "oddaj", "powod", "nowy akapit"));
        assertThat(location(sent)).startsWith("/redakcja/szkice/");
        String draft = location(sent).split("\\?")[0];

        Answer own = editor.send(draft, Map.of("co", "zgoda"));
        assertThat(own.status()).as("one's own text").isEqualTo(422);
        assertThat(main(own)).contains("inna osoba");
        assertThat(guest().as("uczestniczka").get(draft).status()).isEqualTo(404);
        assertThat(guest().as("doradczyni").get(draft).status())
                .as("an adviser of one voivodeship, a text of the country")
                .isEqualTo(404);

        Map<String, String> decision = hidden(admin.get(draft));
        assertThat(location(admin.post(draft, with(decision, "co", "uwaga", "uwaga", "Ładnie <b>", "wiersz", "3"))))
                .contains("stan=uwaga");
        assertThat(admin.get(draft).text()).contains("Ładnie &lt;b&gt;");
        assertThat(location(admin.post(draft, with(decision, "co", "zgoda")))).contains("stan=zgoda");
        decision = hidden(editor.get(draft));
        Answer past = editor.post(draft, with(decision, "co", "zaplanuj", "dzien", "2020-01-01", "godzina", "08:00"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(web.get("/materialy/karta-mapa-instytucji").text()).doesNotContain("Akapit z");
        assertThat(location(editor.post(draft, with(decision, "co", "publikuj"))))
                .startsWith(ITEM);
        assertThat(web.get("/materialy/karta-mapa-instytucji").html().text().replace('\u00a0', ' '))
                .contains("Akapit z biurka redakcji.");

        Document compared = editor.get(ITEM + "/porownaj").html();
        assertThat(compared.select("ins").text()).contains("Akapit z biurka redakcji", "[dodano:]");
        Answer item = editor.get(ITEM);
        assertThat(main(item)).contains("nowy akapit", "Piotr Jeż");
        Answer version = editor.get(ITEM + "/wersje/1");
        assertThat(location(editor.sendFrom(version, Map.of("dlaczego", "pomyłka"))))
                .contains("przywrocona");
        assertThat(web.get("/materialy/karta-mapa-instytucji").text()).doesNotContain("biurka redakcji");
    }

    private static Map<String, String> hidden(Answer page) {
        Map<String, String> all = new LinkedHashMap<>();
        page.html()
                .select("main input[type=hidden]")
                .forEach(input -> all.putIfAbsent(input.attr("name"), input.attr("value")));
        return all;
    }

    @Test
    void whatCannotBeTakenIsToldAndKept() {
        Guest editor = guest().as("redaktor");
        Map<String, String> form = fields(editor.get(OTHER + "/edytuj"));
        Map<String, Integer> bad = new LinkedHashMap<>();
        bad.put("[x](id:nie-ma-takiej)\n", 422);
        bad.put("[x](/nigdzie/nie)\n", 422);
        bad.put("![](obraz.png \"Podpis\")\n", 422);
        bad.put("# Tytuł\n", 422);
        bad.put("<script>alert(1)</script>\n", 422);
        bad.put("![x](data:image/png;base64,AAAA \"y\")\n", 422);
        bad.put("słowo ".repeat(100_000), 413);
        Map<String, String> now = form;
        for (Map.Entry<String, Integer> text : bad.entrySet()) {
            String name = text.getKey().substring(0, Math.min(30, text.getKey().length()));
            Answer answer = editor.post(OTHER + "/edytuj", with(now, "pole-tresc", text.getKey(), "co", "sprawdz"));
            assertThat(answer.status()).as(name).isEqualTo(text.getValue());
            assertThat(fields(answer).get("pole-tresc").strip())
                    .as(name)
                    .isEqualTo(text.getKey().strip());
            assertThat(answer.html().select("main [role=alert] a[href=#pole-tresc]"))
                    .as(name)
                    .isNotEmpty();
            assertThat(answer.html().select("#widok script, #widok img[src^=data]"))
                    .as(name)
                    .isEmpty();
            now = fields(editor.get(OTHER + "/edytuj"));
        }
        Answer stale = editor.post(OTHER + "/edytuj", with(now, "pole-tresc", "Ze starej karty.", "znak", "x"));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(fields(stale).get("pole-tresc")).contains("Ze starej karty.");
        Answer old =
                editor.post(OTHER + "/edytuj", with(now, "pole-tresc", "Z innego okna.", "wersja", "1", "co", "szkic"));
        assertThat(old.status()).isEqualTo(409);
        assertThat(fields(old).get("pole-tresc")).contains("Z innego okna.");
        assertThat(old.html().select("#gdzie-indziej")).hasSize(1);
        Answer huge = editor.post(OTHER + "/edytuj", with(now, "pole-tresc", "x".repeat(13_000_000)));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(location(
                        editor.post(OTHER + "/edytuj", with(fields(editor.get(OTHER + "/edytuj")), "co", "wyrzuc"))))
                .startsWith("/redakcja");
    }

    @Test
    void nobodyElseComesIn() {
        Findings findings = new Findings("the desk is for those who work there");
        Guest reader = guest().as("uczestniczka");
        for (String page : PAGES) {
            findings.checking();
            boolean open = page.startsWith("/zglos");
            findings.addUnless(guest().get(page).status() == 303, page, "open to guests");
            findings.addUnless(reader.get(page).status() == (open ? 200 : 404), page, "open to readers");
            if (!open) {
                int posted = reader.post(page.split("\\?")[0], Map.of("znak", reader.token("/zglos")))
                        .status();
                findings.addUnless(posted == 404, page, "takes forms of readers: " + posted);
            }
        }
        findings.assertNone();
        assertThat(guest().get("/redakcja/eksport.zip").status()).isEqualTo(404);
        assertThat(reader.get("/redakcja/eksport.zip").status()).isEqualTo(404);
        Answer zip = guest().as("redaktor").get("/redakcja/eksport.zip");
        assertThat(zip.type()).isEqualTo("application/zip");
        assertThat(new String(zip.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(web.get("/materialy/karta-mapa-instytucji").text()).doesNotContain("/redakcja", "/zglos");
        assertThat(guest().as("redaktor")
                        .get("/materialy/karta-mapa-instytucji")
                        .text())
                .contains(ITEM + "\"");
    }

    @Test
    void whoReadsAnItemIsChosenInWords() {
        Guest editor = guest().as("redaktor");
        String item = "/redakcja/haslo-animator";
        String address = editor.get(item).html().select("main p.row a").last().attr("href");
        assertThat(web.get(address).status()).isEqualTo(200);
        Map<String, String> form = hidden(editor.get(item + "/odbiorcy"));
        Answer nobody = editor.post(item + "/odbiorcy", with(form, "powod", "x"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(location(editor.post(
                        item + "/odbiorcy",
                        with(form, "odbiorca-typ", "PCPR", "odbiorca-obszar", "18", "powod", "na próbę"))))
                .contains("stan=odbiorcy");
        assertThat(web.get(address).status()).as("guests know nothing of it").isEqualTo(404);
        Answer chosen = editor.get(item + "/odbiorcy");
        assertThat(chosen.html().select("input[type=checkbox][checked]").eachAttr("name"))
                .containsExactly("odbiorca-type.PCPR_18");
        assertThat(main(chosen)).contains("województwo podkarpackie");
        assertThat(chosen.html().select("#odbiorca-typ optgroup[label]")).hasSizeGreaterThan(5);
        assertThat(chosen.html().select("#odbiorca-typ option[value=BIBLIOTEKA]"))
                .hasSize(1);
        Answer several =
                editor.post(item + "/odbiorcy", with(hidden(chosen), "odbiorca-podmiot", "fikcyjny", "powod", "x"));
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.html().select("#odbiorca-podmiot-blad").text()).contains("kilka", "Lipowie");
        assertThat(several.html().select("#odbiorca-podmiot").attr("value")).isEqualTo("fikcyjny");
        Answer none = editor.post(item + "/odbiorcy", with(hidden(chosen), "odbiorca-podmiot", "nie ma", "powod", "x"));
        assertThat(none.html().select("[role=alert] a[href=#odbiorca-podmiot]")).hasSize(1);
        editor.post(
                item + "/odbiorcy",
                with(hidden(editor.get(item + "/odbiorcy")), "odbiorca-podmiot", "GOPS Lipowo", "powod", "na próbę"));
        chosen = editor.get(item + "/odbiorcy");
        assertThat(main(chosen)).contains("w Lipowie (fikcyjny)");
        assertThat(guest().as("uczestniczka").get(address).status()).isEqualTo(200);
        assertThat(guest().as("trenerka").get(address).status()).isEqualTo(404);
        Answer late = editor.post(item + "/odbiorcy", with(form, "odbiorca-public", "tak", "powod", "x"));
        assertThat(late.status()).as("somebody has seen an older revision").isEqualTo(409);
        editor.post(item + "/odbiorcy", with(hidden(chosen), "odbiorca-public", "tak", "powod", "koniec próby"));
        assertThat(web.get(address).status()).isEqualTo(200);
    }

    @Test
    void aReaderProposesAndFollowsItsFate() {
        Guest reader = guest().as("uczestniczka");
        Answer sent =
                reader.send("/zglos?pozycja=karta-mapa-instytucji", Map.of("slowa", "Adres jest <b>nieaktualny</b>."));
        assertThat(location(sent)).isEqualTo("/zglos/moje?stan=wyslane");
        assertThat(main(reader.get("/zglos/moje"))).contains("nieaktualny", "czeka");
        assertThat(reader.get("/zglos?pozycja=nie-ma-takiej").status()).isEqualTo(404);
        assertThat(reader.send("/zglos", Map.of("tytul", "", "slowa", "")).status())
                .isEqualTo(422);
        Guest auditor = guest().as("audytorka");
        Answer closed = auditor.get("/zglos?pozycja=karta-mapa-instytucji");
        assertThat(main(closed)).contains("uprawnionych podmiotów");
        assertThat(closed.html().select("main form")).isEmpty();
        assertThat(closed.html().select("main a[href=/strefa/wniosek]")).hasSize(1);
        Answer forced = auditor.post(
                "/zglos",
                Map.of("pozycja", "karta-mapa-instytucji", "slowa", "Z boku.", "znak", auditor.token("/konto/nazwa")));
        assertThat(forced.status()).isIn(403, 404);
        assertThat(main(auditor.get("/zglos/moje"))).doesNotContain("nieaktualny");
        Guest editor = guest().as("redaktor");
        Answer waiting = editor.get("/redakcja/zgloszenia");
        assertThat(waiting.text()).doesNotContain("Z boku.");
        assertThat(waiting.text()).contains("&lt;b&gt;nieaktualny&lt;/b&gt;");
        Answer silent = editor.sendFrom(waiting, Map.of("co", "odmow"));
        assertThat(silent.status()).isEqualTo(422);
        String number = waiting.html().select("main input[name=numer]").attr("value");
        editor.sendFrom(waiting, Map.of("co", "odmow", "odpowiedz-" + number, "Sprawdziliśmy, jest aktualny."));
        assertThat(main(reader.get("/zglos/moje"))).contains("nieprzyjęte", "Sprawdziliśmy");
        assertThat(editor.sendFrom(waiting, Map.of("co", "wez")).status())
                .as("it is answered")
                .isEqualTo(422);
    }

    @Test
    void aPlaceStandsBeforeAllAnswersUntilItIsTakenAway() {
        String desk = "/redakcja/wyszukiwanie";
        String asked = "/szukaj?q=zupe%C5%82nie+inne+s%C5%82owa";
        Guest editor = guest().as("redaktor");
        Answer faulty = editor.send(desk, Map.of("pytanie", "zupełnie inne słowa", "miejsce", "", "do", "wczoraj"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.html().select("#pytanie").val()).isEqualTo("zupełnie inne słowa");
        assertThat(faulty.html().select(".wrong")).hasSize(2);
        assertThat(web.get(asked).html().select("#polecane")).isEmpty();
        Answer set = editor.send(
                desk, Map.of("pytanie", "Zupełnie INNE słowa", "miejsce", "/slownik/gops", "do", "2099-12-31"));
        assertThat(location(set)).isEqualTo(desk + "?stan=przypiete");
        assertThat(web.get(asked)
                        .html()
                        .select("section[aria-labelledby=polecane] a")
                        .attr("href"))
                .isEqualTo("/slownik/gops");
        assertThat(web.get(asked.replace("/szukaj", "/api/v1/search")).text())
                .contains("\"address\":\"/slownik/gops\"");
        String pin = editor.get(desk).html().select("button[name=zdejmij]").val();
        assertThat(guest().as("uczestniczka")
                        .post(desk, Map.of("zdejmij", pin, "znak", editor.token(desk)))
                        .status())
                .isEqualTo(404);
        assertThat(location(editor.send(desk, Map.of("zdejmij", pin)))).isEqualTo(desk + "?stan=zdjete");
        assertThat(web.get(asked).html().select("#polecane")).isEmpty();
        assertThat(editor.send(desk, Map.of("zdejmij", pin)).status()).isEqualTo(404);
    }

    @Test
    void editorsLearnWhyAHitIsThere() {
        Guest editor = guest().as("redaktor");
        String why = editor.get("/szukaj?q=gops")
                .html()
                .select("main a[href*=dlaczego]")
                .attr("href");
        assertThat(editor.get(why).html().select("tbody td").text()).contains("gops", "%");
        assertThat(web.get("/szukaj?q=gops").text()).doesNotContain("dlaczego");
        assertThat(editor.get("/redakcja/wyszukiwanie/dlaczego?q=gops&pozycja=nie-ma")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyPageIsValidAccessibleAndFitsASlimWindow() {
        Findings findings = new Findings("pages of the desk pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "redaktor");
            for (String address : PAGES) {
                page.navigate(web.base() + address);
                looked(page, address, html, findings);
            }
            page.navigate(web.base() + "/redakcja/nowa?rodzaj=practice");
            page.click("main form button[type=submit]");
            looked(page, "new item with faults", html, findings);
            page.navigate(web.base() + ITEM + "/odbiorcy");
            page.click("main form button[type=submit]");
            looked(page, "audience without a reason", html, findings);
            page.navigate(web.base() + "/redakcja/wyszukiwanie");
            page.click("main form button[type=submit]");
            looked(page, "place in front with faults", html, findings);
        }
        findings.assertNone();
    }

    /** Hands a text in, its words changed so. @return address of the draft */
    private static String handedIn(Guest author, String item, String before, String after) {
        Map<String, String> form = fields(author.get(item + "/edytuj"));
        String body = form.get("pole-tresc").replaceFirst(before, after);
        return location(author.post(
                        item + "/edytuj", with(form, "pole-tresc", body, "co", "oddaj", "powod", "zmiana słów")))
                .split("\\?")[0];
    }

    @Test
    void twoWhoChangeOneItemDecidePlaceByPlace() {
        String item = "/redakcja/haslo-empowerment";
        Guest editor = guest().as("redaktor");
        Guest admin = guest().as("administrator");
        String first = handedIn(admin, item, "^", "Słowa administratora.\n\n");
        String second = handedIn(editor, item, "^", "Słowa redaktora.\n\n");
        Findings findings = new Findings("pages of a review pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + first);
            looked(page, "a review", html, findings);
            page.click("button[value=uwaga]");
            looked(page, "a remark without words", html, findings);
            page.navigate(web.base() + first);
            page.click("button[value=zgoda]");
            looked(page, "an agreement", html, findings);
            page.click("button[value=publikuj]");
            page.waitForURL("**" + item + "?stan=opublikowana");
            page.navigate(web.base() + second);
            looked(page, "an outdated draft", html, findings);
            assertThat(page.locator("main").textContent()).contains("nowszą wersję");
            admin.post(second, with(hidden(admin.get(second)), "co", "zgoda"));
            Answer late = editor.post(second, with(hidden(editor.get(second)), "co", "publikuj"));
            assertThat(late.status()).isEqualTo(409);
            page.navigate(web.base() + item + "/uzgodnij");
            page.click("main form button[type=submit]");
            looked(page, "nothing chosen", html, findings);
            page.check("input[value=oba]");
            page.click("main form button[type=submit]");
            page.waitForURL("**" + item + "/edytuj?stan=zapisany");
            assertThat(page.inputValue("#pole-tresc")).contains("Słowa administratora.", "Słowa redaktora.");
            page.click("button[value=wyrzuc]");
        }
        findings.assertNone();
        assertThat(web.get("/slownik/empowerment").html().text().replace('\u00a0', ' '))
                .contains("Słowa administratora.")
                .doesNotContain("Słowa redaktora.");
    }

    @Test
    void whatIsPastedFromWordKeepsItsShapeAlone() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + "/redakcja/haslo-genogram/edytuj");
            page.evaluate("""
                    () => {
                      const text = document.getElementById('pole-tresc'), data = new DataTransfer();
                      text.value = '';
                      data.setData('text/html', `<style>p{}</style><h1 style="color:red">Nagłówek</h1>
                        <p class=MsoNormal>Zwykły <b>gruby</b> <a href="https://example.org/a">odnośnik</a>
                        <a href="javascript:alert(1)">zły</a><img src=x onerror=alert(1)></p>
                        <p class=MsoListParagraph>·  Pierwszy</p><p class=MsoListParagraph>·  Drugi</p>
                        <table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2 | 3</td></tr></table><script>alert(1)</script>`);
                      text.focus();
                      text.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                    }""");
            assertThat(page.inputValue("#pole-tresc")).isEqualTo("""
                    ## Nagłówek

                    Zwykły **gruby** [odnośnik](https://example.org/a) zły

                    - Pierwszy
                    - Drugi

                    | A | B |
                    |---|---|
                    | 1 | 2 \\| 3 |""");
            page.fill("#znajdz", "kooperacj");
            page.locator("#znalezione button").first().click();
            assertThat(page.inputValue("#pole-tresc")).contains("](id:");
            page.locator("#stan:has-text('Zapisano')").waitFor();
            page.click("button[value=wyrzuc]");
            page.waitForURL("**/redakcja?stan=wyrzucony");
        }
    }

    private Page signedIn(BrowserContext visitor, String who) {
        Page page = visitor.newPage();
        page.navigate(web.base() + "/logowanie");
        page.fill("#email", who + "@example.org");
        page.fill("#haslo", SiteExtension.DEMO_PASSWORD);
        page.click("main form button[type=submit]");
        return page;
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
    void whatIsTypedIsShownAndKeptByItself() {
        String address = "/redakcja/haslo-wzk/edytuj";
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + address);
            page.focus("#pole-tresc");
            page.keyboard().press("Control+End");
            page.keyboard().insertText("\n\nAkapit, który zapisał się sam.");
            page.locator("#widok:has-text('zapisał')").waitFor();
            page.locator("#stan:has-text('Zapisano')").waitFor();
            page.navigate(web.base() + address);
            assertThat(page.inputValue("#pole-tresc")).contains("Akapit, który zapisał się sam.");

            page.focus("[role=toolbar] button[tabindex='0']");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("End");
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate("document.activeElement === document.querySelector('[role=toolbar] button')"))
                    .isEqualTo(true);
            assertThat(page.locator("[role=toolbar] button[tabindex='0']").count())
                    .isEqualTo(1);

            visitor.setOffline(true);
            page.focus("#pole-tresc");
            page.keyboard().press("Control+End");
            page.keyboard().insertText(" Bez sieci.");
            page.locator("#stan:has-text('połączenia')").waitFor();
            visitor.setOffline(false);
            page.navigate(web.base() + "/redakcja");
            page.navigate(web.base() + address);
            if (!page.inputValue("#pole-tresc").contains("Bez sieci.")) {
                page.click("main .alert button >> nth=0");
            }
            assertThat(page.inputValue("#pole-tresc")).contains("Bez sieci.");
            page.click("button[value=wyrzuc]");
            page.waitForURL("**/redakcja?stan=wyrzucony");
        }
    }

    @Test
    void theEditorNeedsNoJavaScript() {
        String address = "/redakcja/haslo-cus/edytuj";
        try (BrowserContext visitor =
                chromium.visitor(Chromium.options(Chromium.WIDE).setJavaScriptEnabled(false))) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + address);
            assertThat(page.locator("[role=toolbar]").isVisible()).isFalse();
            page.fill("#pole-tresc", "Treść bez skryptu.");
            page.click("button[value=podglad]");
            assertThat(page.locator("#widok").textContent()).contains("Treść bez");
            page.press("button[value=szkic]", "Enter");
            assertThat(page.locator("main [role=status]").first().textContent()).contains("zapisany");
            page.click("button[value=wyrzuc]");
            assertThat(page.url()).endsWith("/redakcja?stan=wyrzucony");
        }
    }

    @Test
    void whoeverReadsLearnsThatATextShouldHaveBeenChecked() {
        String item = "/redakcja/haslo-coaching";
        Guest editor = guest().as("redaktor");
        Guest admin = guest().as("administrator");
        Map<String, String> form = fields(editor.get(item + "/edytuj"));
        form.put("pole-review", "2026-01-01");
        String draft = location(editor.post(item + "/edytuj", with(form, "co", "oddaj", "powod", "termin")))
                .split("\\?")[0];
        admin.post(draft, with(hidden(admin.get(draft)), "co", "zgoda"));
        assertThat(location(editor.post(draft, with(hidden(editor.get(draft)), "co", "publikuj"))))
                .startsWith(item);
        String address = "/slownik/coaching";
        assertThat(web.get(address).html().select("main .alert").text().replace('\u00a0', ' '))
                .contains("1 stycznia 2026");
        Findings findings = new Findings("what is overdue passes the checks");
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            HtmlCheck html = new HtmlCheck();
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + address);
            looked(page, address, html, findings);
            page.navigate(web.base() + "/redakcja");
            looked(page, "the desk with something to check", html, findings);
            page.press("section[aria-labelledby=ponownie] button", "Enter");
            page.waitForURL("**/redakcja?stan=sprawdzona#ponownie");
            looked(page, "checked", html, findings);
        }
        findings.assertNone();
        Document now = web.get(address).html();
        assertThat(now.select("main .alert")).isEmpty();
        assertThat(now.select(".title-block").text()).contains("Ostatnio sprawdzono");
        Answer late =
                editor.post(item, with(hidden(editor.get(item)), "co", "aktualne", "najnowsza", "1", "powod", "x"));
        assertThat(location(late)).as("checked already today").contains("sprawdzona");
        assertThat(guest().as("uczestniczka")
                        .post(item, Map.of("co", "aktualne", "znak", admin.token(item)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rowsOfAFieldAreChangedWithoutJavaScriptAndNothingTypedIsLost() {
        String address = "/redakcja/bariera-brak-diagnozy/edytuj";
        Findings findings = new Findings("rows of fields pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor =
                chromium.visitor(Chromium.options(Chromium.WIDE).setJavaScriptEnabled(false))) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + address);
            page.click("main details summary");
            int rows = page.locator(".rowone").count();
            page.fill("#pole-remedies-0-title", "Tytuł: wpisany \"przed\" dodaniem");
            page.fill("#powod", "powód, którego szkic nie zna");
            page.press("button[value='wiersze-dodaj:remedies:0']", "Enter");
            assertThat(page.locator(".rowone").count()).isEqualTo(rows + 1);
            assertThat(page.inputValue("#pole-remedies-0-title")).isEqualTo("Tytuł: wpisany \"przed\" dodaniem");
            assertThat(page.inputValue("#powod")).isEqualTo("powód, którego szkic nie zna");
            assertThat(page.locator("#wiersze-stan").textContent()).contains("Dodano");
            page.fill("#pole-remedies-" + rows + "-title", "Nowy środek");
            page.press("button[value='wiersze-wyzej:remedies:" + rows + "']", "Enter");
            assertThat(page.inputValue("#pole-remedies-" + (rows - 1) + "-title"))
                    .isEqualTo("Nowy środek");
            page.press("button[value=sprawdz]", "Enter");
            for (String part : List.of("id", "text", "who", "leads")) {
                assertThat(page.locator("main [role=alert] a[href='#pole-remedies-" + (rows - 1) + "-" + part + "']")
                                .count())
                        .as(part)
                        .isEqualTo(1);
            }
            assertThat(page.locator("main [role=alert]").textContent()).contains("Treść (Środki: " + rows + ")");
            page.fill("#pole-related-7", "nie-ma-takiej-pozycji");
            page.press("button[value=sprawdz]", "Enter");
            assertThat(page.locator("main [role=alert] a[href='#pole-related']").textContent())
                    .contains("nie-ma-takiej-pozycji");
            page.press("button[value='wiersze-usun:remedies:" + (rows - 1) + "']", "Enter");
            assertThat(page.locator(".rowone").count()).isEqualTo(rows);
            page.press("#pole-title", "Enter");
            assertThat(page.url()).as("the key Enter keeps the draft").contains("stan=zapisany");
            page.press("button[value=wyrzuc]", "Enter");
        }
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "redaktor");
            page.navigate(web.base() + address);
            page.click("main details summary");
            int rows = page.locator(".rowone").count();
            looked(page, "rows", html, findings);
            page.focus("button[value='wiersze-dodaj:remedies:0']");
            page.keyboard().press("Enter");
            page.locator("#pole-remedies-" + rows).waitFor();
            page.locator("#stan:has-text('Dodano')").waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("pole-remedies-" + rows);
            looked(page, "a new row", html, findings);
            page.focus("button[value='wiersze-usun:remedies:" + rows + "']");
            page.keyboard().press("Space");
            page.locator("#stan:has-text('Usunięto')").waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("pole-remedies-" + (rows - 1));
            page.click("button[value='wiersze-dodaj:remedies:0']");
            page.locator("#stan:has-text('Dodano')").waitFor();
            page.click("button[value=sprawdz]");
            page.locator("main [role=alert]").waitFor();
            looked(page, "faults in a row", html, findings);
            page.click("button[value=wyrzuc]");
            page.waitForURL("**/redakcja?stan=wyrzucony");
        }
        findings.assertNone();
    }

    @Test
    void anAuditorLooksOnAndFindsNothingToPress() {
        String item = "/redakcja/haslo-animator-moderator-partnerstw";
        Guest editor = guest().as("redaktor");
        String draft = handedIn(editor, item, "^", "Dopisek.\n\n");
        Guest auditor = guest().as("audytorka");
        assertThat(auditor.get("/redakcja/szkice").html().select("a[href=" + draft + "]"))
                .isNotEmpty();
        for (String address : List.of(draft, item, item + "/wersje/1", "/redakcja/szkice", "/redakcja/zgloszenia")) {
            Answer shown = auditor.get(address);
            assertThat(shown.status()).as(address).isEqualTo(200);
            assertThat(shown.html().select("main form[method=post], main a[href$=edytuj], main a[href$=odbiorcy]"))
                    .as(address)
                    .isEmpty();
        }
        assertThat(main(auditor.get(draft))).contains("Dopisek.");
        String token = auditor.token("/zglos");
        for (String deed : List.of("uwaga", "zgoda", "odeslij", "publikuj")) {
            assertThat(auditor.post(draft, Map.of("znak", token, "co", deed, "uwaga", "Źle.", "wiersz", "0"))
                            .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        Findings findings = new Findings("pages that an auditor is shown pass the checks");
        HtmlCheck html = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = signedIn(visitor, "audytorka");
            for (String address : List.of("/redakcja", "/redakcja/szkice", draft, item)) {
                page.navigate(web.base() + address);
                looked(page, address, html, findings);
            }
        }
        findings.assertNone();
        assertThat(location(editor.post(draft, with(hidden(editor.get(draft)), "co", "cofnij"))))
                .contains("edytuj");
    }

    @Test
    void aPracticeIsAgreedToByTheAdviserOfItsVoivodeship() {
        String item = "/redakcja/praktyka-mirzec";
        Guest editor = guest().as("redaktor");
        String draft = handedIn(editor, item, "^", "Dopisek.\n\n");
        assertThat(draft).startsWith("/redakcja/szkice/");
        assertThat(main(editor.get(draft))).contains("doradca tego województwa");
        String foreign = handedIn(editor, "/redakcja/praktyka-wspoltworzenie-modelu", "^", "Dopisek.\n\n");
        Guest adviser = guest().as("doradczyni");
        assertThat(adviser.get(foreign).status())
                .as("a draft of another voivodeship")
                .isEqualTo(404);
        assertThat(adviser.post(foreign, with(hidden(adviser.get(draft)), "co", "zgoda"))
                        .status())
                .as("its number in the address of one's own")
                .isEqualTo(404);
        assertThat(main(adviser.get("/redakcja"))).contains("Mirzec");
        assertThat(location(adviser.post(draft, with(hidden(adviser.get(draft)), "co", "zgoda"))))
                .contains("stan=zgoda");
        assertThat(location(editor.post(draft, with(hidden(editor.get(draft)), "co", "cofnij"))))
                .contains("edytuj");
    }
}
