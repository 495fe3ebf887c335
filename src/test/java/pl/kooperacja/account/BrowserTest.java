package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
                "<script>alert(1)</script> | Przeglądarka, nieznany system"
            })
    void browsersHaveNamesThatTheirOwnersKnow(String agent, String name) {
        assertThat(Browser.of("192.0.2.1", agent).name()).isEqualTo(name);
    }

    @Test
    void aBrowserThatSaysNothingIsJustABrowser() {
        assertThat(Browser.of("192.0.2.1", null).name()).isEqualTo("Przeglądarka, nieznany system");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:9:9:9:9, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8::/64"
    })
    void oneNetworkIsAsFarAsOnePersonCanMove(String address, String network) {
        assertThat(new Browser(address, "x").network()).isEqualTo(network);
    }
}
