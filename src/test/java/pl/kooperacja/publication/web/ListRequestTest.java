package pl.kooperacja.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.kooperacja.shared.RefusedException;

class ListRequestTest {
    private static final List<String> FACETS = List.of("model", "type");

    @Test
    void withoutAQueryItIsTheFirstPage() {
        assertThat(ListRequest.of(Map.of(), FACETS)).isEqualTo(new ListRequest(1, 20, Map.of()));
    }

    @Test
    void facetsNarrowTheList() {
        ListRequest request = ListRequest.of(
                Map.of("strona", List.of("3"), "na-stronie", List.of("100"), "type", List.of("karta pracy")), FACETS);
        assertThat(request).isEqualTo(new ListRequest(3, 100, Map.of("type", "karta pracy")));
        assertThat(request.at("/api/v1/material", 4))
                .isEqualTo("/api/v1/material?strona=4&na-stronie=100&type=karta+pracy");
    }

    @ParameterizedTest
    @CsvSource({
        "strona,0",
        "strona,-1",
        "strona,abc",
        "strona,''",
        "strona,99999999999",
        "na-stronie,0",
        "na-stronie,101",
        "kolor,zielony"
    })
    void whatNoListUnderstandsIsRefused(String name, String value) {
        assertThatThrownBy(() -> ListRequest.of(Map.of(name, List.of(value)), FACETS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(name);
    }

    @Test
    void twoValuesOfOneParameterAreRefused() {
        assertThatThrownBy(() -> ListRequest.of(Map.of("model", List.of("RURAL", "URBAN")), FACETS))
                .isInstanceOf(RefusedException.class);
    }
}
