package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.site.Web.Answer;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.ContentText;

/** A guest who asks the search for words that only restricted texts hold: it answers as if nobody had written them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchSecrecyIT {
    private static final String HIDDEN_TITLE = "wrzoskwintab";
    private static final String HIDDEN_TEXT = "zgrebofantik";
    private static final String ANNOUNCED_TEXT = "kluszmidraga";
    private static final String ANNOUNCED_HEADING = "plombiczarno";
    /** No text holds it; as long as the others, so that lengths of answers can be compared. */
    private static final String NOWHERE = "drujwastepol";

    private static final String OPEN = "jawnozdania";
    private static final String ANNOUNCED = "zapowiedzona";

    private SiteProcess site;
    private Web web;

    @BeforeAll
    void start() {
        Setup setup = SiteProcess.fresh("secrecy");
        ContentFolder content = new ContentFolder(setup.folder().resolve("content"))
                .write("materialy/jawny.md", ContentText.material("jawny").saying("Zespół gminy i " + OPEN + "."))
                .write(
                        "materialy/zapowiedziany.md",
                        ContentText.material("zapowiedziany")
                                .titled("Zespół gminy " + ANNOUNCED)
                                .with("audience", "authorised")
                                .with("announced", "true")
                                .saying("Gmina i " + ANNOUNCED_TEXT + ".\n\n## Zespół " + ANNOUNCED_HEADING
                                        + " {#tajny}\n\nDalej.\n"))
                .write(
                        "materialy/ukryty.md",
                        ContentText.material("ukryty")
                                .titled("Zespół gminy " + HIDDEN_TITLE)
                                .with("models", "[URBAN]")
                                .with("published", "2020-01-01")
                                .with("audience", "authorised")
                                .saying("Zespół gminy i " + HIDDEN_TEXT + "."));
        site = setup.with("SK_CONTENT", content.path()).startAndWait().awaitSearch();
        web = site.web();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void whatIsOpenOrAnnouncedIsFound() {
        assertThat(web.get("/szukaj?q=" + OPEN).html().select("ol.items h2 a").eachAttr("href"))
                .containsExactly("/materialy/jawny");
        assertThat(web.get("/szukaj?q=" + ANNOUNCED)
                        .html()
                        .select("ol.items h2 a")
                        .eachAttr("href"))
                .containsExactly("/materialy/zapowiedziany");
        assertThat(web.get("/api/v1/search?q=" + ANNOUNCED).text()).contains("\"locked\":true");
        assertThat(web.get("/api/v1/suggest?q=zapow").text()).contains("/materialy/zapowiedziany");
    }

    @Test
    void aRestrictedWordIsAnsweredLikeOneThatStandsNowhere() {
        Findings findings = new Findings("a restricted word and one that stands nowhere are answered alike");
        for (String secret : List.of(HIDDEN_TITLE, HIDDEN_TEXT, ANNOUNCED_TEXT, ANNOUNCED_HEADING)) {
            for (String address : List.of(
                    "/szukaj?q=%s",
                    "/szukaj?q=gmina+%s",
                    "/szukaj?q=gmina+-%s",
                    "/szukaj?q=%%22%s%%22",
                    "/szukaj?q=%se",
                    "/szukaj?q=e%s",
                    "/szukaj?q=%s&model=urban",
                    "/szukaj?q=gmina+%s&kolejnosc=najnowsze&rok=2020",
                    "/api/v1/search?q=%s",
                    "/api/v1/search?q=gmina+%s",
                    "/api/v1/search?q=zespol+-%s&model=urban",
                    "/api/v1/search?q=%s&strona=2",
                    "/api/v1/suggest?q=%s",
                    "/api/v1/suggest?q=zespol+%s")) {
                findings.checking();
                compare(address.formatted(secret), secret, address.formatted(NOWHERE), NOWHERE, findings);
            }
            for (int letters = 4; letters < secret.length(); letters++) {
                findings.checking();
                String begun = secret.substring(0, letters);
                String other = NOWHERE.substring(0, letters);
                compare("/api/v1/suggest?q=" + begun, begun, "/api/v1/suggest?q=" + other, other, findings);
                compare("/szukaj?q=" + begun, begun, "/szukaj?q=" + other, other, findings);
            }
        }
        findings.assertNone();
    }

    private void compare(String address, String word, String otherAddress, String otherWord, Findings findings) {
        Answer told = web.get(address);
        Answer other = web.get(otherAddress);
        findings.addUnless(told.status() == other.status(), address, "status " + told.status());
        findings.addUnless(headers(told).equals(headers(other)), address, "headers " + headers(told));
        findings.addUnless(
                told.text().replace(word, "*").equals(other.text().replace(otherWord, "*")),
                address,
                "differs from " + otherAddress);
    }

    /** The tag of an answer follows from its body. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(Set.of("etag", "date"));
        return headers;
    }

    @Test
    void filtersOfferNothingThatOnlyRestrictedItemsHave() {
        assertThat(web.get("/szukaj?q=gmina").html().select(".facets a").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(choice -> choice.contains("urban") || choice.contains("2020"));
        assertThat(web.get("/szukaj?q=gmina&rok=2020").html().select("ol.items"))
                .isEmpty();
    }
}
