package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Turns text into words and words into terms, for index and query alike. */
final class Analysis extends Analyzer {
    /** Each word folded, with all its lemmas or its stem at the same position. */
    static final String LEMMA = "lem";
    /** The first letters of each word. */
    static final String PREFIX = "pre";
    /** Each word folded and, after {@link #AS_WRITTEN}, with its diacritics: how it is really written. */
    static final String WRITTEN = "sur";
    /** Words of the heading of a place, with all their lemmas or their stem. */
    static final String HEADING = "hea";
    /** Words of a title, with their lemmas. */
    static final String TITLE = "tit";

    /** Fields whose words rank places. */
    static final List<String> RANKED = List.of(LEMMA, PREFIX, HEADING);

    static final char AS_WRITTEN = '\u0001';

    /** The dictionary, read when the first word is asked for. */
    private static final class Dictionary {
        static final Lemmas LEMMAS = new Lemmas();
    }

    /** A word of a text, and where it stands there. */
    record Token(Word word, int start, int end) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new StandardTokenizer());
    }

    /** What a field of the index holds of words that were read once for all fields. */
    static TokenStream terms(String field, List<Word> words) {
        return new Terms(
                words,
                switch (field) {
                    case LEMMA, HEADING, TITLE -> Word::terms;
                    case PREFIX -> word -> List.of(word.prefix());
                    case WRITTEN -> word -> List.of(word.spelt());
                    default -> throw new IllegalArgumentException("no such field: " + field);
                });
    }

    /** Words of the text in their order; the text must be {@linkplain Folding#clean clean}. */
    List<Token> tokens(String text) {
        return tokens(text, Dictionary.LEMMAS::of);
    }

    /** Words of a question in their order; they may lack their diacritics. */
    List<Token> askedTokens(String text) {
        return tokens(text, Dictionary.LEMMAS::asked);
    }

    private List<Token> tokens(String text, Function<String, Word> word) {
        List<Token> tokens = new ArrayList<>();
        read(text, (term, start, end) -> tokens.add(new Token(word.apply(term.toString()), start, end)));
        return tokens;
    }

    /** Where a word of a text stands, from one character to before another. */
    record Span(int start, int end) {}

    /** Where the words of the text stand, in their order. */
    List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        read(text, (term, start, end) -> spans.add(new Span(start, end)));
        return spans;
    }

    private interface EachWord {
        void at(CharTermAttribute term, int start, int end);
    }

    private void read(String text, EachWord each) {
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                each.at(term, offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Words of the text in their order. */
    List<Word> words(String text) {
        return cleanWords(Folding.clean(text));
    }

    /** The same of a text that is {@linkplain Folding#clean clean}. */
    List<Word> cleanWords(String text) {
        List<Word> words = new ArrayList<>();
        read(text, (term, start, end) -> words.add(Dictionary.LEMMAS.of(term.toString())));
        return words;
    }

    /** Terms of each word, all at its position. */
    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<Word> words;
        private final Function<Word, List<String>> terms;
        private int next;
        private Iterator<String> pending = Collections.emptyIterator();

        Terms(List<Word> words, Function<Word, List<String>> terms) {
            this.words = words;
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            boolean same = pending.hasNext();
            if (!same) {
                if (next == words.size()) {
                    return false;
                }
                pending = terms.apply(words.get(next++)).iterator();
            }
            step.setPositionIncrement(same ? 0 : 1);
            term.setEmpty().append(pending.next());
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
            pending = Collections.emptyIterator();
        }
    }
}
