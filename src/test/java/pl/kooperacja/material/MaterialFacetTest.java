package pl.kooperacja.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaterialFacetTest {
    @Test
    void everyValueIsFoundByItsNameInAddresses() {
        for (MaterialFacet facet : MaterialFacet.values()) {
            assertThat(facet.held()).allSatisfy(value -> {
                assertThat(facet.slug(value)).matches("[A-Za-z_-]+");
                assertThat(facet.value(facet.slug(value))).contains(value);
                assertThat(facet.label(value)).isNotBlank();
            });
        }
    }

    @Test
    void polishValuesLoseTheirDiacriticsInAddresses() {
        assertThat(MaterialFacet.TYPE.slug("karta pracy")).isEqualTo("karta-pracy");
        assertThat(MaterialFacet.NEED.slug("możliwy")).isEqualTo("mozliwy");
    }

    @Test
    void unknownNamesHaveNoValue() {
        assertThat(MaterialFacet.TYPE.value("wzór")).isEmpty();
        assertThat(MaterialFacet.MODEL.value("rural")).isEmpty();
    }
}
