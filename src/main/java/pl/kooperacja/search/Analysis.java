package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
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

    private static final String PLAIN = "plain";

    /** The dictionary, read when the first word is asked for. */
    private static final class Dictionary {
        static final Lemmas LEMMAS = new Lemmas();
    }

    /** A word of a text, and where it stands there. */
    record Token(Word word, int start, int end) {}

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return switch (field) {
            case LEMMA, HEADING, TITLE ->
                new TokenStreamComponents(
                        words,
                        new Terms(words, word -> Dictionary.LEMMAS.of(word).terms()));
            case PREFIX ->
                new TokenStreamComponents(
                        words,
                        new Terms(
                                words,
                                word -> List.of(Dictionary.LEMMAS.of(word).prefix())));
            case WRITTEN ->
                new TokenStreamComponents(
                        words,
                        new Terms(
                                words,
                                word -> List.of(Dictionary.LEMMAS.of(word).spelt())));
            case PLAIN -> new TokenStreamComponents(words);
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
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
        try (TokenStream stream = tokenStream(PLAIN, text)) {
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
        return tokens(Folding.clean(text)).stream().map(Token::word).toList();
    }

    /** Puts terms in the place of each word, all at its position. */
    private static final class Terms extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Function<String, List<String>> terms;
        private Iterator<String> pending = List.<String>of().iterator();
        private State state;

        Terms(TokenStream words, Function<String, List<String>> terms) {
            super(words);
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (pending.hasNext()) {
                restoreState(state);
                step.setPositionIncrement(0);
            } else if (input.incrementToken()) {
                pending = terms.apply(term.toString()).iterator();
                state = null;
            } else {
                return false;
            }
            term.setEmpty().append(pending.next());
            if (state == null && pending.hasNext()) {
                state = captureState();
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            pending = List.<String>of().iterator();
        }
    }
}
