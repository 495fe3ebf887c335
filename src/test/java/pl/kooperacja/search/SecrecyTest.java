package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.search.SearchFixture.DAY;
import static pl.kooperacja.search.SearchFixture.holding;
import static pl.kooperacja.search.SearchFixture.item;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

/**
 * Random items and readers: the answer to whatever an outsider asks is the same, to the last letter and in the same
 * order, as from a site that never had what he may not see.
 */
class SecrecyTest {
    private static final List<String> KEYS =
            List.of("signed-in", "authorised", "team:1", "team:2", "institution:5", "type:PCPR", "role:editor");
    private static final List<String> WORDS = List.of(
            "gmina", "powiat", "porozumienie", "zespół", "rodzina", "diagnoza", "współpraca", "szkoła", "superwizja");
    private static final List<String> WHERE = List.of("ryt", "opi", "kon", "dru", "fac");
    private static final int ITEMS = 30;
    private static final int ROUNDS = 3;
    private static final int READERS = 3;

    @TempDir
    Path folder;

    private final Random random = new Random(20261122);

    private String words(int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private Set<String> keys(int most) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            keys.add(KEYS.get(random.nextInt(KEYS.size())));
        }
        return keys;
    }

    /** A word that stands nowhere else; the dictionary does not know it. */
    private static String marker(String where, int number) {
        StringBuilder marker = new StringBuilder(where);
        for (char digit : String.format("%04d", number).toCharArray()) {
            marker.append("bdfgk".charAt((digit - '0') / 2)).append("aeoiu".charAt((digit - '0') % 5));
        }
        return marker.append("wurz").toString();
    }

    private SearchItem random(int number) {
        boolean restricted = random.nextInt(3) > 0;
        return item(
                "item-" + number,
                words(4) + " " + marker("ryt", number),
                words(5) + " " + marker("opi", number),
                new Audience(restricted ? keys(3) : Set.of("public")),
                random.nextInt(3) == 0,
                DAY.plusDays(random.nextInt(50)),
                Map.of("model", List.of("M" + random.nextInt(3)), "area", List.of(marker("fac", number))),
                words(30) + " " + marker("kon", number),
                words(30) + " " + marker("dru", number));
    }

    /** The item as far as this reader may know of it, or null. */
    private static SearchItem seen(SearchItem item, Reader reader) {
        if (item.audience().includes(reader)) {
            return item;
        }
        if (!item.announced()) {
            return null;
        }
        return new SearchItem(
                item.id(),
                item.kind(),
                item.address(),
                item.title(),
                item.summary(),
                item.audience(),
                true,
                item.date(),
                item.facets(),
                List.of(new SearchDocument(item.address(), item.title(), List.of(), "")));
    }

    private List<String> questions(List<SearchItem> items) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (String where : WHERE) {
                String marker = marker(where, i);
                switch (random.nextInt(10)) {
                    case 0 -> questions.add(marker.substring(0, 6) + "x" + marker.substring(7));
                    case 1 -> questions.add(words(3) + " " + marker);
                    case 2 -> questions.add("\"" + marker + " " + words(1) + "\"");
                    case 3 -> questions.add(words(2) + " -" + marker);
                    case 4 -> questions.add(marker.substring(0, 5));
                    case 5, 6 -> questions.add(marker);
                    default -> {}
                }
            }
        }
        for (int i = 0; i < 30; i++) {
            questions.add(words(4));
        }
        return questions;
    }

    private List<Object> answers(SearchFixture site, String question, Reader reader) {
        List<Object> answers = new ArrayList<>();
        for (SearchOrder order : SearchOrder.values()) {
            for (int page = 1; page <= 2; page++) {
                answers.add(site.service.search(question, Map.of(), order, page, reader));
            }
        }
        answers.add(site.service.search(question, Map.of("model", "M1"), SearchOrder.RELEVANCE, 1, reader));
        answers.add(site.service.suggest(question, reader));
        return answers;
    }

    @Test
    void anOutsiderIsAnsweredAsIfWhatHeMayNotSeeWereNotThere() {
        int compared = 0;
        int different = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<SearchItem> items = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                items.add(random(i));
            }
            List<String> questions = questions(items);
            List<Reader> readers = new ArrayList<>(List.of(Reader.GUEST));
            while (readers.size() < READERS) {
                readers.add(holding(keys(2).toArray(String[]::new)));
            }
            try (SearchFixture whole = new SearchFixture(folder.resolve("whole-" + round))) {
                whole.hold(items.toArray(SearchItem[]::new));
                for (Reader reader : readers) {
                    try (SearchFixture seen = new SearchFixture(folder.resolve("seen-" + round + "-" + different++))) {
                        seen.hold(items.stream()
                                .map(item -> seen(item, reader))
                                .filter(item -> item != null)
                                .toArray(SearchItem[]::new));
                        for (String question : questions) {
                            List<Object> asWhole = answers(whole, question, reader);
                            List<Object> asSeen = answers(seen, question, reader);
                            for (int i = 0; i < asSeen.size(); i++) {
                                assertThat(asWhole.get(i))
                                        .as("%s asks %s", reader, question)
                                        .isEqualTo(asSeen.get(i));
                            }
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(ROUNDS * READERS * ITEMS * 2);
    }

    @Test
    void markersAreFoundByThoseWhoMaySeeThem() {
        List<SearchItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(random(i));
        }
        try (SearchFixture site = new SearchFixture(folder)) {
            site.hold(items.toArray(SearchItem[]::new));
            Reader all = holding(KEYS.toArray(String[]::new));
            for (int i = 0; i < ITEMS; i++) {
                String id = "item-" + i;
                assertThat(SearchFixture.ids(site.search(marker("dru", i), all)))
                        .startsWith(id);
                boolean open = items.get(i).audience().isPublic();
                assertThat(SearchFixture.ids(site.search(marker("dru", i))).contains(id))
                        .isEqualTo(open);
            }
        }
    }
}
