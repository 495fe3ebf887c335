package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontHandlerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%z",
                "/%zz",
                "/a%2",
                "/%e0%a4",
                "/%c0%af",
                "/..%2f",
                "/%2e%2e/",
                "/a/../b",
                "/a/./b",
                "/..;x/a",
                "/%00",
                "/a%0a",
                "/%7f",
                "/a\\b",
                "/%5c",
                "/%2F"
            })
    void whatCannotBeReadIsRefused(String path) {
        assertThat(FrontHandler.parts(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "*", "", "/ksiega/", "/%c5%bc", "/a;b=c", "/...", "/.well-known/security.txt"})
    void theRestPasses(String path) {
        assertThat(FrontHandler.parts(path)).isPresent();
    }

    @Test
    void partsAreDecodedWithoutTheirParameters() {
        assertThat(FrontHandler.parts("/web%2DINF;x/web.xml").orElseThrow()).containsExactly("", "WEB-INF", "WEB.XML");
    }
}
