package pl.kooperacja.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names that mean the same, and everyday words for official things. A line {@code GOPS = gminny ośrodek pomocy
 * społecznej} works both ways; {@code pijaństwo > uzależnienie, alkohol} lets what stands left also find what stands
 * right. Names may have several words, in any form.
 */
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary();

    private static final String COMMENT = "#";
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 10;
    /** „GOPS”, „PO WER”, „G-PZK”: known by its letters, never by a lemma that happens to be written alike. */
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d -]*");

    private final Map<String, List<Name>> byFirstTerm = new HashMap<>();

    /** A name of one or more words, as it was written. */
    record Name(String text, List<Word> words, boolean exact, List<Alternative> alternatives) {
        private boolean standsAt(List<Word> asked, int from) {
            if (from + words.size() > asked.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!alike(words.get(i), asked.get(from + i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean alike(Word own, Word asked) {
            return own.surface().equals(asked.surface()) || !exact && !Collections.disjoint(own.sure(), asked.sure());
        }
    }

    /**
     * What to look for besides.
     *
     * @param same another name of the same thing, not merely something near
     */
    record Alternative(List<Word> words, boolean same) {}

    /** Names found in a question: so many words from its beginning on. */
    record Found(int length, Collection<Alternative> alternatives) {}

    /**
     * Reads lines; what is wrong with one is told, and the others apply.
     *
     * @param problems takes a number of a line with the reason
     */
    static Vocabulary of(List<String> lines, Analysis analysis, Consumer<String> problems) {
        Vocabulary vocabulary = new Vocabulary();
        for (int i = 0; i < lines.size(); i++) {
            String line = Folding.clean(lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                String problem = vocabulary.read(line, analysis);
                if (problem != null) {
                    problems.accept("wiersz " + (i + 1) + ": " + problem);
                }
            }
        }
        return vocabulary;
    }

    /** Takes over a line, or says what is wrong with it. */
    private String read(String line, Analysis analysis) {
        boolean same = line.indexOf('=') >= 0;
        boolean near = line.indexOf('>') >= 0;
        if (same == near) {
            return same ? "jest i „=”, i „>”; potrzebny jest jeden znak" : "brakuje „=” albo „>”";
        }
        String[] sides = line.split(same ? "=" : ">", -1);
        if (near && sides.length > 2) {
            return "znak „>” może być tylko jeden";
        }
        List<List<Name>> names = new ArrayList<>();
        int count = 0;
        for (String side : sides) {
            List<Name> read = new ArrayList<>();
            for (String text : side.split(",", -1)) {
                List<Word> words = analysis.words(text);
                if (words.isEmpty()) {
                    return "po jednej ze stron znaku lub przecinka nie ma słowa";
                }
                if (words.size() > LONGEST_NAME) {
                    return "nazwa ma więcej niż " + LONGEST_NAME + " słów: " + text.strip();
                }
                read.add(new Name(
                        text.strip(), words, ABBREVIATION.matcher(text.strip()).matches(), new ArrayList<>()));
                count++;
            }
            names.add(read);
        }
        if (count > MOST_NAMES) {
            return "nazw jest więcej niż " + MOST_NAMES;
        }
        if (same) {
            List<Name> all = names.stream().flatMap(List::stream).toList();
            all.forEach(name -> add(name, all, true));
        } else {
            names.get(0).forEach(name -> add(name, names.get(1), false));
        }
        return null;
    }

    private void add(Name name, List<Name> others, boolean same) {
        for (Name other : others) {
            if (other != name) {
                name.alternatives().add(new Alternative(other.words(), same));
            }
        }
        Word first = name.words().get(0);
        Set<String> terms = name.exact() ? Set.of(first.surface()) : Set.copyOf(first.terms());
        for (String term : terms) {
            byFirstTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(name);
        }
    }

    /** The longest name that begins at this word of a question, or null. */
    Found at(List<Word> asked, int from) {
        Map<List<String>, Alternative> alternatives = new LinkedHashMap<>();
        int longest = 0;
        for (Name name : begunBy(asked.get(from))) {
            if (name.words().size() >= longest && name.standsAt(asked, from)) {
                if (name.words().size() > longest) {
                    alternatives.clear();
                    longest = name.words().size();
                }
                for (Alternative alternative : name.alternatives()) {
                    alternatives.putIfAbsent(
                            alternative.words().stream().map(Word::surface).toList(), alternative);
                }
            }
        }
        return longest == 0
                ? null
                : new Found(
                        longest,
                        alternatives.values().stream().limit(MOST_NAMES).toList());
    }

    private List<Name> begunBy(Word word) {
        return word.terms().stream()
                .flatMap(term -> byFirstTerm.getOrDefault(term, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing((Name name) -> name.words().size()).reversed())
                .toList();
    }
}
