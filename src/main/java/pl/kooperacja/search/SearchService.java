package pl.kooperacja.search;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.AnswerState;

/**
 * Finding. Any text is a good question, and no answer depends on anything that the reader may not see. Until the index
 * is open nothing is found.
 */
@Single
public class SearchService implements AnswerState {
    /** Items on a page. */
    public static final int PAGE_SIZE = 10;

    /** With fewer places that hold all words, those that hold any are counted too. */
    private static final int FEW = 10;

    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_BEGINNING = 100;
    private static final int MOST_BEGUN_WORDS = 8;
    private static final float TITLE_BEGINS_SO = 2;
    /** Beyond that, how often a spelling occurs does not matter. */
    private static final int ENOUGH_SPELLINGS = 100;

    private final SearchIndex index;
    private final VocabularyFile vocabulary;

    /** Needed by CDI for its proxy. */
    protected SearchService() {
        index = null;
        vocabulary = null;
    }

    @Inject
    SearchService(SearchIndex index, Settings settings) {
        this(index, new VocabularyFile(settings.content().resolve("wyszukiwanie/slownik.txt"), index.analysis()));
    }

    SearchService(SearchIndex index, VocabularyFile vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /** The query as it is understood and may be shown: its visible characters, and not too many of them. */
    public static String understood(String query) {
        return Question.understood(query);
    }

    @Override
    public long number() {
        return index.changes() + vocabulary.changes();
    }

    /** Whether there is something to search in; for a while after the first start it is being prepared. */
    public boolean isReady() {
        return index.isReady();
    }

    /**
     * Finds what answers the query among what the reader may see.
     *
     * @param filters wanted value by facet; one that no place has leaves nothing
     * @param page from 1 on; beyond the last one there are no hits
     */
    public SearchResult search(String query, Map<String, String> filters, SearchOrder order, int page, Reader reader) {
        return index.look(SearchResult.NOTHING, snapshot -> {
            View view = new View(snapshot, reader);
            Question question = Question.of(query, index.analysis());
            Asked asked = new Asked(question, vocabulary.now(), view, index.analysis());
            if (asked.isEmpty()) {
                return SearchResult.NOTHING;
            }
            Matches all = new Matches(asked.all(), asked.unwanted(), filters, view);
            Matches any = all.unfiltered() < FEW ? new Matches(asked.any(), asked.unwanted(), filters, view) : all;
            boolean relaxed = any.unfiltered() > all.unfiltered();
            Matches matches = relaxed ? any : all;
            int from = (int) Math.min((Math.max(page, 1L) - 1) * PAGE_SIZE, matches.items());
            int to = Math.min(from + PAGE_SIZE, matches.items());
            Ranking ranking = new Ranking(asked.ranked(), matches, view);
            return new SearchResult(
                    matches.total(),
                    matches.items(),
                    relaxed,
                    correction(question, asked, view),
                    from == to ? List.of() : hits(ranking.items(from, to, order), asked, view),
                    facets(matches));
        });
    }

    /** Why the query finds this item, told of its best place; empty when it does not, or not for this reader. */
    public Optional<SearchReason> why(String query, String item, Reader reader) {
        return index.look(Optional.empty(), snapshot -> {
            View view = new View(snapshot, reader);
            Asked asked = new Asked(Question.of(query, index.analysis()), vocabulary.now(), view, index.analysis());
            if (asked.isEmpty()) {
                return Optional.empty();
            }
            Matches any = new Matches(asked.any(), asked.unwanted(), Map.of(), view);
            Optional<Ranking.Group> found = new Ranking(asked.ranked(), any, view).item(item);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            int best = found.get().best()[0];
            Entry place = view.entry(best);
            return Optional.of(
                    new SearchReason(place.title(), place.address(), found.get().score(), asked.reasons(best)));
        });
    }

    private List<SearchHit> hits(List<Ranking.Group> groups, Asked asked, View view) throws IOException {
        int[] shown = groups.stream()
                .flatMapToInt(group -> Arrays.stream(group.best()))
                .toArray();
        Map<Integer, List<Occurrence>> occurrences = Occurrence.of(Snippet.terms(asked), shown, view);
        List<SearchHit> hits = new ArrayList<>();
        for (Ranking.Group group : groups) {
            List<SearchHit.Place> places = new ArrayList<>();
            for (int place : group.best()) {
                Entry entry = view.entry(place);
                places.add(new SearchHit.Place(
                        entry.title(),
                        entry.address(),
                        Snippet.of(entry, occurrences.get(place), asked, index.analysis())));
            }
            Entry first = view.entry(group.best()[0]);
            hits.add(new SearchHit(
                    first.item(),
                    first.kind(),
                    first.itemTitle(),
                    first.itemAddress(),
                    first.title(),
                    first.address(),
                    first.breadcrumb(),
                    places.get(0).snippet(),
                    first.locked(),
                    first.date(),
                    first.facets(),
                    List.copyOf(places.subList(1, places.size())),
                    group.places()));
        }
        return List.copyOf(hits);
    }

    private static Map<String, List<SearchResult.FacetCount>> facets(Matches matches) {
        Map<String, List<SearchResult.FacetCount>> facets = new TreeMap<>();
        matches.facets()
                .forEach((facet, counts) -> facets.put(
                        facet,
                        counts.entrySet().stream()
                                .map(entry -> new SearchResult.FacetCount(entry.getKey(), entry.getValue()))
                                .sorted(Comparator.comparing(SearchResult.FacetCount::count)
                                        .reversed()
                                        .thenComparing(SearchResult.FacetCount::value))
                                .toList()));
        return facets;
    }

    /** The question with every word that stands nowhere replaced by the nearest that does. */
    private static Optional<MarkedText> correction(Question question, Asked asked, View view) throws IOException {
        List<MarkedText.Part> parts = new ArrayList<>();
        int at = 0;
        for (Asked.Reading reading : asked.readings()) {
            String better = better(reading, view);
            if (better != null) {
                parts.add(new MarkedText.Part(
                        question.text().substring(at, reading.token().start()), false));
                parts.add(new MarkedText.Part(better, true));
                at = reading.token().end();
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(new MarkedText.Part(question.text().substring(at), false));
        return Optional.of(new MarkedText(
                parts.stream().filter(part -> !part.text().isEmpty()).toList()));
    }

    private static String better(Asked.Reading reading, View view) throws IOException {
        View.Spelling best = null;
        float likeness = 0;
        for (View.Close close : reading.close()) {
            View.Spelling spelling = view.spelling(close.term(), ENOUGH_SPELLINGS);
            if (spelling != null
                    && (best == null
                            || close.likeness() > likeness
                            || close.likeness() == likeness && spelling.places() > best.places())) {
                best = spelling;
                likeness = close.likeness();
            }
        }
        return best == null ? null : best.written();
    }

    /** Items, which the reader may know of, with titles that hold words beginning as these; the best eight. */
    public List<Suggestion> suggest(String begun, Reader reader) {
        return index.look(List.of(), snapshot -> {
            String text = Folding.clean(begun).strip();
            text = text.length() <= LONGEST_BEGINNING ? text : text.substring(0, LONGEST_BEGINNING);
            List<Word> words = index.analysis().words(text);
            if (words.isEmpty()) {
                return List.of();
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            words.stream().limit(MOST_BEGUN_WORDS).forEach(word -> query.add(begun(word), Occur.FILTER));
            Query whole = new PrefixQuery(new Term(Entry.TITLE_KEY, Entry.titleKey(text)));
            query.add(new BoostQuery(new ConstantScoreQuery(whole), TITLE_BEGINS_SO), Occur.SHOULD);
            Sort sort = new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(Entry.TITLE_LENGTH, SortField.Type.INT),
                    new SortField(Entry.TITLE_KEY, SortField.Type.STRING),
                    new SortField(Entry.ITEM, SortField.Type.STRING));
            View view = new View(snapshot, reader);
            List<Suggestion> suggestions = new ArrayList<>();
            for (ScoreDoc found : view.searcher().search(query.build(), MOST_SUGGESTIONS, sort).scoreDocs) {
                Entry entry = view.entry(found.doc);
                suggestions.add(new Suggestion(entry.kind(), entry.itemTitle(), entry.itemAddress()));
            }
            return List.copyOf(suggestions);
        });
    }

    /** A word that begins so, or a form of it. */
    private static Query begun(Word word) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Analysis.TITLE, word.surface())), Occur.SHOULD)
                .add(
                        new TermInSetQuery(
                                Analysis.TITLE,
                                word.sure().stream().map(BytesRef::new).toList()),
                        Occur.SHOULD)
                .build();
    }
}
