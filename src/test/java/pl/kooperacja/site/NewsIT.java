package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.site.Web.Answer;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.ContentText;

/** News with a notice, a report and datasets, on a site that holds nothing else. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsIT {
    private static final String TABLE =
            "Tab. Godziny\n\n| Rok | Godziny |\n|---|---|\n| 2019 | 1 240 |\n| =a | 96,5 |\n";
    private static final LocalDate TODAY = LocalDate.now();

    private final Chromium chromium;
    private SiteProcess site;
    private Web web;

    NewsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private static ContentText news(String id, LocalDate published) {
        return ContentText.of("aktualnosc-" + id)
                .titled("\"Wpis: " + id + "\"")
                .with("category", "komunikaty")
                .with("published", published.toString());
    }

    private static ContentText report(String id) {
        return ContentText.of("raport-" + id)
                .with("method", "pilotaż")
                .with("place", "Pisz")
                .with("period", "2020")
                .with("project", "dane-godziny");
    }

    private static ContentText dataset(String id) {
        return ContentText.of("dane-" + id).with("valid", "rok 2020").saying(TABLE);
    }

    @BeforeAll
    void start() {
        Setup setup = SiteProcess.fresh("news");
        ContentFolder content = new ContentFolder(setup.folder().resolve("content"))
                .write(
                        "aktualnosci/2026/przerwa.md",
                        news("przerwa", TODAY).with("notice", "{from: " + TODAY.minusDays(1) + "}"))
                .write(
                        "aktualnosci/2026/dawna.md",
                        news("dawna", TODAY.minusYears(3))
                                .with("notice", "{from: 2020-01-01, until: " + TODAY.minusDays(2) + "}")
                                .saying("Zdanie dawnego wpisu i [dane](id:dane-godziny)."))
                .write(
                        "aktualnosci/2026/zapowiedz.md",
                        news("zapowiedz", TODAY.minusDays(30))
                                .with("audience", "authorised")
                                .with("announced", "true")
                                .saying("Zdanie tylko dla uprawnionych."))
                .write(
                        "raporty/z-wnioskami.md",
                        report("z-wnioskami").with("conclusions", "[Wniosek jeden, Wniosek dwa]"))
                .write("raporty/bez.md", report("bez"))
                .write("dane/godziny.md", dataset("godziny"))
                .write(
                        "dane/tajne.md",
                        dataset("tajne").with("audience", "authorised").with("announced", "true"))
                .write("dane/ukryte.md", dataset("ukryte").with("audience", "authorised"));
        site = setup.with("SK_CONTENT", content.path()).startAndWait();
        web = site.web();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void noticeStandsOnEveryPageButNotOnPaperAndNotOnErrors() {
        for (String address : List.of(
                "/",
                "/mapa",
                "/aktualnosci",
                "/aktualnosci/dawna",
                "/aktualnosci/zapowiedz",
                "/raporty/bez",
                "/dane")) {
            Document page = web.get(address).html();
            assertThat(page.select("section.notices a").eachAttr("href"))
                    .as(address)
                    .containsExactly("/aktualnosci/przerwa");
            assertThat(page.select("section.notices").attr("aria-label"))
                    .as(address)
                    .isNotBlank();
        }
        assertThat(web.get("/raporty/bez/druk").html().select(".notices")).isEmpty();
        assertThat(web.get("/nie-ma").html().select(".notices")).isEmpty();
    }

    @Test
    void pagesPassAxeAndTheHtmlChecker() {
        HtmlCheck check = new HtmlCheck();
        try (BrowserContext visitor = chromium.visitor(Chromium.SLIM)) {
            Page page = visitor.newPage();
            for (String address : List.of(
                    "/aktualnosci",
                    "/aktualnosci?rok=" + TODAY.getYear(),
                    "/aktualnosci/dawna",
                    "/aktualnosci/zapowiedz",
                    "/raporty",
                    "/raporty/z-wnioskami",
                    "/raporty/bez",
                    "/dane",
                    "/dane/godziny",
                    "/dane/tajne",
                    "/dane/godziny/druk")) {
                assertThat(check.errors(web.get(address).text())).as(address).isEmpty();
                page.navigate(web.base() + address);
                assertThat(Axe.violations(page)).as(address).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isLessThanOrEqualTo(Chromium.SLIM);
            }
        }
    }

    @Test
    void newsLeadsToNewerAndOlderAndSaysWhenItIsArchival() {
        Document middle = web.get("/aktualnosci/dawna").html();
        assertThat(middle.select(".turn [rel=prev]").attr("href")).isEqualTo("/aktualnosci/zapowiedz");
        assertThat(middle.select(".turn [rel=next]")).isEmpty();
        assertThat(middle.select("#archiwum")).hasSize(1);
        Document newest = web.get("/aktualnosci/przerwa").html();
        assertThat(newest.select(".turn [rel=next]").attr("href")).isEqualTo("/aktualnosci/zapowiedz");
        assertThat(newest.select("#archiwum")).isEmpty();
        assertThat(newest.select("script[type=application/ld+json]").html())
                .contains("\"NewsArticle\"", "\"headline\"");
    }

    @Test
    void newsIsListedFromTheNewestUnderItsDay() {
        Document list = web.get("/aktualnosci").html();
        assertThat(list.select(".items h2").eachText())
                .containsExactly("Wpis: przerwa", "Wpis: zapowiedz", "Wpis: dawna");
        assertThat(list.select(".items .day b").first().text()).isEqualTo(Integer.toString(TODAY.getDayOfMonth()));
        assertThat(web.get("/aktualnosci?rok=" + TODAY.minusYears(3).getYear())
                        .html()
                        .select(".items h2")
                        .eachText())
                .containsExactly("Wpis: dawna");
        assertThat(web.get("/aktualnosci?kategoria=plotki").status()).isEqualTo(400);
    }

    @Test
    void feedsBringTheTextOfWhatIsPublicAndAreNotSentTwice() {
        for (String address : List.of("/rss.xml", "/atom.xml", "/aktualnosci/rss.xml", "/aktualnosci/atom.xml")) {
            Answer feed = web.get(address);
            assertThat(feed.status()).as(address).isEqualTo(200);
            assertThat(feed.text())
                    .as(address)
                    .contains("Zdanie dawnego wpisu", web.base() + "/dane/godziny", "zapowiedz")
                    .doesNotContain("tylko dla uprawnionych", "ukryte", "href=&quot;/");
            String tag = feed.header("etag").orElseThrow();
            assertThat(web.get(address).header("etag")).as(address).hasValue(tag);
            assertThat(web.get(address, "If-None-Match", tag).status())
                    .as(address)
                    .isEqualTo(304);
        }
        assertThat(web.get("/aktualnosci/rss.xml").text()).doesNotContain("raport-bez");
        assertThat(web.get("/aktualnosci").html().select("link[rel=alternate]").eachAttr("href"))
                .containsExactlyInAnyOrder("/rss.xml", "/atom.xml", "/aktualnosci/rss.xml", "/aktualnosci/atom.xml");
    }

    @Test
    void reportTellsItsConclusionsOrThatThereAreNone() {
        assertThat(web.get("/raporty/z-wnioskami")
                        .html()
                        .select("#wnioski-z-raportu + ul li")
                        .eachText())
                .containsExactly("Wniosek jeden", "Wniosek dwa");
        assertThat(web.get("/raporty/bez")
                        .html()
                        .select("#wnioski-z-raportu + p")
                        .text())
                .contains("nie znamy");
        assertThat(web.get("/raporty/bez")
                        .html()
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"Report\"", "\"headline\"");
    }

    @Test
    void tableIsDownloadedAsItStandsOnThePage() {
        Document page = web.get("/dane/godziny").html();
        String file = page.select("main a.button").attr("href");
        assertThat(page.select("link[type=text/csv]").attr("href")).isEqualTo(file);
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"Dataset\"", "\"contentUrl\":\"" + web.base() + file + "\"");
        Answer csv = web.get(file);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.type().replace(" ", "")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(csv.header("content-disposition")).hasValue("attachment; filename=\"godziny.csv\"");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffRok;Godziny\r\n2019;1240\r\n'=a;96,5\r\n");
        assertThat(web.ask("HEAD", file).body()).isEmpty();
        assertThat(web.ask("POST", file).status()).isEqualTo(405);
    }

    @Test
    void fileAnswersLikeItsPageToThoseWhoMayNotOpenIt() {
        Answer announced = web.get("/dane/tajne.csv");
        assertThat(announced.status()).isEqualTo(200);
        assertThat(announced.text()).isEqualTo(web.get("/dane/tajne").text()).doesNotContain("1240", "1 240");
        assertThat(announced.header("content-disposition")).isEmpty();
        for (String address : List.of("/dane/ukryte.csv", "/dane/nie-ma.csv", "/raporty/bez.csv", "/x.csv")) {
            Answer hidden = web.get(address);
            assertThat(hidden.status()).as(address).isEqualTo(404);
            assertThat(hidden.text())
                    .as(address)
                    .isEqualTo(web.get("/dane/ukryte").text());
        }
    }
}
