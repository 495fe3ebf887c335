package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.search.SearchFixture.holding;
import static pl.kooperacja.search.SearchFixture.item;
import static pl.kooperacja.search.SearchFixture.only;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.access.Reader;

/** Whatever is typed, there is an answer. */
class HostileQueryTest {
    private static final int QUERIES = 20_000;
    private static final int LONG_EVERY = 50;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    private final List<Supplier<String>> pieces = List.of(
            () -> pick("gmina", "porozumienie", "współpracą", "GOPS", "gminny ośrodek pomocy społecznej", "zespołu"),
            () -> pick("i", "w", "z", "na", "kto", "gdzie", "jak", "się", "to", "jest"),
            () -> pick(
                    "\"", "„", "”", "-", "--", "-\"", "+", "*", "?", "~", "^", ":", "(", ")", "[", "]", "{", "}", "\\"),
            () -> pick("AND", "OR", "NOT", "TO", "lem:", "pre:*", "/.*/", "[a TO z]", "a~99", "x^1e9", "*:*", "_:_"),
            () -> pick(
                    "😀",
                    "👩‍👩‍👧",
                    "🇵🇱",
                    "𝒳𝒴",
                    "\ud800",
                    "\udc00",
                    "\uffff",
                    "\u0000",
                    "\u0001",
                    "\u0007",
                    "\ufeff"),
            () -> pick("שלום", "مرحبا", "\u202e", "\u2066", "日本語", "ไทย", "Ⅷ", "ﬁ", "İ", "ß", "ǅ"),
            () -> "a" + "\u0301".repeat(1 + random.nextInt(30)),
            () -> "\u0328".repeat(1 + random.nextInt(5)),
            () -> pick(" ", "\t", "\n", "\u00a0", "\u3000", "\u200b", "\u00ad", ""),
            () -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1)),
            () -> new String(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1))),
            () -> pick("aaaa", "ź", "acelnoszzacelnoszz").repeat(1 + random.nextInt(40)),
            () -> Integer.toString(random.nextInt()),
            () -> "<script>alert('" + random.nextInt(9) + "')</script>");

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String query(int number) {
        int length = number % LONG_EVERY == 0 ? 500 : 1 + random.nextInt(12);
        StringBuilder query = new StringBuilder();
        while (length-- > 0) {
            query.append(pieces.get(random.nextInt(pieces.size())).get()).append(random.nextInt(3) == 0 ? "" : " ");
        }
        if (number % (LONG_EVERY * 10) == 0) {
            query.append(query.toString().repeat(10_000 / query.length() + 1));
        }
        return query.toString();
    }

    @Test
    void everyQueryHasAnAnswer() {
        try (SearchFixture site = new SearchFixture(folder)) {
            site.vocabulary("GOPS = gminny ośrodek pomocy społecznej", "zespół > porozumienie");
            site.hold(IntStream.range(0, 60)
                    .mapToObj(i -> item(
                            "item-" + i,
                            "Porozumienie gminy " + i,
                            "Zespół współpracuje w gminie. 😀 <b>&amp; a\u0301 "
                                    + pieces.get(i % pieces.size()).get(),
                            i % 3 == 0 ? only("team:1") : only("public"),
                            i % 2 == 0))
                    .toArray(SearchItem[]::new));
            Reader member = holding("team:1");
            int answered = 0;
            for (int i = 0; i < QUERIES; i++) {
                String query = query(i);
                Reader reader = i % 2 == 0 ? Reader.GUEST : member;
                SearchResult result = site.service.search(
                        query,
                        i % 5 == 0 ? Map.of("kind", query) : Map.of(),
                        i % 3 == 0 ? SearchOrder.NEWEST : SearchOrder.RELEVANCE,
                        i % 7 == 0 ? random.nextInt() : 1,
                        reader);
                result.hits().forEach(hit -> assertThat(
                                hit.snippet().html().replace("<mark>", "").replace("</mark>", ""))
                        .doesNotContain("<"));
                assertThat(site.service.suggest(query, reader)).hasSizeLessThanOrEqualTo(8);
                answered += result.total() > 0 ? 1 : 0;
            }
            assertThat(answered).isGreaterThan(QUERIES / 10);
        }
    }
}
