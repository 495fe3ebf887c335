package pl.kooperacja.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/konto", "/modele/gminy-wiejskie/kroki/5", "/szukaj?q=kr%C4%99gi+wsparcia&strona=2"})
    void addressesOfThisSiteAreTaken(String address) {
        assertThat(LocalAddress.of(address)).hasValue(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "HTTPS:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                " /konto",
                "/konto\r\nSet-Cookie: a=b",
                "/konto\nX: y",
                "/\t/evil.example",
                "/konto\u0000",
                "/ż",
                "/<script>",
                "/\"onmouseover=",
                "/logowanie",
                "/logowanie?powrot=/",
                "/logowanie/kod",
                "/wyloguj",
                "/haslo/ustaw?klucz=x",
                "/rejestracja?stan=wyslane"
            })
    void whatLeadsAwayOrInACircleIsNot(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }

    @Test
    void anAddressHasItsLongest() {
        assertThat(LocalAddress.of("/" + "a".repeat(499))).isPresent();
        assertThat(LocalAddress.of("/" + "a".repeat(500))).isEmpty();
    }

    @Test
    void thePageOnWhichTheLinkStoodCountsIfItIsOfThisHost() {
        assertThat(LocalAddress.ofReferer("http://localhost:8080/szukaj?q=a", "localhost:8080"))
                .hasValue("/szukaj?q=a");
        assertThat(LocalAddress.ofReferer("http://evil.example/konto", "localhost:8080"))
                .isEmpty();
        assertThat(LocalAddress.ofReferer("http://localhost:8080@evil.example/konto", "localhost:8080"))
                .isEmpty();
        assertThat(LocalAddress.ofReferer("http://localhost:8080//evil.example", "localhost:8080"))
                .isEmpty();
        assertThat(LocalAddress.ofReferer("nie adres", "localhost:8080")).isEmpty();
        assertThat(LocalAddress.ofReferer(null, "localhost:8080")).isEmpty();
    }
}
