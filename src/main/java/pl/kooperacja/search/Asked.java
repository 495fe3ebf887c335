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
import java.util.stream.Stream;

/**
 * A question put to what one reader may see: what ranks a place, what makes it a match, what to mark in it.
 *
 * <p>Each word counts once, by the best of its readings: its forms, its first letters, other names of the same thing,
 * and, if it stands nowhere, words a slip away. Weights were chosen by the quality command.
 */
final class Asked {
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

    /** Places with all words that tell something, and with all phrases. */
    Formula all() {
        return Formula.all(
                Stream.concat(telling().stream().map(Asked::match), phrases()).toList());
    }

    /** Places with any of these words, or with one that begins as they do; with phrases, places with all of them. */
    Formula any() {
        return phrases.isEmpty()
                ? Formula.sum(telling().stream()
                        .map(unit -> rank(unit, Analysis.LEMMA))
                        .toList())
                : Formula.all(phrases().toList());
    }

    /** What no place may hold. */
    List<Formula> unwanted() {
        return unwanted.stream().map(Asked::sequence).toList();
    }

    /** What, taken together, gives a place its rank: all words and phrases, and those of its heading once more. */
    List<Formula> ranked() {
        List<Unit> telling = telling();
        List<Formula> ranked = new ArrayList<>();
        List<Formula> headings = new ArrayList<>();
        for (Unit unit : telling) {
            Formula heading = rank(unit, Analysis.HEADING);
            headings.add(heading);
            ranked.add(rank(unit, Analysis.LEMMA));
            ranked.add(Formula.times(HEADING, heading));
        }
        if (!headings.isEmpty()) {
            ranked.add(Formula.times(WHOLE_HEADING, Formula.all(headings)));
        }
        phrases().forEach(ranked::add);
        return ranked;
    }

    private Stream<Formula> phrases() {
        return phrases.stream().map(phrase -> sequence(phrase.words()));
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
            Map<SearchReason.Way, Formula> ways = new EnumMap<>(SearchReason.Way.class);
            ways.put(SearchReason.Way.FORM, forms(reading.word(), Analysis.LEMMA));
            ways.put(SearchReason.Way.BEGINNING, prefix(reading.word()));
            if (!reading.close().isEmpty()) {
                ways.put(SearchReason.Way.SLIP, Formula.times(SLIP, instead(reading, Analysis.LEMMA)));
            }
            for (Map.Entry<SearchReason.Way, Formula> way : ways.entrySet()) {
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
                view.score(Formula.times(HEADING, rank(unit, Analysis.HEADING)), place));
    }

    private static String written(List<Word> words) {
        return words.stream().map(Word::surface).collect(Collectors.joining(" "));
    }

    /** Without words that stand nearly everywhere, unless there are no others. */
    private List<Unit> telling() {
        List<Unit> telling = units.stream().filter(unit -> !unit.common()).toList();
        return telling.isEmpty() && phrases.isEmpty() ? units : telling;
    }

    private static Formula rank(Unit unit, String field) {
        List<Formula> readings = new ArrayList<>();
        readings.add(Formula.sum(
                unit.readings().stream().map(reading -> rank(reading, field)).toList()));
        for (Vocabulary.Alternative alternative : unit.alternatives()) {
            readings.add(weighed(alternative, unit.readings().size(), field));
        }
        return Formula.best(readings);
    }

    /** A heading is short enough to need no first letters. */
    private static Formula rank(Reading reading, String field) {
        List<Formula> ranks = new ArrayList<>();
        ranks.add(forms(reading.word(), field));
        if (field.equals(Analysis.LEMMA)) {
            ranks.add(prefix(reading.word()));
        }
        if (!reading.close().isEmpty()) {
            ranks.add(Formula.times(SLIP, instead(reading, field)));
        }
        return Formula.times(reading.weight(), Formula.best(ranks));
    }

    /**
     * A phrase scores by the sum of its words; divided by their number it weighs like the one name that it is. What
     * stands for several words of the question makes up for some of them.
     */
    private static Formula weighed(Vocabulary.Alternative alternative, int words, String field) {
        float weight = alternative.same() ? SAME * (1 + (words - 1) / 2f) : NEAR;
        int terms = alternative.words().size() == 1
                ? 1
                : alternative.words().stream()
                        .mapToInt(word -> word.terms().size())
                        .sum();
        return Formula.times(weight / terms, sequence(alternative.words(), field));
    }

    private static Formula match(Unit unit) {
        List<Formula> any = new ArrayList<>();
        any.add(Formula.all(unit.readings().stream().map(Asked::match).toList()));
        unit.alternatives().forEach(alternative -> any.add(sequence(alternative.words())));
        return Formula.sum(any);
    }

    /** A word the dictionary does not know, perhaps for want of diacritics, is also met by its first letters. */
    private static Formula match(Reading reading) {
        List<Formula> any = new ArrayList<>();
        any.add(forms(reading.word(), Analysis.LEMMA));
        if (!reading.close().isEmpty()) {
            any.add(instead(reading, Analysis.LEMMA));
        } else if (!reading.word().known()) {
            any.add(prefix(reading.word()));
        }
        return Formula.sum(any);
    }

    private static Formula forms(Word word, String field) {
        Map<String, Float> terms = new LinkedHashMap<>();
        word.terms().forEach(term -> terms.put(term, 1f));
        return new Formula.Forms(field, terms);
    }

    private static Formula prefix(Word word) {
        return new Formula.Forms(Analysis.PREFIX, Map.of(word.prefix(), 1f));
    }

    private static Formula instead(Reading reading, String field) {
        return new Formula.Forms(field, reading.instead());
    }

    private static Formula sequence(List<Word> words) {
        return sequence(words, Analysis.LEMMA);
    }

    /** The words one after another, each in any form. */
    private static Formula sequence(List<Word> words, String field) {
        return words.size() == 1
                ? forms(words.get(0), field)
                : new Formula.Sequence(field, words.stream().map(Word::terms).toList());
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
