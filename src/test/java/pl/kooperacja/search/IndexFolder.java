package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** What lies on disk in an index, whoever is at work on it; and indexes to compare with it. */
public final class IndexFolder {
    private IndexFolder() {}

    /** A place as it is kept. */
    public record Place(String item, String address, String title, List<String> breadcrumb, String text) {}

    /**
     * Every place in the newest building.
     *
     * @param index {@code public} or {@code restricted}
     */
    public static List<Place> places(Path folder, String index) {
        try (Stream<Path> buildings = Files.list(folder)) {
            Path newest = buildings
                    .filter(Files::isDirectory)
                    .max(Comparator.comparingInt(
                            path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow();
            try (Directory directory = FSDirectory.open(newest.resolve(index));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                return places(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Place> places(DirectoryReader reader) throws IOException {
        List<Place> places = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    Entry entry = Entry.of(leaf.reader(), document);
                    places.add(
                            new Place(entry.item(), entry.address(), entry.title(), entry.breadcrumb(), entry.text()));
                }
            }
        }
        return places;
    }

    /** A finished index of these items, in this folder. */
    public static SearchService of(Path folder, List<SearchItem> items) {
        SearchIndex index = new SearchIndex(folder, new Analysis());
        index.open();
        index.rebuild(List.of(items::stream));
        return new SearchService(index, new VocabularyFile(folder.resolve("none.txt"), index.analysis()));
    }
}
