package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
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
        assertThat(filled(page, Map.of(OwnWords.NAME, "<Ewa> & 'Żak\"", OwnWords.TOKEN, "2")))
                .isEqualTo("<p>&lt;Ewa&gt; &amp; &#39;Żak&quot;</p><i id=\"2\">ą</i>");
    }

    @Test
    void whatLooksLikeAMarkInATextStays() {
        String text = "\uE000NAME\uE001 \uE000";
        assertThat(filled(text, Map.of(OwnWords.NAME, "Anna"))).isEqualTo(text);
    }

    @Test
    void aPageIsWholeHoweverLongItsPiecesAre() {
        HttpServletRequest request = request();
        OwnWords.mark(request);
        Random random = new Random(1);
        StringBuilder marked = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (int piece = 0; piece < 40; piece++) {
            // as many bytes as fill a buffer, or one less or more, among others
            int length = piece % 3 == 0 ? 0 : piece % 3 == 1 ? 4095 + piece % 4 : random.nextInt(100_000);
            StringBuilder text = new StringBuilder();
            random.ints(length, ' ', 'ż').forEach(text::appendCodePoint);
            marked.append(text).append(OwnWords.TOKEN.in(request, ""));
            plain.append(text).append("t".repeat(44));
        }
        assertThat(filled(marked.toString(), Map.of(OwnWords.TOKEN, "t".repeat(44))))
                .isEqualTo(plain.toString());
    }

    private static String filled(String marked, Map<OwnWords, String> words) {
        byte[] quick = Gzip.unpack(new GappedPage(marked, 1).gzip(words));
        assertThat(Gzip.unpack(new GappedPage(marked, 9).gzip(words))).isEqualTo(quick);
        return new String(quick, StandardCharsets.UTF_8);
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
