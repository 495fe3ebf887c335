package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.testing.Fixed;

class RoutesTest {
    private final Routes routes = new Routes();

    RoutesTest() {
        RouteSource pages = () -> List.of(Route.of("/{slug}", "page"), Route.of("/{section}/{slug}", "page"));
        RouteSource models = () -> List.of(
                Route.of("/modele", "models").reading("dla"),
                Route.of("/modele/{model}", "model"),
                Route.of("/modele/porownanie", "comparison"),
                Route.of("/modele/{model}/kroki/{step}", "step"),
                Route.of("/szukaj", "search").reading("q").screenOnly().answering(page -> null));
        routes.sources = Fixed.of(pages, models, () -> List.of(Route.of("/", "home")));
    }

    @ParameterizedTest
    @CsvSource({
        "/, home, false",
        "/modele, models, false",
        "/modele/druk, models, true",
        "/modele/gminy-wiejskie, model, false",
        "/modele/porownanie, comparison, false",
        "/modele/porownanie/druk, comparison, true",
        "/modele/gminy-wiejskie/kroki/5, step, false",
        "/modele/gminy-wiejskie/kroki/5/druk, step, true",
        "/kontakt, page, false",
        "/kontakt/druk, page, true",
        "/druk, page, false",
        "/prywatnosc/mazowieckie, page, false",
        "/szukaj, search, false"
    })
    void addressLeadsToItsPage(String path, String view, boolean print) {
        assertThat(routes.find(path)).hasValueSatisfying(match -> {
            assertThat(match.route().view()).isEqualTo(view);
            assertThat(match.print()).isEqualTo(print);
        });
    }

    @Test
    void partsOfTheAddressBecomeParameters() {
        assertThat(routes.find("/modele/gminy-wiejskie/kroki/5/druk")
                        .orElseThrow()
                        .parameters())
                .isEqualTo(Map.of("model", "gminy-wiejskie", "step", "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kontakt",
                "//",
                "/Kontakt",
                "/kontakt.xhtml",
                "/kontakt;jsessionid=1",
                "/a/b/c",
                "/modele/..",
                "/modele/%2e%2e",
                "/modele/a%2Fb",
                "/modele/żółw",
                "/modele/a b",
                "/modele/a/kroki",
                "/WEB-INF/web.xml",
                "/kontakt\n",
                "/kontakt?x"
            })
    void whatIsNoAddressLeadsNowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @Test
    void overlongPartLeadsNowhere() {
        assertThat(routes.find("/" + "a".repeat(120))).isPresent();
        assertThat(routes.find("/" + "a".repeat(121))).isEmpty();
    }

    @Test
    void pageForTheScreenHasNoPrintView() {
        assertThat(routes.find("/szukaj/druk").map(match -> match.route().view()))
                .hasValue("page");
    }

    @Test
    void pagesWithoutParametersAreFixedAndToldOfUnlessTheyAnswerSomebody() {
        assertThat(routes.fixed()).containsExactly("/", "/modele", "/modele/porownanie");
        assertThat(routes.isFixed("/modele")).isTrue();
        assertThat(routes.isFixed("/szukaj")).isTrue();
        assertThat(routes.isFixed("/modele/gminy-wiejskie")).isFalse();
        assertThat(routes.isFixed("/{slug}")).isFalse();
    }
}
