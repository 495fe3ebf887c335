package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.util.IOUtils;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

/**
 * Measures how well the site's own search answers questions with known answers. Takes passages (id, title, text) and
 * queries (id, question, ids of relevant passages between commas), tab-separated and without a header.
 */
public final class SearchQuality {
    private static final int DEPTH = 10;
    private static final int SEED = 1;
    private static final int SHORTEST_DAMAGED = 4;
    private static final String LETTERS = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{" + SHORTEST_DAMAGED + ",}");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final SearchService search;

    private record Asked(String text, Set<String> relevant) {}

    private SearchQuality(SearchService search) {
        this.search = search;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("quality");
        SearchIndex index = new SearchIndex(folder, new Analysis());
        try {
            index.open();
            index.rebuild(List.of(() -> passages(Path.of(arguments[0]))));
            VocabularyFile vocabulary =
                    new VocabularyFile(Path.of(arguments[2], "wyszukiwanie", "slownik.txt"), index.analysis());
            new SearchQuality(new SearchService(index, vocabulary)).measure(queries(Path.of(arguments[1])));
        } finally {
            index.close();
            IOUtils.rm(folder);
        }
    }

    private static Stream<SearchItem> passages(Path file) {
        return lines(file)
                .map(line -> line.split("\t", -1))
                .map(fields -> new SearchItem(
                        fields[0],
                        "passage",
                        "/" + fields[0],
                        fields[1],
                        "",
                        Audience.PUBLIC,
                        false,
                        DAY,
                        Map.of(),
                        List.of(new SearchDocument("/" + fields[0], fields[1], List.of(), fields[2]))));
    }

    private static List<Asked> queries(Path file) {
        return lines(file)
                .map(line -> line.split("\t", -1))
                .map(fields -> new Asked(fields[1], Set.of(fields[2].split(","))))
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void measure(List<Asked> queries) {
        Random random = new Random(SEED);
        System.out.printf("%-8s %8s %8s %8s %8s %9s%n", "", "R@5", "R@10", "MRR@10", "nDCG@10", "ms/query");
        measure("clean", queries, UnaryOperator.identity());
        measure("typo", queries, query -> damaged(query, random));
        measure("stripped", queries, SearchQuality::stripped);
        measure("lower", queries, query -> query.toLowerCase(Locale.ROOT));
    }

    private void measure(String name, List<Asked> queries, UnaryOperator<String> change) {
        double recall5 = 0;
        double recall10 = 0;
        double reciprocal = 0;
        double gain = 0;
        long start = System.nanoTime();
        for (Asked asked : queries) {
            List<Integer> ranks = ranks(change.apply(asked.text()), asked.relevant());
            recall5 += ranks.stream().filter(rank -> rank <= 5).count()
                    / (double) asked.relevant().size();
            recall10 += ranks.size() / (double) asked.relevant().size();
            reciprocal += ranks.isEmpty() ? 0 : 1.0 / ranks.get(0);
            gain += gain(ranks, asked.relevant().size());
        }
        double milliseconds = (System.nanoTime() - start) / 1e6;
        int size = queries.size();
        System.out.printf(
                Locale.ROOT,
                "%-8s %8.4f %8.4f %8.4f %8.4f %9.2f%n",
                name,
                recall5 / size,
                recall10 / size,
                reciprocal / size,
                gain / size,
                milliseconds / size);
    }

    /** Places, from 1 on, at which relevant passages stand among the first ten hits. */
    private List<Integer> ranks(String query, Set<String> relevant) {
        List<SearchHit> hits = search.search(query, Map.of(), SearchOrder.RELEVANCE, 1, Reader.GUEST)
                .hits();
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            if (relevant.contains(hits.get(i).item())) {
                ranks.add(i + 1);
            }
        }
        return ranks;
    }

    private static double gain(List<Integer> ranks, int relevant) {
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(relevant, DEPTH); rank++) {
            ideal += discount(rank);
        }
        return ranks.stream().mapToDouble(SearchQuality::discount).sum() / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    /** One letter of one word deleted, inserted, changed or swapped with the next; never the first. */
    private static String damaged(String query, Random random) {
        List<MatchResult> words = LONG_WORD
                .matcher(query)
                .results()
                .filter(word -> !PolishAnalyzer.getDefaultStopSet().contains(word.group()))
                .toList();
        if (words.isEmpty()) {
            return query;
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        int at = word.start() + 1 + random.nextInt(word.group().length() - 1);
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        String before = query.substring(0, at);
        String after = query.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + query.charAt(at) + after;
            case 2 -> before + letter + after;
            default ->
                at + 1 < word.end()
                        ? before + query.charAt(at + 1) + query.charAt(at) + query.substring(at + 2)
                        : query.substring(0, at) + after;
        };
    }

    private static String stripped(String query) {
        return Normalizer.normalize(query.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
