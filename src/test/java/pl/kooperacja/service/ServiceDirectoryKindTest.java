package pl.kooperacja.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Owner;
import pl.kooperacja.publication.Read;
import pl.kooperacja.testing.ContentText;

class ServiceDirectoryKindTest {
    private static final ServiceDirectoryKind KIND = new ServiceDirectoryKind();
    private static final String PATH = "listy/mirzec.md";
    private static final String ENTRY = "{name: Porady prawne, sort: usługa, provider: powiat, recipients: każdy,"
            + " when: wtorki, access: bez zapisów, checked: 2026-10-20%s}";

    private static ContentText directory(String more) {
        return ContentText.of("lista-a")
                .with("fictional", "false")
                .with("reach", "województwo")
                .with("place", "województwo świętokrzyskie")
                .with("voivodeship", "\"26\"")
                .with("keeper", "WZK")
                .with("entries", "[" + ENTRY.formatted(more) + "]");
    }

    @Test
    void aListIsReadWhole() {
        ContentText text = directory(", ends: 2026-12-31");
        ServiceEntry entry = new ServiceEntry(
                "Porady prawne",
                "usługa",
                "powiat",
                "każdy",
                "wtorki",
                "bez zapisów",
                LocalDate.of(2026, 10, 20),
                LocalDate.of(2026, 12, 31));
        assertThat(Read.details(KIND, text).entries()).containsExactly(entry);
        assertThat(entry.isOver(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(entry.isOver(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(Read.address(KIND, PATH, text)).isEqualTo("/listy-uslug/mirzec");
        assertThat(Read.facets(KIND, PATH, text))
                .isEqualTo(Map.of(
                        "reach", List.of("województwo"),
                        "voivodeship", List.of("26"),
                        "sort", List.of("usługa"),
                        "place", List.of("województwo świętokrzyskie")));
        assertThat(Read.problems(KIND, PATH, text)).isEmpty();
        assertThat(KIND.anchors(Read.details(KIND, text))).containsExactly("pozycje", "pozycja-1");
    }

    @Test
    void onlyARealListIsJudgedInItsVoivodeship() {
        Owner anybody = new Owner("Redakcja", "kraj", "redakcja@example.org");
        ContentText fictional = directory("")
                .with("voivodeship", null)
                .with("fictional", "true")
                .titled("Lista (przykład fikcyjny)");
        assertThat(KIND.judgedIn(Read.details(KIND, directory("")), anybody)).isEqualTo("26");
        assertThat(KIND.judgedIn(Read.details(KIND, fictional), anybody)).isNull();
        assertThat(Read.problems(KIND, PATH, fictional)).isEmpty();
        assertThat(Read.problems(KIND, PATH, fictional.titled("Lista")))
                .extracting(Problem::reason)
                .containsExactly("tytuł fikcyjnej listy powinien to mówić: (przykład fikcyjny)");
        assertThat(Read.problems(
                        KIND, PATH, directory("").with("fictional", "true").titled("Lista fikcyjna")))
                .extracting(Problem::reason)
                .containsExactly("fikcyjna lista nie może mieć voivodeship");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reach", "place", "voivodeship", "keeper", "fictional"})
    void whatIsMissingIsTold(String key) {
        assertThat(Read.problems(KIND, PATH, directory("").with(key, null)))
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains(key));
    }

    @Test
    void aListWithoutEntriesIsNone() {
        assertThat(Read.problems(KIND, PATH, directory("").with("entries", null)))
                .extracting(Problem::reason)
                .containsExactly("lista potrzebuje co najmniej jednej pozycji");
    }

    @Test
    void whatEndedBeforeItWasCheckedIsRefused() {
        assertThat(Read.problems(KIND, PATH, directory(", ends: 2026-10-19")))
                .extracting(Problem::reason)
                .containsExactly("to, co się skończyło, zanim je sprawdzono, nie należy na listę");
    }
}
