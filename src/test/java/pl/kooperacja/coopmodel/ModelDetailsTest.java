package pl.kooperacja.coopmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDetailsTest {
    private static final ModelKind.Benefit PLAN =
            new ModelKind.Benefit("Jeden plan", List.of(BenefitAudience.FAMILY, BenefitAudience.WORKER));
    private static final ModelKind.Benefit COSTS = new ModelKind.Benefit("Koszty", List.of(BenefitAudience.AUTHORITY));
    private static final ModelKind.Body EXPERTS = body("PZK", Level.COUNTY);
    private static final ModelKind.Body GROUP = body("GGK", Level.MUNICIPALITY);

    private final ModelKind.Details model = new ModelKind.Details(
            ModelCode.URBAN_RURAL,
            2,
            "gmina miejsko-wiejska",
            new Unit("ROPS w Toruniu", "04"),
            List.of(new Unit("ROPS w Zielonej Górze", "08"), new Unit("UMK w Toruniu", "04")),
            "dla kogo",
            "ośrodek",
            List.of(PLAN, COSTS),
            List.of(),
            List.of(EXPERTS, GROUP),
            List.of(),
            List.of());

    private static ModelKind.Body body(String abbr, Level level) {
        return new ModelKind.Body(abbr, "Zespół", level, "znaczenie", null, List.of());
    }

    @Test
    void benefitsAreThoseOfTheAudience() {
        assertThat(model.benefitsFor(BenefitAudience.FAMILY)).containsExactly(PLAN);
        assertThat(model.benefitsFor(BenefitAudience.AUTHORITY)).containsExactly(COSTS);
        assertThat(model.benefitsFor(BenefitAudience.INSTITUTION)).isEmpty();
    }

    @Test
    void audiencesAreFoundByTheirNameInAddresses() {
        assertThat(BenefitAudience.bySlug("wladze")).contains(BenefitAudience.AUTHORITY);
        assertThat(BenefitAudience.bySlug("authority")).isEmpty();
    }

    @Test
    void voivodeshipsOfLeadAndPartnersAreNamedOnce() {
        assertThat(model.voivodeships()).containsExactly("kujawsko-pomorskie", "lubuskie");
    }

    @Test
    void bodiesAreFoundByLevelAndByLetters() {
        assertThat(model.bodiesAt(Level.MUNICIPALITY)).containsExactly(GROUP);
        assertThat(model.bodiesAt(Level.VOIVODESHIP)).isEmpty();
        assertThat(model.bodiesCalled("PZK")).containsExactly(EXPERTS);
    }

    @Test
    void aBodyHasItsPlaceOnThePage() {
        assertThat(body("G-PZK", Level.MUNICIPALITY).anchor()).isEqualTo("zespol-g-pzk");
    }

    @Test
    void macroregionsHaveRomanNumbers() {
        assertThat(model.macroregionNumber()).isEqualTo("II");
    }

    @Test
    void aTypeOfMunicipalityHasItsModel() {
        assertThat(ModelCode.byMunicipality("miejsko-wiejska")).contains(ModelCode.URBAN_RURAL);
        assertThat(ModelCode.byMunicipality("gmina")).isEmpty();
    }
}
