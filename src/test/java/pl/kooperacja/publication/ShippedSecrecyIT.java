package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.search.IndexFolder;
import pl.kooperacja.search.SearchDocument;
import pl.kooperacja.search.SearchItem;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.testing.OnEveryDatabase;

/** What is said inside restricted items of {@code content/} makes no difference to a guest who searches. */
class ShippedSecrecyIT extends OnEveryDatabase {
    private static final Path SHIPPED = Path.of(System.getProperty("basedir", "."), "content");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    @Test
    void noWordOfARestrictedBodyTellsAGuestAnything() {
        get(Importer.class).run(SHIPPED);
        List<SearchItem> items = get(PublicationSource.class).items().toList();
        List<SearchItem> restricted =
                items.stream().filter(item -> !item.audience().isPublic()).toList();
        assertThat(restricted).hasSizeGreaterThan(5);
        SearchService real = IndexFolder.of(folder.resolve("real"), items);
        SearchService bare = IndexFolder.of(
                folder.resolve("bare"),
                items.stream().map(ShippedSecrecyIT::emptied).toList());

        Set<String> words = new TreeSet<>();
        for (SearchItem item : restricted) {
            item.places().forEach(place -> WORD.matcher(place.title() + " " + place.text())
                    .results()
                    .forEach(word -> words.add(word.group())));
        }
        assertThat(words).hasSizeGreaterThan(1000);
        List<String> told = new ArrayList<>();
        for (String word : words) {
            if (!search(real, word).equals(search(bare, word))
                    || !real.suggest(word, Reader.GUEST).equals(bare.suggest(word, Reader.GUEST))) {
                told.add(word);
            }
        }
        assertThat(told).isEmpty();
    }

    private static Object search(SearchService service, String word) {
        return service.search(word, Map.of(), SearchOrder.RELEVANCE, 1, Reader.GUEST);
    }

    /** A restricted item without a word of its own beyond title and summary. */
    private static SearchItem emptied(SearchItem item) {
        return item.audience().isPublic()
                ? item
                : new SearchItem(
                        item.id(),
                        item.kind(),
                        item.address(),
                        item.title(),
                        item.summary(),
                        item.audience(),
                        item.announced(),
                        item.date(),
                        item.facets(),
                        List.of(new SearchDocument(item.address(), "x", List.of(), "x")));
    }
}
