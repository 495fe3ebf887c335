package pl.kooperacja.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

/** An index in a folder of its own, with a vocabulary that can be written. */
final class SearchFixture implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Slow to read, and the same for all. */
    private static final Analysis ANALYSIS = new Analysis();

    final SearchIndex index;
    final SearchService service;
    final Path vocabulary;

    SearchFixture(Path folder) {
        index = new SearchIndex(folder.resolve("index"), ANALYSIS);
        vocabulary = folder.resolve("slownik.txt");
        service = new SearchService(index, new VocabularyFile(vocabulary, index.analysis()));
        index.open();
        index.admit();
    }

    void vocabulary(String... lines) {
        try {
            Files.write(vocabulary, List.of(lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void hold(SearchItem... items) {
        Stream.of(items).forEach(index::replace);
        index.refresh();
    }

    SearchResult search(String query, Reader reader) {
        return service.search(query, Map.of(), SearchOrder.RELEVANCE, 1, reader);
    }

    SearchResult search(String query) {
        return search(query, Reader.GUEST);
    }

    /** Ids of the items on the first page. */
    List<String> found(String query) {
        return ids(search(query));
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(SearchHit::item).toList();
    }

    @Override
    public void close() {
        index.close();
    }

    static Reader holding(String... keys) {
        return new Reader(Stream.concat(Stream.of("public"), Stream.of(keys)).collect(Collectors.toSet()));
    }

    /** A public item of one place. */
    static SearchItem item(String id, String title, String text) {
        return item(id, title, text, Audience.PUBLIC, false);
    }

    static SearchItem item(String id, String title, String text, Audience audience, boolean announced) {
        return item(id, title, "Streszczenie.", audience, announced, DAY, Map.of(), text);
    }

    static SearchItem item(
            String id,
            String title,
            String summary,
            Audience audience,
            boolean announced,
            LocalDate date,
            Map<String, List<String>> facets,
            String... texts) {
        List<SearchDocument> places = IntStream.range(0, texts.length)
                .mapToObj(i -> new SearchDocument(
                        "/" + id + (i == 0 ? "" : "#" + i),
                        i == 0 ? title : "Część " + i,
                        i == 0 ? List.of() : List.of(title),
                        texts[i]))
                .toList();
        return new SearchItem(id, "chapter", "/" + id, title, summary, audience, announced, date, facets, places);
    }

    static Audience only(String... keys) {
        return new Audience(Set.of(keys));
    }
}
