package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAddressTest {
    private final PageAddress address =
            new PageAddress("/szukaj", Map.of("q", "gmina & wieś", "model", "rural", "strona", "3"));

    @Test
    void aParameterIsSetOrTakenAwayAndPagingStartsAnew() {
        assertThat(address.with("model", "urban")).isEqualTo("/szukaj?model=urban&q=gmina+%26+wie%C5%9B");
        assertThat(address.with("rok", "2026")).isEqualTo("/szukaj?model=rural&q=gmina+%26+wie%C5%9B&rok=2026");
        assertThat(address.with("q", "")).isEqualTo("/szukaj?model=rural");
        assertThat(new PageAddress("/bariery", Map.of("strona", "2")).with("x", null))
                .isEqualTo("/bariery");
    }

    @Test
    void theFirstPageHasNoNumber() {
        assertThat(address.atPage(1)).isEqualTo(address.with("x", null));
        assertThat(address.atPage(4)).isEqualTo(address.with("x", null) + "&strona=4");
        assertThat(new PageAddress("/bariery", Map.of()).atPage(2)).isEqualTo("/bariery?strona=2");
    }
}
