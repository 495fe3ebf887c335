package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapTest {
    /** A request that has nothing but attributes. */
    private static HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                GapTest.class.getClassLoader(),
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
        assertThat(Gap.NAME.in(request(), "Żaneta")).isEqualTo("Żaneta");
    }

    @Test
    void marksGiveWayToTheWordsOfWhoeverIsShownThePage() {
        HttpServletRequest request = request();
        Gap.mark(request);
        String page = "<p>" + Gap.NAME.in(request, "Anna") + "</p><i id=\"" + Gap.TOKEN.in(request, "1") + "\">ą</i>";
        assertThat(page).doesNotContain("Anna");
        assertThat(filled(page, Map.of(Gap.NAME, "<Ewa> & 'Żak\"", Gap.TOKEN, "2")))
                .isEqualTo("<p>&lt;Ewa&gt; &amp; &#39;Żak&quot;</p><i id=\"2\">ą</i>");
    }

    @Test
    void whatLooksLikeAMarkInATextStays() {
        String text = "\uE000NAME\uE001 \uE000";
        assertThat(filled(text, Map.of(Gap.NAME, "Anna"))).isEqualTo(text);
    }

    @Test
    void aPageIsWholeHoweverLongItsPiecesAre() {
        HttpServletRequest request = request();
        Gap.mark(request);
        Random random = new Random(1);
        StringBuilder marked = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (int piece = 0; piece < 40; piece++) {
            // as many bytes as fill a buffer, or one less or more, among others
            int length = piece % 3 == 0 ? 0 : piece % 3 == 1 ? 4095 + piece % 4 : random.nextInt(100_000);
            StringBuilder text = new StringBuilder();
            random.ints(length, ' ', 'ż').forEach(text::appendCodePoint);
            marked.append(text).append(Gap.TOKEN.in(request, ""));
            plain.append(text).append("t".repeat(44));
        }
        assertThat(filled(marked.toString(), Map.of(Gap.TOKEN, "t".repeat(44)))).isEqualTo(plain.toString());
    }

    @Test
    void anAnswerComesAsItWasWritten() {
        HttpServletRequest request = request();
        Gap.mark(request);
        Html answer = new Html().open("ol");
        for (int i = 0; i < 5_000; i++) {
            answer.leaf("li", "żółć & " + i);
        }
        String written = answer.close().whole();
        for (int level : new int[] {1, 2, 9}) {
            assertThat(filledWith(
                            "<p>" + Gap.BODY.mark() + "</p>", Map.of(Gap.BODY, GappedPage.Filling.html(answer, level))))
                    .isEqualTo("<p>" + written + "</p>");
        }
    }

    private static String filled(String marked, Map<Gap, String> words) {
        Map<Gap, GappedPage.Filling> fillings = new EnumMap<>(Gap.class);
        words.forEach((gap, word) -> fillings.put(gap, GappedPage.Filling.word(word)));
        return filledWith(marked, fillings);
    }

    private static String filledWith(String marked, Map<Gap, GappedPage.Filling> fillings) {
        byte[] quick = Gzip.unpack(new GappedPage(marked, 1).gzip(fillings));
        assertThat(Gzip.unpack(new GappedPage(marked, 9).gzip(fillings))).isEqualTo(quick);
        return new String(quick, StandardCharsets.UTF_8);
    }

    @Test
    void aPageThatAskedWhoThePersonIsIsForNobodyElse() {
        HttpServletRequest request = request();
        Gap.mark(request);
        assertThat(Gap.isForAlike(request)).isTrue();
        Gap.personal(request);
        assertThat(Gap.isForAlike(request)).isFalse();
        assertThat(Gap.LEFT.in(request, "7")).isNotEqualTo("7");
        Gap.unmark(request);
        Gap.personal(request);
        assertThat(Gap.isForAlike(request)).isFalse();
        assertThat(Gap.LEFT.in(request, "7")).isEqualTo("7");
    }
}
