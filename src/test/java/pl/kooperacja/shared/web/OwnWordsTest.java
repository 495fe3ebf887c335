package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    /** A request that has nothing but attributes. */
    private static HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                OwnWordsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(values[0]);
                    case "setAttribute" -> attributes.put((String) values[0], values[1]);
                    case "removeAttribute" -> attributes.remove(values[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aWordStandsForItselfUnlessThePageIsForOthersToo() {
        assertThat(OwnWords.NAME.in(request(), "Żaneta")).isEqualTo("Żaneta");
    }

    @Test
    void marksGiveWayToTheWordsOfWhoeverIsShownThePage() {
        HttpServletRequest request = request();
        OwnWords.mark(request);
        String page = "<p>" + OwnWords.NAME.in(request, "Anna") + "</p><i id=\"" + OwnWords.TOKEN.in(request, "1")
                + "\">ą</i>";
        assertThat(page).doesNotContain("Anna");
        assertThat(OwnWords.filled(page, Map.of(OwnWords.NAME, "<Ewa> & 'Żak\"", OwnWords.TOKEN, "2")))
                .isEqualTo("<p>&lt;Ewa&gt; &amp; &#39;Żak&quot;</p><i id=\"2\">ą</i>");
    }

    @Test
    void whatLooksLikeAMarkInATextStays() {
        String text = "\uE000NAME\uE001 \uE000";
        assertThat(OwnWords.filled(text, Map.of(OwnWords.NAME, "Anna"))).isEqualTo(text);
    }

    @Test
    void aPageThatAskedWhoThePersonIsIsForNobodyElse() {
        HttpServletRequest request = request();
        OwnWords.mark(request);
        assertThat(OwnWords.isForAlike(request)).isTrue();
        OwnWords.personal(request);
        assertThat(OwnWords.isForAlike(request)).isFalse();
        assertThat(OwnWords.LEFT.in(request, "7")).isNotEqualTo("7");
        OwnWords.unmark(request);
        OwnWords.personal(request);
        assertThat(OwnWords.isForAlike(request)).isFalse();
        assertThat(OwnWords.LEFT.in(request, "7")).isEqualTo("7");
    }
}
