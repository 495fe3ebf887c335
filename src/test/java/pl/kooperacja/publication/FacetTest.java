package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetTest {
    private static final Facet TYPE = Facet.words("type", "rodzaj", "wzór", "karta pracy");

    @Test
    void everyHeldValueIsFoundByItsNameInAddresses() {
        for (Facet facet : List.of(
                TYPE,
                Vocabulary.MODEL,
                Vocabulary.SECTOR,
                Vocabulary.AREA,
                Vocabulary.VOIVODESHIP,
                Facet.years("year", "rok"))) {
            assertThat(facet.held()).isNotEmpty().allSatisfy(value -> {
                assertThat(facet.slug(value)).matches("[a-z0-9-]+");
                assertThat(facet.value(facet.slug(value), Set.of())).contains(value);
                assertThat(facet.label().apply(value)).isNotBlank();
            });
        }
    }

    @Test
    void polishValuesLoseTheirDiacriticsInAddresses() {
        assertThat(TYPE.slug("karta pracy")).isEqualTo("karta-pracy");
        assertThat(TYPE.slug("Łódź i Żary")).isEqualTo("lodz-i-zary");
        assertThat(Vocabulary.MODEL.slug("URBAN_RURAL")).isEqualTo("urban-rural");
    }

    @Test
    void unknownNamesHaveNoValue() {
        assertThat(TYPE.value("wzór", Set.of("wzór"))).isEmpty();
        assertThat(TYPE.value("film", Set.of("film"))).isEmpty();
    }

    @Test
    void openFacetsOfferWhatItemsHaveInPolishOrder() {
        Facet place = Facet.open("place", "miejsce");

        assertThat(place.offered(Set.of("Łomża", "Mirzec", "Lublin"))).containsExactly("Lublin", "Łomża", "Mirzec");
        assertThat(place.value("lomza", Set.of("Łomża"))).contains("Łomża");
        assertThat(place.value("radom", Set.of("Łomża"))).isEmpty();
    }

    @Test
    void aWordMoreStandsLastAndIsReadAsItIs() {
        Facet region = Vocabulary.VOIVODESHIP.and("przykład fikcyjny");

        assertThat(region.held()).hasSize(17).endsWith("przykład fikcyjny");
        assertThat(region.value("przyklad-fikcyjny", Set.of())).contains("przykład fikcyjny");
        assertThat(region.label().apply("przykład fikcyjny")).isEqualTo("przykład fikcyjny");
        assertThat(region.label().apply("28")).isEqualTo("warmińsko-mazurskie");
    }
}
