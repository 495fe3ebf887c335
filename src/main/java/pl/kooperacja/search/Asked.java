package pl.kooperacja.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question put to what one reader may see: what ranks a place, what makes it a match, what to mark in it.
 *
 * <p>Each word counts once, by the best of its readings: its forms, its first letters, other names of the same thing,
 * and, if it stands nowhere, words a slip away. Weights were chosen by the quality command.
 */
final class Asked {
    private static final float TIE = 0.1f;
    private static final float NAME = 1.4f;
    private static final float ACTION = 0.7f;
    private static final float SLIP = 0.9f;
    private static final float SAME = 0.9f;
    private static final float NEAR = 0.5f;
    /** What the heading says counts again, so much. */
    private static final float HEADING = 0.3f;
    /** Besides, when a heading holds all that tells something. */
    private static final float WHOLE_HEADING = 0.3f;
    /** Each looks through the list of all words. */
    private static final int MOST_SLIPS = 6;
    /** Of so many words a slip away all forms are taken. */
    private static final int IN_ALL_FORMS = 3;

    private final View view;
    private final Analysis analysis;
    private final String text;
    private final List<Unit> units = new ArrayList<>();
    private final List<Question.Phrase> phrases;
    private final List<List<Word>> unwanted;
    private int slips;

    /**
     * A word of the question with its readings.
     *
     * @param close words of the index in its place, if it stands nowhere itself
     * @param instead their terms with their likeness
     */
    record Reading(Analysis.Token token, List<View.Close> close, Map<String, Float> instead) {
        Word word() {
            return token.word();
        }

        /** Terms of its forms, and of the words in its place. */
        Set<String> terms() {
            Set<String> terms = new LinkedHashSet<>(word().terms());
            terms.addAll(instead.keySet());
            return terms;
        }

        float weight() {
            if (!close.isEmpty()) {
                return 1;
            }
            return switch (word().sort()) {
                case NAME -> NAME;
                case ACTION -> ACTION;
                case OTHER -> 1;
            };
        }
    }

    /** Words that stand together for one thing; mostly one word. */
    private record Unit(List<Reading> readings, Collection<Vocabulary.Alternative> alternatives) {
        boolean common() {
            return alternatives.isEmpty() && readings.stream().allMatch(reading -> Question.common(reading.word()));
        }

        List<String> key() {
            return readings.stream().map(reading -> reading.word().surface()).toList();
        }
    }

    Asked(Question question, Vocabulary vocabulary, View view, Analysis analysis) throws IOException {
        this.view = view;
        this.analysis = analysis;
        text = question.text();
        phrases = question.phrases();
        unwanted = question.unwanted();
        List<Analysis.Token> tokens = question.words();
        List<Word> words = tokens.stream().map(Analysis.Token::word).toList();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < words.size(); ) {
            Vocabulary.Found found = vocabulary.at(words, i);
            int length = found == null ? 1 : found.length();
            List<Reading> readings = new ArrayList<>();
            for (Analysis.Token token : tokens.subList(i, i + length)) {
                readings.add(reading(token));
            }
            Unit unit = new Unit(readings, found == null ? List.of() : found.alternatives());
            if (seen.add(unit.key())) {
                units.add(unit);
            }
            i += length;
        }
    }

    private Reading reading(Analysis.Token token) throws IOException {
        Word word = token.word();
        boolean occurs = false;
        for (String term : word.sure()) {
            occurs = occurs || view.occurs(Analysis.LEMMA, term);
        }
        if (occurs || slips >= MOST_SLIPS) {
            return new Reading(token, List.of(), Map.of());
        }
        slips++;
        List<View.Close> close = view.close(word.surface());
        return new Reading(token, close, instead(close));
    }

    /** The close words, the closest in all their forms. */
    private Map<String, Float> instead(List<View.Close> close) throws IOException {
        Map<String, Float> instead = new LinkedHashMap<>();
        for (int i = 0; i < close.size(); i++) {
            instead.merge(close.get(i).term(), close.get(i).likeness(), Math::max);
            View.Spelling spelling =
                    i < IN_ALL_FORMS ? view.spelling(close.get(i).term(), 1) : null;
            if (spelling != null) {
                for (Word word : analysis.words(spelling.written())) {
                    for (String form : word.terms()) {
                        instead.merge(form, close.get(i).likeness(), Math::max);
                    }
                }
            }
        }
        return instead;
    }

    /** Words of the question in their order. */
    List<Reading> readings() {
        return units.stream().flatMap(unit -> unit.readings().stream()).toList();
    }

    boolean isEmpty() {
        return units.isEmpty() && phrases.isEmpty();
    }

    /** Places with all words that tell something. */
    Query all() {
        BooleanQuery.Builder query = framed();
        telling().forEach(unit -> query.add(match(unit), Occur.FILTER));
        return query.build();
    }

    /** Places with any of these words, or with one that begins as they do. */
    Query any() {
        Set<Query> any = new LinkedHashSet<>();
        for (Unit unit : telling()) {
            for (Reading reading : unit.readings()) {
                reading.terms().forEach(term -> any.add(new TermQuery(new Term(Analysis.LEMMA, term))));
                any.add(prefix(reading.word()));
            }
            unit.alternatives().forEach(alternative -> any.add(sequence(alternative.words())));
        }
        return any.isEmpty() || !phrases.isEmpty()
                ? framed().build()
                : framed().add(either(any), Occur.FILTER).build();
    }

    private static Query either(Collection<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /**
     * The places that match, the best by all words first.
     *
     * @param all whether all words that tell something must be there, or any of them
     */
    Query ranked(boolean all) {
        BooleanQuery.Builder query = framed();
        List<Unit> telling = telling();
        for (Unit unit : telling) {
            query.add(rank(unit, Analysis.LEMMA), Occur.SHOULD);
            query.add(new BoostQuery(rank(unit, Analysis.HEADING), HEADING), Occur.SHOULD);
        }
        BooleanQuery.Builder heading = new BooleanQuery.Builder();
        telling.forEach(unit -> heading.add(rank(unit, Analysis.HEADING), Occur.MUST));
        query.add(new BoostQuery(heading.build(), WHOLE_HEADING), Occur.SHOULD);
        if (all) {
            telling.forEach(unit -> query.add(match(unit), Occur.FILTER));
        }
        return query.build();
    }

    /** What each part of the question gives to the place with this number. */
    List<SearchReason.Part> reasons(int place) throws IOException {
        List<SearchReason.Part> reasons = new ArrayList<>();
        for (Unit unit : telling()) {
            reasons.add(reason(unit, place));
        }
        for (Question.Phrase phrase : phrases) {
            float score = view.score(sequence(phrase.words()), place);
            reasons.add(new SearchReason.Part(phrase.typed(), SearchReason.Way.PHRASE, List.of(), score, 0));
        }
        return reasons;
    }

    private SearchReason.Part reason(Unit unit, int place) throws IOException {
        SearchReason.Way best = SearchReason.Way.NOTHING;
        Collection<String> with = List.of();
        float most = 0;
        for (Reading reading : unit.readings()) {
            Map<SearchReason.Way, Query> ways = new EnumMap<>(SearchReason.Way.class);
            ways.put(SearchReason.Way.FORM, forms(reading.word()));
            ways.put(SearchReason.Way.BEGINNING, prefix(reading.word()));
            if (!reading.close().isEmpty()) {
                ways.put(SearchReason.Way.SLIP, new BoostQuery(instead(reading, Analysis.LEMMA), SLIP));
            }
            for (Map.Entry<SearchReason.Way, Query> way : ways.entrySet()) {
                float score = view.score(way.getValue(), place) * reading.weight();
                if (score > most) {
                    most = score;
                    best = way.getKey();
                    with = switch (best) {
                        case BEGINNING -> List.of(reading.word().prefix());
                        case SLIP -> reading.instead().keySet();
                        default -> reading.word().terms();
                    };
                }
            }
        }
        for (Vocabulary.Alternative alternative : unit.alternatives()) {
            float score = view.score(weighed(alternative, unit.readings().size(), Analysis.LEMMA), place);
            if (score > most) {
                most = score;
                best = SearchReason.Way.OTHER_NAME;
                with = List.of(written(alternative.words()));
            }
        }
        return new SearchReason.Part(
                unit.readings().stream()
                        .map(reading -> text.substring(
                                reading.token().start(), reading.token().end()))
                        .collect(Collectors.joining(" ")),
                best,
                List.copyOf(with),
                view.score(rank(unit, Analysis.LEMMA), place),
                view.score(new BoostQuery(rank(unit, Analysis.HEADING), HEADING), place));
    }

    private static String written(List<Word> words) {
        return words.stream().map(Word::surface).collect(Collectors.joining(" "));
    }

    /** With the phrases, and without what is unwanted. */
    private BooleanQuery.Builder framed() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        phrases.forEach(phrase -> query.add(sequence(phrase.words()), Occur.MUST));
        unwanted.forEach(phrase -> query.add(sequence(phrase), Occur.MUST_NOT));
        return query;
    }

    /** Without words that stand nearly everywhere, unless there are no others. */
    private List<Unit> telling() {
        List<Unit> telling = units.stream().filter(unit -> !unit.common()).toList();
        return telling.isEmpty() && phrases.isEmpty() ? units : telling;
    }

    private static Query rank(Unit unit, String field) {
        List<Query> readings = new ArrayList<>();
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        unit.readings().forEach(reading -> together.add(rank(reading, field), Occur.SHOULD));
        readings.add(together.build());
        for (Vocabulary.Alternative alternative : unit.alternatives()) {
            readings.add(weighed(alternative, unit.readings().size(), field));
        }
        return new DisjunctionMaxQuery(readings, TIE);
    }

    /** A heading is short enough to need no first letters. */
    private static Query rank(Reading reading, String field) {
        List<Query> ranks = new ArrayList<>();
        ranks.add(forms(reading.word(), field));
        if (field.equals(Analysis.LEMMA)) {
            ranks.add(prefix(reading.word()));
        }
        if (!reading.close().isEmpty()) {
            ranks.add(new BoostQuery(instead(reading, field), SLIP));
        }
        return new BoostQuery(new DisjunctionMaxQuery(ranks, TIE), reading.weight());
    }

    /**
     * A phrase scores by the sum of its words; divided by their number it weighs like the one name that it is. What
     * stands for several words of the question makes up for some of them.
     */
    private static Query weighed(Vocabulary.Alternative alternative, int words, String field) {
        float weight = alternative.same() ? SAME * (1 + (words - 1) / 2f) : NEAR;
        int terms = alternative.words().size() == 1
                ? 1
                : alternative.words().stream()
                        .mapToInt(word -> word.terms().size())
                        .sum();
        return new BoostQuery(sequence(alternative.words(), field), weight / terms);
    }

    private static Query match(Unit unit) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        unit.readings().forEach(reading -> words.add(match(reading), Occur.FILTER));
        if (unit.alternatives().isEmpty()) {
            return words.build();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(words.build(), Occur.SHOULD);
        unit.alternatives().forEach(alternative -> any.add(sequence(alternative.words()), Occur.SHOULD));
        return any.build();
    }

    /** A word the dictionary does not know, perhaps for want of diacritics, is also met by its first letters. */
    private static Query match(Reading reading) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(forms(reading.word()), Occur.SHOULD);
        if (!reading.close().isEmpty()) {
            any.add(instead(reading, Analysis.LEMMA), Occur.SHOULD);
        } else if (!reading.word().known()) {
            any.add(prefix(reading.word()), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query forms(Word word) {
        return forms(word, Analysis.LEMMA);
    }

    private static Query forms(Word word, String field) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        word.terms().forEach(term -> forms.addTerm(new Term(field, term)));
        return forms.build();
    }

    private static Query prefix(Word word) {
        return new TermQuery(new Term(Analysis.PREFIX, word.prefix()));
    }

    private static Query instead(Reading reading, String field) {
        SynonymQuery.Builder instead = new SynonymQuery.Builder(field);
        reading.instead().forEach((term, likeness) -> instead.addTerm(new Term(field, term), likeness));
        return instead.build();
    }

    private static Query sequence(List<Word> words) {
        return sequence(words, Analysis.LEMMA);
    }

    /** The words one after another, each in any form. */
    private static Query sequence(List<Word> words, String field) {
        if (words.size() == 1) {
            return forms(words.get(0), field);
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(word -> phrase.add(
                word.terms().stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return phrase.build();
    }

    /**
     * Something to mark in a text: words one after another.
     *
     * @param unit number of what was asked; two needles of one unit are the same find
     */
    record Needle(int unit, List<Set<String>> words) {}

    List<Needle> needles() {
        List<Needle> needles = new ArrayList<>();
        int number = 0;
        for (Unit unit : units) {
            boolean alone = unit.readings().size() == 1;
            for (Reading reading : unit.readings()) {
                if (!Question.common(reading.word()) || units.size() == 1 && alone) {
                    needles.add(new Needle(number, List.of(reading.terms())));
                }
            }
            for (Vocabulary.Alternative alternative : unit.alternatives()) {
                needles.add(needle(number, alternative.words()));
            }
            number++;
        }
        for (Question.Phrase phrase : phrases) {
            needles.add(needle(number++, phrase.words()));
        }
        return needles;
    }

    private static Needle needle(int unit, List<Word> words) {
        return new Needle(
                unit, words.stream().map(word -> Set.copyOf(word.terms())).toList());
    }

    /** First letters of the words, for places where nothing else can be marked. */
    Set<String> prefixes() {
        Set<String> prefixes = new HashSet<>();
        for (Reading reading : readings()) {
            if (!Question.common(reading.word())) {
                prefixes.add(reading.word().prefix());
            }
        }
        return prefixes;
    }
}
