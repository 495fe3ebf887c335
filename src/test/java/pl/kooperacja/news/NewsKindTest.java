package pl.kooperacja.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Read;
import pl.kooperacja.testing.ContentText;

class NewsKindTest {
    private static final NewsKind KIND = new NewsKind();
    private static final String PATH = "aktualnosci/2020/zawieszenie.md";
    private static final LocalDate DAY = LocalDate.of(2020, 3, 12);
    private static final ContentText SOUND =
            ContentText.of("aktualnosc-a").with("published", "2020-03-12").with("category", "komunikaty");

    private static void fault(ContentText text, String key, String reason) {
        assertThat(Read.problems(KIND, PATH, text)).containsExactly(new Problem(text.lineOf(key), reason));
    }

    @Test
    void yearStandsInThePathAndNotInTheAddress() {
        assertThat(Read.address(KIND, PATH, SOUND)).isEqualTo("/aktualnosci/zawieszenie");
        assertThat(KIND.path().matcher("aktualnosci/zawieszenie.md").matches()).isFalse();
    }

    @Test
    void everythingIsRead() {
        ContentText text =
                SOUND.with("project", "projekt-a").with("place", "Olsztyn").with("notice", "{from: 2020-03-12}");
        assertThat(Read.details(KIND, text))
                .isEqualTo(new NewsKind.Details(
                        "komunikaty", "projekt-a", "Olsztyn", DAY, new NewsKind.Notice(DAY, null)));
        assertThat(Read.facets(KIND, PATH, text))
                .isEqualTo(Map.of(
                        "category", List.of("komunikaty"),
                        "year", List.of("2020"),
                        "project", List.of("projekt-a"),
                        "notice", List.of("2020-03-12/..")));
        assertThat(Read.relations(KIND, PATH, text)).containsExactly("part-of projekt-a");
    }

    @Test
    void newsOfTheSiteBelongsToNoProject() {
        assertThat(Read.relations(KIND, PATH, SOUND)).isEmpty();
        assertThat(Read.facets(KIND, PATH, SOUND)).containsOnlyKeys("category", "year");
        assertThat(KIND.schema(Read.details(KIND, SOUND))).doesNotContainKey("contentLocation");
    }

    @Test
    void wrongValuesAreTold() {
        fault(
                SOUND.with("category", "plotki"),
                "category",
                "category: „plotki” – dozwolone: spotkania, szkolenia, nabory, pilotaż, dokumenty,"
                        + " wsparcie w epidemii, usługi społeczne, komunikaty");
        fault(SOUND.with("published", "wiosną"), "published", "published: „wiosną” nie jest datą w postaci 2026-11-21");
        fault(SOUND.with("project", "Projekt A"), "project", "„Projekt A” nie jest id pozycji");
        fault(SOUND.with("notice", "{until: 2020-03-12}"), "notice", "brak wartości from");
        fault(SOUND.with("notice", "tak"), "notice", "tu powinny stać pary klucz: wartość");
        fault(
                SOUND.with("notice", "{from: 2020-03-12, until: 2020-03-11}"),
                "notice",
                "until: 2020-03-11 jest przed from: 2020-03-12");
        fault(SOUND.with("notice", "{from: 2020-03-12, koniec: 1}"), "notice", "nieznany klucz koniec");
    }

    @Test
    void noticeShowsOnItsDaysAndNoOther() {
        NewsKind.Notice notice = new NewsKind.Notice(DAY, DAY.plusDays(2));
        assertThat(notice.shows(DAY.minusDays(1))).isFalse();
        assertThat(notice.shows(DAY)).isTrue();
        assertThat(notice.shows(DAY.plusDays(2))).isTrue();
        assertThat(notice.shows(DAY.plusDays(3))).isFalse();
        assertThat(new NewsKind.Notice(DAY, null).shows(DAY.plusYears(9))).isTrue();
    }

    @Test
    void noticeComesBackFromItsInterval() {
        for (NewsKind.Notice notice :
                List.of(new NewsKind.Notice(DAY, null), new NewsKind.Notice(DAY, DAY.plusDays(2)))) {
            assertThat(NewsKind.Notice.of(notice.interval())).isEqualTo(notice);
        }
    }

    @Test
    void newsIsArchivalAfterAYear() {
        NewsKind.Details news = Read.details(KIND, SOUND);
        assertThat(news.isArchival(DAY.plusYears(1))).isFalse();
        assertThat(news.isArchival(DAY.plusYears(1).plusDays(1))).isTrue();
    }
}
