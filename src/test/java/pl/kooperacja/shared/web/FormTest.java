package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.shared.Settings;

/** What comes with a form: where from, from whom, and in which words. */
class FormTest {
    private final Map<String, String> headers = new HashMap<>(Map.of("host", "localhost:8080"));
    private final Map<String, String> jar = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Cookies cookies = new Cookies();
    private final FormToken tokens = new FormToken();
    private String remote = "192.0.2.1";
    private String set = "";

    private void at(String baseUrl) throws ReflectiveOperationException {
        Settings settings = new Settings();
        var field = Settings.class.getDeclaredField("baseUrl");
        field.setAccessible(true);
        field.set(settings, Optional.of(baseUrl));
        cookies.settings = settings;
        tokens.settings = settings;
        tokens.cookies = cookies;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                    case "getCookies" ->
                        jar.entrySet().stream()
                                .map(entry -> new Cookie(entry.getKey(), entry.getValue()))
                                .toArray(Cookie[]::new);
                    case "getScheme" -> "http";
                    case "getRemoteAddr" -> remote;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    set = (String) arguments[1];
                    return null;
                });
    }

    /** A form as this browser gets it, and the cookie that comes with it. */
    private String form() {
        String token = tokens.of(request(), response());
        if (!set.isEmpty()) {
            String[] pair = set.split(";")[0].split("=", 2);
            jar.put(pair[0], pair[1]);
        }
        attributes.clear();
        return token;
    }

    @Test
    void aFormOfThisSiteInThisBrowserIsBelieved() throws Exception {
        at("http://localhost:8080");
        String token = form();
        headers.put("origin", "http://localhost:8080");
        headers.put("sec-fetch-site", "same-origin");
        assertThat(tokens.isGood(request(), token)).isTrue();
        assertThat(form()).as("the next form of the same browser").isEqualTo(token);
    }

    @Test
    void oneAnswerHasOneToken() throws Exception {
        at("http://localhost:8080");
        assertThat(tokens.of(request(), response())).isEqualTo(tokens.of(request(), response()));
    }

    @ParameterizedTest
    @CsvSource({
        "origin, http://evil.example",
        "origin, null",
        "origin, https://localhost:8080",
        "origin, http://localhost:8081",
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site"
    })
    void aFormThatStandsElsewhereIsNotBelieved(String header, String value) throws Exception {
        at("http://localhost:8080");
        String token = form();
        headers.put(header, value);
        assertThat(tokens.isGood(request(), token)).isFalse();
    }

    @Test
    void aTokenIsGoodForOneBrowserAndOneSession() throws Exception {
        at("http://localhost:8080");
        String token = form();
        jar.put(Cookies.SESSION, "ewa");
        assertThat(tokens.isGood(request(), token)).as("signed in meanwhile").isFalse();
        String asEwa = form();
        assertThat(tokens.isGood(request(), asEwa)).isTrue();
        jar.put(Cookies.SESSION, "jan");
        assertThat(tokens.isGood(request(), asEwa))
                .as("somebody else meanwhile")
                .isFalse();
        jar.put(Cookies.SESSION, "ewa");
        jar.put("formularz", "planted");
        assertThat(tokens.isGood(request(), asEwa)).as("another cookie").isFalse();
        jar.remove("formularz");
        assertThat(tokens.isGood(request(), asEwa)).as("no cookie").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000000000000000000000000000000000000000000000000000000000000000"})
    void anotherTokenIsNotBelieved(String token) throws Exception {
        at("http://localhost:8080");
        form();
        assertThat(tokens.isGood(request(), token)).isFalse();
        assertThat(tokens.isGood(request(), null)).isFalse();
    }

    @Test
    void cookiesAreForThisHostAndForNobodyElse() throws Exception {
        at("http://localhost:8080");
        cookies.keep(response(), "sesja", "abc", null);
        assertThat(set).isEqualTo("sesja=abc; Path=/; HttpOnly; SameSite=Lax");
        at("https://szkola.example");
        cookies.keep(response(), "sesja", "abc", java.time.Duration.ofDays(1));
        assertThat(set).isEqualTo("__Host-sesja=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=86400");
        cookies.forget(response(), "sesja");
        assertThat(set).isEqualTo("__Host-sesja=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
        jar.put("sesja", "planted by a neighbour");
        assertThat(cookies.value(request(), "sesja")).isEmpty();
    }

    @Test
    void namesAndValuesOfAFormAreRead() {
        assertThat(FormBody.parse("a=1&b=za%C5%BC%C3%B3%C5%82%C4%87+%26&c=&a=2&d"))
                .hasValue(Map.of("a", "2", "b", "zażółć &", "c", ""));
        assertThat(FormBody.parse("a=%zz")).isEmpty();
        assertThat(FormBody.parse("")).hasValue(Map.of());
    }

    private String client(String proxies) {
        ClientAddress client = new ClientAddress();
        client.proxies = Optional.of(proxies);
        return client.of(request());
    }

    @Test
    void whatIsForwardedIsBelievedOfTrustedProxiesAlone() {
        headers.put("x-forwarded-for", "203.0.113.9, 198.51.100.1, 192.0.2.2");
        assertThat(client("")).isEqualTo("192.0.2.1");
        assertThat(client("192.0.2.7")).isEqualTo("192.0.2.1");
        assertThat(client("192.0.2.1")).isEqualTo("192.0.2.2");
        assertThat(client("192.0.2.1, 192.0.2.2"))
                .as("whoever stands before them is a stranger")
                .isEqualTo("198.51.100.1");
        headers.put("x-forwarded-for", "<script>, 10.0.0.1");
        assertThat(client("192.0.2.1 10.0.0.1")).isEqualTo("10.0.0.1");
        headers.remove("x-forwarded-for");
        assertThat(client("192.0.2.1")).isEqualTo("192.0.2.1");
        remote = "fe80::1%eth0";
        assertThat(client("")).isEqualTo("fe80::1");
    }
}
