package pl.kooperacja.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectDetailsTest {
    private static ProjectKind.Version version(String label, String value) {
        return new ProjectKind.Version(label, value, "2019", "źródło");
    }

    private static ProjectKind.Indicator indicator(String name, String scope, String source) {
        return new ProjectKind.Indicator("II", name, "8", "jednostki", scope, source);
    }

    private static final ProjectKind.Details DETAILS = new ProjectKind.Details(
            3,
            new ProjectKind.Partner("ROPS w Katowicach", "24"),
            List.of(
                    new ProjectKind.Partner("RCPS w Łodzi", "10"),
                    new ProjectKind.Partner("ROPS w Krakowie", "12"),
                    new ProjectKind.Partner("Uczelnia w Krakowie", "12")),
            "model-miejski",
            3,
            List.of(version("Koszt", "1 zł"), version("Zakres", "test"), version("Koszt", "2 zł")),
            List.of(),
            List.of(
                    indicator("Zespoły", "łódzkie", "RCPS"),
                    indicator("Raporty", "makroregion", "RCPS"),
                    indicator("Rodziny", "łódzkie", "RCPS")));

    @Test
    void versionsOfOneMatterStandTogetherAndNoneIsLost() {
        assertThat(DETAILS.matters()).extracting(ProjectKind.Matter::label).containsExactly("Koszt", "Zakres");
        assertThat(DETAILS.matters().get(0).versions())
                .extracting(ProjectKind.Version::value)
                .containsExactly("1 zł", "2 zł");
    }

    @Test
    void indicatorsAreToldApartByScopeAndSource() {
        assertThat(DETAILS.targets()).extracting(ProjectKind.Targets::scope).containsExactly("łódzkie", "makroregion");
        assertThat(DETAILS.targets().get(0).indicators())
                .extracting(ProjectKind.Indicator::name)
                .containsExactly("Zespoły", "Rodziny");
    }

    @Test
    void voivodeshipsAreNamedOnceInPolishOrder() {
        assertThat(DETAILS.voivodeships()).isEqualTo("łódzkie, małopolskie, śląskie");
    }

    @Test
    void macroregionHasARomanNumber() {
        assertThat(DETAILS.macroregionNumeral()).isEqualTo("III");
    }
}
