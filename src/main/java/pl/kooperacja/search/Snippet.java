package pl.kooperacja.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stretch of a text that holds most of what was asked, with what was found marked. */
final class Snippet {
    private static final int LENGTH = 240;
    /** How far before the first find it may begin, to begin with a sentence. */
    private static final int LEAD = 70;
    /** No place is so long that more would be worth reading through. */
    private static final int LONGEST_TEXT = 30_000;

    private static final String CUT = "…";

    private final String text;
    private final List<Find> finds;

    /** A find from one character to another. */
    private record Find(int unit, int start, int end) {}

    private Snippet(String text, List<Find> finds) {
        this.text = text;
        this.finds = finds;
    }

    static MarkedText of(String text, Asked asked, Analysis analysis) {
        String read = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        List<Analysis.Token> tokens = analysis.tokens(read);
        List<Find> finds = finds(tokens, asked.needles());
        if (finds.isEmpty()) {
            finds = beginnings(tokens, asked.prefixes());
        }
        return new Snippet(read, finds).cut(read.length() < text.length());
    }

    private static List<Find> finds(List<Analysis.Token> tokens, List<Asked.Needle> needles) {
        Map<String, List<Asked.Needle>> byFirstTerm = new HashMap<>();
        for (Asked.Needle needle : needles) {
            for (String term : needle.words().get(0)) {
                byFirstTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(needle);
            }
        }
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Asked.Needle longest = longest(tokens, i, byFirstTerm);
            if (longest != null) {
                int last = i + longest.words().size() - 1;
                finds.add(new Find(
                        longest.unit(), tokens.get(i).start(), tokens.get(last).end()));
                i = last;
            }
        }
        return finds;
    }

    private static Asked.Needle longest(
            List<Analysis.Token> tokens, int from, Map<String, List<Asked.Needle>> byFirstTerm) {
        Asked.Needle longest = null;
        for (String term : tokens.get(from).word().terms()) {
            for (Asked.Needle needle : byFirstTerm.getOrDefault(term, List.of())) {
                if ((longest == null || needle.words().size() > longest.words().size())
                        && goesOn(needle.words(), tokens, from)) {
                    longest = needle;
                }
            }
        }
        return longest;
    }

    /** Whether the words after the first stand there too. */
    private static boolean goesOn(List<Set<String>> words, List<Analysis.Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (Collections.disjoint(words.get(i), tokens.get(from + i).word().terms())) {
                return false;
            }
        }
        return true;
    }

    private static List<Find> beginnings(List<Analysis.Token> tokens, Set<String> prefixes) {
        List<Find> finds = new ArrayList<>();
        for (Analysis.Token token : tokens) {
            if (prefixes.contains(token.word().prefix())) {
                finds.add(new Find(token.word().prefix().hashCode(), token.start(), token.end()));
            }
        }
        return finds;
    }

    private MarkedText cut(boolean more) {
        int start = start();
        int end = end(start);
        List<MarkedText.Part> parts = new ArrayList<>();
        int at = start;
        String lead = start == 0 || sentenceBegins(start) ? "" : CUT;
        for (Find find : finds) {
            if (find.start() >= at && find.end() <= end) {
                add(parts, lead + text.substring(at, find.start()), false);
                add(parts, text.substring(find.start(), find.end()), true);
                at = find.end();
                lead = "";
            }
        }
        add(parts, lead + text.substring(at, end) + (end < text.length() || more ? CUT : ""), false);
        return new MarkedText(parts);
    }

    private static void add(List<MarkedText.Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new MarkedText.Part(text, marked));
        }
    }

    /** Before the find from which on most different finds stand close together. */
    private int start() {
        int best = 0;
        int most = 0;
        for (int i = 0; i < finds.size(); i++) {
            int from = finds.get(i).start();
            BitSet units = new BitSet();
            int size = 0;
            for (int j = i; j < finds.size() && finds.get(j).end() <= from + LENGTH - LEAD; j++) {
                int unit = finds.get(j).unit() & 0xff;
                size += units.get(unit) ? 0 : 1;
                units.set(unit);
            }
            if (size > most) {
                most = size;
                best = from;
            }
        }
        if (best <= LEAD) {
            return 0;
        }
        for (int i = best; i > best - LEAD; i--) {
            if (sentenceBegins(i)) {
                return i;
            }
        }
        int word = best - LEAD / 2;
        while (word < best && !Character.isWhitespace(text.charAt(word - 1))) {
            word++;
        }
        return word;
    }

    private boolean sentenceBegins(int at) {
        return at >= 2
                && Character.isWhitespace(text.charAt(at - 1))
                && ".!?".indexOf(text.charAt(at - 2)) >= 0
                && Character.isUpperCase(text.charAt(at));
    }

    private int end(int start) {
        if (text.length() - start <= LENGTH) {
            return text.length();
        }
        int end = start + LENGTH;
        for (Find find : finds) {
            if (find.start() < end && find.end() > end) {
                return find.start(); // never a half of a find
            }
        }
        int word = end;
        while (word > end - LEAD && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        int cut = word > end - LEAD ? word : end;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }
}
