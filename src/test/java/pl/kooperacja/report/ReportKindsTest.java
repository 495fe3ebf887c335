package pl.kooperacja.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Read;
import pl.kooperacja.testing.ContentText;

class ReportKindsTest {
    private static final ReportKind REPORT = new ReportKind();
    private static final DatasetKind DATASET = new DatasetKind();
    private static final String REPORT_PATH = "raporty/fokusy.md";
    private static final String DATASET_PATH = "dane/godziny.md";
    private static final String TABLE = "Tab. Godziny\n\n| Rok | Godziny |\n|---|---|\n| 2019 | 1 240 |\n";

    private static ContentText report() {
        return ContentText.of("raport-a")
                .with("method", "badanie fokusowe")
                .with("place", "Olsztyn")
                .with("period", "2018")
                .with("project", "projekt-a");
    }

    private static ContentText dataset(String body) {
        return ContentText.of("dane-a").with("valid", "rok 2019").saying(body);
    }

    @Test
    void reportIsReadWhole() {
        ContentText text = report().with("wave", "pierwsza")
                .with("participants", "kierownicy")
                .with("conclusions", "[jeden, drugi]");
        assertThat(Read.details(REPORT, text))
                .isEqualTo(new ReportKind.Details(
                        "badanie fokusowe",
                        "pierwsza",
                        "Olsztyn",
                        "2018",
                        "projekt-a",
                        "kierownicy",
                        List.of("jeden", "drugi")));
        assertThat(Read.address(REPORT, REPORT_PATH, text)).isEqualTo("/raporty/fokusy");
        assertThat(Read.facets(REPORT, REPORT_PATH, text))
                .isEqualTo(Map.of("method", List.of("badanie fokusowe"), "project", List.of("projekt-a")));
        assertThat(Read.relations(REPORT, REPORT_PATH, text)).containsExactly("part-of projekt-a");
    }

    @Test
    void whatIsNotKnownOfAReportIsLeftOut() {
        ReportKind.Details details = Read.details(REPORT, report());
        assertThat(details.conclusions()).isEmpty();
        assertThat(REPORT.api(details)).doesNotContainKeys("wave", "participants");
    }

    @Test
    void faultsOfAReportAreTold() {
        for (String key : List.of("method", "place", "period", "project")) {
            assertThat(Read.problems(REPORT, REPORT_PATH, report().with(key, null)))
                    .extracting(Problem::reason)
                    .containsExactly("brak wartości " + key);
        }
        ContentText text = report().with("method", "wróżby");
        assertThat(Read.problems(REPORT, REPORT_PATH, text))
                .containsExactly(new Problem(
                        text.lineOf("method"),
                        "method: „wróżby” – dozwolone: badanie fokusowe, pilotaż, konsultacje, diagnoza,"
                                + " podsumowanie"));
    }

    @Test
    void datasetIsOneTable() {
        ContentText text = dataset("Zdanie.\n\n" + TABLE).with("project", "projekt-a");
        assertThat(Read.details(DATASET, text)).isEqualTo(new DatasetKind.Details("projekt-a", "rok 2019"));
        assertThat(Read.problems(DATASET, DATASET_PATH, text)).isEmpty();
        assertThat(Read.relations(DATASET, DATASET_PATH, text)).containsExactly("part-of projekt-a");
        assertThat(Read.relations(DATASET, DATASET_PATH, dataset(TABLE))).isEmpty();
        assertThat(DATASET.downloads("/dane/godziny")).isEqualTo(Map.of("text/csv", "/dane/godziny.csv"));
    }

    @Test
    void datasetWithoutATableIsAFault() {
        ContentText text = dataset("Zdanie.");
        assertThat(Read.problems(DATASET, DATASET_PATH, text))
                .containsExactly(
                        new Problem(text.bodyLine(), "dane mają mieć dokładnie jedną tabelę z podpisem, a mają ich 0"));
    }

    @Test
    void secondTableOfADatasetIsAFaultOnItsLine() {
        ContentText text = dataset(TABLE + "\n" + TABLE);
        assertThat(Read.problems(DATASET, DATASET_PATH, text))
                .containsExactly(new Problem(
                        text.bodyLine() + 8, "dane mają mieć dokładnie jedną tabelę z podpisem, a mają ich 2"));
    }
}
