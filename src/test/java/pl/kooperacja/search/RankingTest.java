package pl.kooperacja.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;

/** What is found, counted and ranked is what Lucene finds, counts and ranks by the same formula, with all places asked. */
class RankingTest {
    private static final int ITEMS = 6_000;
    private static final int ROUNDS = 150;
    private static final List<String> KINDS = List.of("chapter", "practice", "news");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final float ROUNDING = 1e-4f;

    @TempDir
    static Path folder;

    private static SearchIndex index;
    private final Random random = new Random(11);

    @BeforeAll
    static void fill() {
        index = new SearchIndex(folder, new Analysis());
        index.open();
        index.rebuild(List.of(() -> IntStream.range(0, ITEMS).mapToObj(RankingTest::item)));
        // more parts of the index, and places that are gone
        for (int number = 0; number < ITEMS; number += 97) {
            index.delete("item-" + number);
        }
        index.refresh();
        for (int number = ITEMS; number < ITEMS + 40; number++) {
            index.replace(item(number));
        }
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchItem item(int number) {
        Random random = new Random(number);
        List<SearchDocument> places = new ArrayList<>();
        for (int place = 0; place <= number % 4; place++) {
            places.add(new SearchDocument("/" + number + "#" + place, text(random, 3), List.of(), text(random, 20)));
        }
        return new SearchItem(
                "item-" + number,
                KINDS.get(number % KINDS.size()),
                "/" + number,
                text(random, 3),
                "",
                number % 5 > 0 ? Audience.PUBLIC : Audience.of(Set.of("institution:" + number % 3)),
                false,
                DAY.minusDays(number % 7),
                Map.of("year", List.of(Integer.toString(2020 + number % 3))),
                places);
    }

    /** The lower the number of a word, the more often it stands somewhere. */
    private static String word(Random random) {
        return "wz" + (char) ('a' + (int) Math.pow(26, random.nextDouble())) + "bol";
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> word(random))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private Formula formula(int depth) {
        return switch (random.nextInt(depth > 2 ? 2 : 6)) {
            case 0 -> new Formula.Sequence(Analysis.LEMMA, List.of(List.of(word(random)), List.of(word(random))));
            case 2 -> new Formula.Best(formulas(depth));
            case 3 -> new Formula.Sum(formulas(depth));
            case 4 -> new Formula.All(formulas(depth));
            case 5 -> new Formula.Times(0.1f + random.nextFloat(), formula(depth + 1));
            default -> forms();
        };
    }

    private List<Formula> formulas(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> formula(depth + 1))
                .toList();
    }

    private Formula forms() {
        Map<String, Float> terms = new LinkedHashMap<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            terms.put(word(random), random.nextBoolean() ? 1f : 0.5f);
        }
        return new Formula.Forms(random.nextInt(4) > 0 ? Analysis.LEMMA : Analysis.HEADING, terms);
    }

    private static Query query(Formula formula) {
        return switch (formula) {
            case Formula.Forms forms -> {
                SynonymQuery.Builder any = new SynonymQuery.Builder(forms.field());
                forms.terms().forEach((term, weight) -> any.addTerm(new Term(forms.field(), term), weight));
                yield any.build();
            }
            case Formula.Sequence sequence -> {
                MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
                sequence.words()
                        .forEach(word -> phrase.add(word.stream()
                                .map(term -> new Term(sequence.field(), term))
                                .toArray(Term[]::new)));
                yield phrase.build();
            }
            case Formula.Best best ->
                new DisjunctionMaxQuery(
                        best.of().stream().map(RankingTest::query).toList(), Formula.Best.OTHERS);
            case Formula.Sum sum -> together(sum.of(), Occur.SHOULD);
            case Formula.All all -> together(all.of(), Occur.MUST);
            case Formula.Times times -> new BoostQuery(query(times.of()), times.weight());
        };
    }

    private static Query together(List<Formula> formulas, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        formulas.forEach(formula -> query.add(query(formula), occur));
        return query.build();
    }

    /** An item as Lucene alone would rank it. */
    private record Expected(String id, float score, LocalDate date, int places) {}

    @Test
    void theBestItemsAreThoseThatLuceneFinds() {
        for (int round = 0; round < ROUNDS; round++) {
            Reader reader = random.nextBoolean() ? Reader.GUEST : new Reader(Set.of("public", "institution:1"));
            List<Formula> formulas = formulas(0);
            SearchOrder order = random.nextInt(4) > 0 ? SearchOrder.RELEVANCE : SearchOrder.NEWEST;
            Map<String, String> filters = random.nextInt(3) > 0 ? Map.of() : Map.of("year", "2021", "kind", "news");
            int from = random.nextInt(3) * 10;
            index.look(null, snapshot -> {
                compare(formulas, order, filters, from, new View(snapshot, reader));
                return null;
            });
        }
    }

    private void compare(List<Formula> formulas, SearchOrder order, Map<String, String> filters, int from, View view)
            throws IOException {
        Matches matches = new Matches(new Formula.Sum(formulas), List.of(), filters, view);
        ScoreDoc[] found = view.searcher().search(together(formulas, Occur.SHOULD), Integer.MAX_VALUE - 1).scoreDocs;
        Map<Integer, Float> scores = new HashMap<>();
        Map<String, Expected> byItem = new HashMap<>();
        int total = 0;
        for (ScoreDoc one : found) {
            Entry entry = view.entry(one.doc);
            scores.put(one.doc, one.score);
            if (filters.isEmpty()
                    || entry.kind().equals(filters.get("kind"))
                            && entry.facets().get("year").contains(filters.get("year"))) {
                total++;
                byItem.merge(
                        entry.item(),
                        new Expected(entry.item(), one.score, entry.date(), 1),
                        (first, other) -> new Expected(
                                first.id(), Math.max(first.score(), other.score()), first.date(), first.places() + 1));
            }
        }
        assertEquals(found.length, matches.unfiltered(), formulas::toString);
        assertEquals(total, matches.total(), formulas::toString);
        assertEquals(byItem.size(), matches.items(), formulas::toString);

        Comparator<Expected> score = Comparator.comparing(Expected::score).reversed();
        Function<Expected, LocalDate> date = Expected::date;
        List<Expected> expected = byItem.values().stream()
                .sorted(
                        order == SearchOrder.RELEVANCE
                                ? score
                                : Comparator.comparing(date).reversed().thenComparing(score))
                .skip(from)
                .limit(10)
                .toList();
        List<Ranking.Group> groups =
                new Ranking(formulas, matches, view).items(from, Math.min(from + 10, matches.items()), order);
        assertEquals(expected.size(), groups.size(), formulas::toString);
        for (int i = 0; i < groups.size(); i++) {
            Ranking.Group group = groups.get(i);
            Entry best = view.entry(group.best()[0]);
            assertEquals(expected.get(i).score(), group.score(), ROUNDING * group.score(), formulas + " in place " + i);
            assertEquals(byItem.get(best.item()).places(), group.places(), best.item());
            for (int place : group.best()) {
                assertEquals(best.item(), view.entry(place).item());
                assertTrue(scores.get(place) <= group.score() * (1 + ROUNDING), best.item());
            }
            assertEquals(scores.get(group.best()[0]), group.score(), ROUNDING * group.score(), best.item());
            assertEquals(group.score(), score(formulas, group.best()[0], view), ROUNDING * group.score(), best.item());
        }
    }

    private static float score(List<Formula> formulas, int place, View view) throws IOException {
        float sum = 0;
        for (Formula formula : formulas) {
            sum += view.score(formula, place);
        }
        return sum;
    }
}
