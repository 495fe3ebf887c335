package pl.kooperacja.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import morfologik.stemming.DictionaryIterator;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

/**
 * Times the search on one thread, in processor time, and prints a table and a plot. Arguments: folder of content, from
 * whose texts made-up ones are drawn; numbers of places to try, rising.
 */
public final class SearchBench {
    private static final int WORDS_OF_A_TEXT = 125;
    private static final int WORDS_OF_A_TITLE = 4;
    private static final int QUERIES = 500;
    private static final int ROUNDS = 4;
    private static final int KEYS = 200;
    private static final int HELD = 50;
    private static final int COMPARED = 20_000;
    private static final int FILTERED = 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Corpus corpus;

    private SearchBench(Corpus corpus) {
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws IOException {
        SearchBench bench = new SearchBench(new Corpus(Path.of(arguments[0])));
        bench.indexing();
        bench.filter(FILTERED);
        List<Row> rows = new ArrayList<>();
        for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
            rows.add(bench.measure(Integer.parseInt(size)));
        }
        plot(rows);
    }

    /** Texts drawn word by word, most words as often as the shipped content has them, some from the whole dictionary. */
    private static final class Corpus {
        private static final int EVERY_FORM = 30;
        private static final double RARE = 0.08;

        private final List<String> usual;
        private final List<String> rare;

        Corpus(Path content) throws IOException {
            try (Stream<Path> files = Files.walk(content)) {
                usual = files.filter(file -> file.toString().endsWith(".md"))
                        .sorted()
                        .flatMap(file -> WORD.matcher(read(file)).results())
                        .map(MatchResult::group)
                        .toList();
            }
            Set<String> forms = new TreeSet<>();
            int number = 0;
            for (WordData form : new Forms()) {
                if (number++ % EVERY_FORM == 0) {
                    forms.add(form.getWord().toString());
                }
            }
            rare = List.copyOf(forms);
        }

        private static final class Forms implements Iterable<WordData> {
            @Override
            public DictionaryIterator iterator() {
                var dictionary = new PolishStemmer().getDictionary();
                return new DictionaryIterator(dictionary, dictionary.metadata.getDecoder(), true);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Rare words follow Zipf's law: the second is half as frequent as the first. */
        String word(Random random) {
            return random.nextDouble() < RARE
                    ? rare.get((int) Math.exp(random.nextDouble() * Math.log(rare.size())) - 1)
                    : usual.get(random.nextInt(usual.size()));
        }

        String words(Random random, int number) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < number; i++) {
                text.append(i == 0 ? "" : " ").append(word(random));
            }
            return text.toString();
        }

        /** The same number is always the same item; two of three are for everybody, the others for one of the keys. */
        SearchItem item(int number) {
            return item(number, number % 3 > 0 ? Audience.PUBLIC : institution(number));
        }

        Audience institution(int number) {
            return Audience.of(Set.of("institution:" + Math.floorMod(number * 31, KEYS)));
        }

        SearchItem item(int number, Audience audience) {
            Random random = new Random(number);
            String address = "/" + number;
            String title = words(random, WORDS_OF_A_TITLE);
            return new SearchItem(
                    "item-" + number,
                    List.of("chapter", "practice", "news", "term", "lesson").get(number % 5),
                    address,
                    title,
                    words(random, WORDS_OF_A_TITLE),
                    audience,
                    false,
                    DAY.minusDays(number % 2000),
                    Map.of(
                            "model",
                                    List.of(List.of("rural", "urban-rural", "urban")
                                            .get(number % 3)),
                            "voivodeship", List.of(Integer.toString(2 + 2 * (number % 16))),
                            "year", List.of(Integer.toString(2018 + number % 6))),
                    List.of(new SearchDocument(address, title, List.of(), words(random, WORDS_OF_A_TEXT))));
        }

        /** Two to six words of one text, a fifth of them with a slip. */
        List<String> queries() {
            Random random = new Random(3);
            return IntStream.range(0, QUERIES)
                    .mapToObj(number -> {
                        String text =
                                item(random.nextInt(10_000)).places().get(0).text();
                        List<String> words = List.of(text.split(" "));
                        int from = random.nextInt(words.size() - 6);
                        String query = String.join(" ", words.subList(from, from + 2 + random.nextInt(5)));
                        return number % 5 == 0 ? slipped(query, random) : query;
                    })
                    .toList();
        }

        private static String slipped(String query, Random random) {
            int at = 1 + random.nextInt(query.length() - 1);
            return query.substring(0, at) + "e" + query.substring(at);
        }

        /** The first two to eight letters of what titles say. */
        List<String> beginnings() {
            Random random = new Random(5);
            return IntStream.range(0, QUERIES)
                    .mapToObj(number -> item(random.nextInt(10_000)).title())
                    .map(title -> title.substring(0, Math.min(title.length(), 2 + random.nextInt(7))))
                    .toList();
        }
    }

    /** Documents a processor second, of ours and of Lucene alone with the same analysis of the same text. */
    private void indexing() throws IOException {
        Analysis analysis = new Analysis();
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path folder = Files.createTempDirectory("bench");
            SearchIndex index = new SearchIndex(folder, analysis);
            index.open();
            long before = MACHINE.getProcessCpuTime();
            index.rebuild(List.of(() -> IntStream.range(0, COMPARED).mapToObj(corpus::item)));
            ours[round] = COMPARED / ((MACHINE.getProcessCpuTime() - before) / 1e9);
            index.close();
            IOUtils.rm(folder);

            folder = Files.createTempDirectory("bench");
            before = MACHINE.getProcessCpuTime();
            try (Directory directory = FSDirectory.open(folder);
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analysis))) {
                for (int number = 0; number < COMPARED; number++) {
                    SearchItem item = corpus.item(number);
                    String text = item.title() + ". " + item.places().get(0).text();
                    Document document = new Document();
                    document.add(new StoredField("text", text));
                    for (String field : List.of(Analysis.LEMMA, Analysis.PREFIX)) {
                        document.add(new TextField(field, Analysis.terms(field, analysis.words(text))));
                    }
                    writer.addDocument(document);
                }
                writer.commit();
            }
            bare[round] = COMPARED / ((MACHINE.getProcessCpuTime() - before) / 1e9);
            IOUtils.rm(folder);
        }
        say(
                "indexing: %.0f documents a processor second; Lucene alone %.0f; %.2f x",
                ours[ROUNDS - 1], bare[ROUNDS - 1], ours[ROUNDS - 1] / bare[ROUNDS - 1]);
    }

    /** What was measured with so many places; times in milliseconds. */
    private record Row(int places, double[] member) {}

    /** The same places in the same order, seen by all of whom each is for everybody, and by a filter of fifty keys. */
    private void filter(int places) throws IOException {
        double open = whole(places, number -> Audience.PUBLIC, Reader.GUEST);
        double held = whole(places, number -> Audience.PUBLIC, new Reader(keys(HELD)));
        say(
                "the filter: %,d places without %.2f ms, with one of %d keys %.2f ms on average; %.2f x",
                places, open, HELD, held, held / open);
    }

    private double whole(int places, IntFunction<Audience> audience, Reader reader) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        SearchIndex index = new SearchIndex(folder, new Analysis());
        try {
            index.open();
            index.rebuild(List.of(
                    () -> IntStream.range(0, places).mapToObj(number -> corpus.item(number, audience.apply(number)))));
            SearchService search = service(index, folder);
            return Arrays.stream(times(corpus.queries(), query -> page(search, query, reader)))
                    .average()
                    .orElseThrow();
        } finally {
            index.close();
            IOUtils.rm(folder);
        }
    }

    private static SearchService service(SearchIndex index, Path folder) {
        return new SearchService(index, new VocabularyFile(folder.resolve("none.txt"), index.analysis()));
    }

    private static Set<String> keys(int number) {
        Set<String> keys = new HashSet<>(Set.of(Audience.PUBLIC_KEY));
        IntStream.range(0, number).forEach(key -> keys.add("institution:" + key));
        return keys;
    }

    private Row measure(int places) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        long empty = heap();
        SearchIndex index = new SearchIndex(folder, new Analysis());
        try {
            index.open();
            index.rebuild(List.of(() -> IntStream.range(0, places).mapToObj(corpus::item)));
            SearchService search = service(index, folder);
            Set<String> keys = keys(HELD);
            List<String> queries = corpus.queries();
            double[] guest = times(queries, query -> page(search, query, Reader.GUEST));
            double[] member = times(queries, query -> page(search, query, new Reader(keys)));
            double[] suggest = times(corpus.beginnings(), begun -> search.suggest(begun, new Reader(keys)));
            say(
                    "%,9d places: guest p50 %.2f p99 %.2f ms; %d keys p50 %.2f p99 %.2f ms; suggestions p50 %.2f p99 %.2f ms; heap %d MB",
                    places,
                    percentile(guest, 50),
                    percentile(guest, 99),
                    HELD,
                    percentile(member, 50),
                    percentile(member, 99),
                    percentile(suggest, 50),
                    percentile(suggest, 99),
                    (heap() - empty) >> 20);
            return new Row(places, member);
        } finally {
            index.close();
            IOUtils.rm(folder);
        }
    }

    private static void page(SearchService search, String query, Reader reader) {
        search.search(query, Map.of(), SearchOrder.RELEVANCE, 1, reader);
    }

    /** Sorted milliseconds of processor for each of the questions, once the code is warm. */
    private static double[] times(List<String> questions, Consumer<String> ask) {
        double[] times = new double[questions.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < times.length; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                ask.accept(questions.get(i));
                times[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** One line a size; a column is twice the time of the one before. */
    private static void plot(List<Row> rows) {
        say("p50 (o) and p99 (x) of a member's search; columns from 0.125 ms on, each twice the one before");
        for (Row row : rows) {
            char[] line = " ".repeat(14).toCharArray();
            line[column(percentile(row.member(), 50))] = 'o';
            line[column(percentile(row.member(), 99))] = 'x';
            say("%,9d |%s|", row.places(), new String(line));
        }
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        say(
                "from %,d to %,d places p99 grows %.1f x",
                first.places(), last.places(), percentile(last.member(), 99) / percentile(first.member(), 99));
    }

    private static int column(double milliseconds) {
        return (int) Math.clamp(Math.round(Math.log(milliseconds / 0.125) / Math.log(2)), 0, 13);
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.forLanguageTag("en"), line + "%n", values);
    }
}
