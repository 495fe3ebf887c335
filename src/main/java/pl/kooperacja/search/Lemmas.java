package pl.kooperacja.search;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.IStemmer;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;

/**
 * The Polish dictionary (Morfologik), and Stempel for words it does not know. Words met before are remembered, since a
 * text repeats itself.
 */
final class Lemmas {
    /** Of each cache, so many words at most twice. */
    private static final int REMEMBERED = 100_000;

    private static final int REMEMBERED_ASKED = 2_000;
    private static final int SHORTEST_STEMMED = 4;
    /** Nothing longer is a word of Polish. */
    private static final int LONGEST_WORD = 60;

    /** Letters that people leave without their marks, and the letters meant. */
    private static final String BARE = "acelnoszz";

    private static final String MARKED = "ąćęłńóśżź";
    private static final int LONGEST_RESTORED = 24;

    private final Dictionary read = new PolishStemmer().getDictionary();
    private final IStemmer dictionary = new DictionaryLookup(read);
    private final FSA fsa = read.fsa;
    private final Charset encoding = Charset.forName(read.metadata.getEncoding());
    private final StempelStemmer stempel = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    private final Memory words = new Memory(REMEMBERED);
    private final Memory asked = new Memory(REMEMBERED_ASKED);

    /** Remembers what was asked for of late: what is not asked for while it fills up once is forgotten. */
    private static final class Memory {
        private final int size;
        private volatile Map<String, Word> young = new ConcurrentHashMap<>();
        private volatile Map<String, Word> old = Map.of();

        Memory(int size) {
            this.size = size;
        }

        Word get(String key, Function<String, Word> compute) {
            Word word = young.get(key);
            if (word == null) {
                word = old.get(key);
                if (word == null) {
                    word = compute.apply(key);
                }
                put(key, word);
            }
            return word;
        }

        private void put(String key, Word word) {
            if (young.size() >= size) {
                old = young;
                young = new ConcurrentHashMap<>();
            }
            young.put(key, word);
        }
    }

    /** What the word, as written, counts as. */
    Word of(String written) {
        return words.get(written, this::look);
    }

    /** What a word of a question counts as: one typed without diacritics also as what it would be with them. */
    Word asked(String written) {
        Word word = of(written);
        return word.known() || written.length() > LONGEST_RESTORED
                ? word
                : asked.get(written, typed -> restored(typed, word));
    }

    /** Dictionary forms of one word, as they are found. */
    private final class Found {
        final Set<String> lemmas = new LinkedHashSet<>();
        private boolean names = true;
        private boolean actions = true;

        void look(String form) {
            for (WordData data : dictionary.lookup(form)) {
                CharSequence lemma = data.getStem();
                names &= Character.isUpperCase(lemma.charAt(0));
                actions &= onlyVerb(data.getTag());
                lemmas.add(Folding.fold(lemma.toString()));
            }
        }

        /** Tags of one form with one lemma are joined by a plus. */
        private static boolean onlyVerb(CharSequence tags) {
            if (tags == null) {
                return false;
            }
            for (String tag : tags.toString().split("\\+")) {
                if (!tag.startsWith("verb")) {
                    return false;
                }
            }
            return true;
        }

        /** What the dictionary does not know is mostly a name. */
        Word.Sort sort() {
            return names ? Word.Sort.NAME : actions ? Word.Sort.ACTION : Word.Sort.OTHER;
        }
    }

    /** Neither of the two stemmers may be asked by two threads at once. */
    private synchronized Word look(String written) {
        String surface = Folding.fold(written);
        String lower = Folding.lower(written);
        String spelt = surface + Analysis.AS_WRITTEN + lower;
        Found found = new Found();
        if (written.length() <= LONGEST_WORD) {
            found.look(written);
            found.look(lower);
            found.look(Character.toTitleCase(lower.charAt(0)) + lower.substring(1));
            if (found.lemmas.isEmpty() && lower.length() >= SHORTEST_STEMMED) {
                return Word.of(surface, spelt, stem(lower), false, found.sort());
            }
        }
        return Word.of(surface, spelt, found.lemmas, !found.lemmas.isEmpty(), found.sort());
    }

    private List<String> stem(String lower) {
        CharSequence stem = stempel.stem(lower);
        return stem == null || stem.isEmpty() ? List.of() : List.of(Folding.fold(stem.toString()));
    }

    private synchronized Word restored(String written, Word word) {
        Found found = new Found();
        String lower = Folding.lower(written);
        restore(lower, "", fsa.getRootNode(), found);
        return found.lemmas.isEmpty() ? word : Word.of(word.surface(), word.spelt(), found.lemmas, true, found.sort());
    }

    /**
     * Looks up every word of the dictionary that becomes this one without its marks.
     *
     * @param form how it begins
     * @param node where that beginning ends in the automaton of the dictionary
     */
    private void restore(String lower, String form, int node, Found found) {
        int length = form.length();
        if (length == lower.length()) {
            found.look(form);
            return;
        }
        for (char letter : meant(lower.charAt(length)).toCharArray()) {
            restoreWith(letter, lower, form, node, found);
            if (length == 0) {
                restoreWith(Character.toTitleCase(letter), lower, form, node, found);
            }
        }
    }

    private void restoreWith(char letter, String lower, String form, int node, Found found) {
        int next = follow(node, String.valueOf(letter));
        if (next > 0) {
            restore(lower, form + letter, next, found);
        }
    }

    private static String meant(char bare) {
        StringBuilder letters = new StringBuilder().append(bare);
        for (int at = BARE.indexOf(bare); at >= 0; at = BARE.indexOf(bare, at + 1)) {
            letters.append(MARKED.charAt(at));
        }
        return letters.toString();
    }

    /** The node behind the letter, or 0 where no word of the dictionary goes on so. */
    private int follow(int node, String letter) {
        int at = node;
        for (byte part : letter.getBytes(encoding)) {
            int arc = at == 0 ? 0 : fsa.getArc(at, part);
            at = arc == 0 || fsa.isArcTerminal(arc) ? 0 : fsa.getEndNode(arc);
        }
        return at;
    }
}
