package pl.kooperacja.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed: words, „phrases in quotation marks”, {@code -unwanted} words. Any text is a question; there is no
 * syntax to get wrong.
 *
 * @param text what was typed, clean and cut to a reasonable length
 * @param words what ranks documents, without the words that only ask
 * @param phrases what must stand word by word, in any form of the words
 * @param unwanted what must not stand there
 */
record Question(String text, List<Analysis.Token> words, List<Phrase> phrases, List<List<Word>> unwanted) {
    /** Words between quotation marks, also as they were typed. */
    record Phrase(String typed, List<Word> words) {}

    static final int LONGEST = 1000;
    static final int MOST_WORDS = 40;
    private static final int MOST_PHRASES = 5;
    private static final int LONGEST_PHRASE = 12;

    private static final String QUOTES = "\"„”“«»";
    private static final String MINUS = "-\u2212";

    /** They say that something is asked, not what. Folded. */
    private static final Set<String> ASKING = words("kto kogo komu kim co czego czemu czym czy"
            + " jaki jaka jakie jakiego jakiej jakiemu jakim jakimi jakich jacy"
            + " ktory ktora ktore ktorzy ktorego ktorej ktoremu ktorym ktorymi ktorych"
            + " czyj czyja czyje czyjego czyjej czyim czyich"
            + " gdzie kiedy ile ilu iloma jak skad dokad dlaczego");

    /** They stand nearly everywhere and tell nothing by themselves; a phrase in quotation marks keeps them. Folded. */
    private static final Set<String> COMMON =
            words("a aby albo ale ani bedzie bez bo by byl byla bylo byly byc dla do i"
                    + " ich ja jako je jego jej jest jesli jestem jeszcze juz ktos kogos komus lub ma mi mnie mozna na nad nas"
                    + " nie niz o od ogole oraz po pod poza przed przez przy sa sam sama sami sie sobie swoj tak tam te tego"
                    + " tej tez ten to trzeba tu tylko tym u w we wraz z za ze");

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a document that lacks the word may still hold all that was asked. */
    static boolean common(Word word) {
        return COMMON.contains(word.surface());
    }

    static Question of(String typed, Analysis analysis) {
        return new Reading(understood(typed), analysis).question();
    }

    static String understood(String typed) {
        String text = Folding.clean(typed).strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    private static final class Reading {
        private final String text;
        private final Analysis analysis;
        private final List<Analysis.Token> words = new ArrayList<>();
        private final List<Analysis.Token> unwantedWords = new ArrayList<>();
        private final List<Phrase> phrases = new ArrayList<>();
        private final List<List<Word>> unwanted = new ArrayList<>();

        Reading(String text, Analysis analysis) {
            this.text = text;
            this.analysis = analysis;
        }

        Question question() {
            int from = 0;
            for (int open = quote(0); open >= 0; open = quote(from)) {
                int close = quote(open + 1);
                if (close < 0) {
                    break;
                }
                loose(from, open);
                phrase(open, close);
                from = close + 1;
            }
            loose(from, text.length());
            if (words.isEmpty() && phrases.isEmpty()) {
                // somebody who only says what he does not want still asks about it
                words.addAll(unwantedWords);
            } else {
                unwantedWords.stream().limit(MOST_PHRASES).forEach(token -> unwanted.add(List.of(token.word())));
            }
            List<Analysis.Token> telling = words.stream()
                    .filter(token -> !ASKING.contains(token.word().surface()))
                    .toList();
            List<Analysis.Token> kept = telling.isEmpty() && phrases.isEmpty() ? words : telling;
            return new Question(
                    text, kept.stream().limit(MOST_WORDS).toList(), List.copyOf(phrases), List.copyOf(unwanted));
        }

        private int quote(int from) {
            for (int i = from; i < text.length(); i++) {
                if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        private void loose(int from, int to) {
            for (Analysis.Token token : analysis.askedTokens(text.substring(from, to))) {
                int start = from + token.start();
                Analysis.Token here = new Analysis.Token(token.word(), start, from + token.end());
                (minusBefore(start) ? unwantedWords : words).add(here);
            }
        }

        private void phrase(int open, int close) {
            List<Word> phrase = analysis.askedTokens(text.substring(open + 1, close)).stream()
                    .map(Analysis.Token::word)
                    .limit(LONGEST_PHRASE)
                    .toList();
            if (phrase.isEmpty()) {
                return;
            }
            if (minusBefore(open)) {
                if (unwanted.size() < MOST_PHRASES) {
                    unwanted.add(phrase);
                }
            } else if (phrases.size() < MOST_PHRASES) {
                phrases.add(new Phrase(text.substring(open + 1, close).strip(), phrase));
            }
        }

        /** Whether a minus stands right before, and nothing before it: „miejsko-wiejski” refuses nothing. */
        private boolean minusBefore(int start) {
            return start > 0
                    && MINUS.indexOf(text.charAt(start - 1)) >= 0
                    && (start == 1 || Character.isWhitespace(text.charAt(start - 2)));
        }
    }
}
