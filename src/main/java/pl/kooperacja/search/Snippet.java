package pl.kooperacja.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

    /** @param occurrences of the terms of the needles in the place, in their order */
    static MarkedText of(Entry place, List<Occurrence> occurrences, Asked asked, Analysis analysis) {
        String text = place.text();
        String read = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        List<Find> finds = List.of();
        if (!occurrences.isEmpty()) {
            int before = analysis.spans(place.before()).size();
            finds = finds(occurrences, asked.needles(), before, analysis.spans(read));
        }
        if (finds.isEmpty()) {
            finds = beginnings(analysis.tokens(read), asked.prefixes());
        }
        return new Snippet(read, finds).cut(read.length() < text.length());
    }

    /** Terms of which to look for occurrences. */
    static Set<String> terms(Asked asked) {
        Set<String> terms = new HashSet<>();
        for (Asked.Needle needle : asked.needles()) {
            needle.words().forEach(terms::addAll);
        }
        return terms;
    }

    /** @param before how many words of what the index holds stand before the text */
    private static List<Find> finds(
            List<Occurrence> occurrences, List<Asked.Needle> needles, int before, List<Analysis.Span> spans) {
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Asked.Needle longest = longest(occurrences, i, needles);
            if (longest != null) {
                int first = occurrences.get(i).position() - before;
                i += longest.words().size() - 1;
                int last = occurrences.get(i).position() - before;
                if (first >= 0 && last < spans.size()) {
                    finds.add(new Find(
                            longest.unit(),
                            spans.get(first).start(),
                            spans.get(last).end()));
                }
            }
        }
        return finds;
    }

    private static Asked.Needle longest(List<Occurrence> occurrences, int from, List<Asked.Needle> needles) {
        Asked.Needle longest = null;
        for (Asked.Needle needle : needles) {
            if ((longest == null || needle.words().size() > longest.words().size())
                    && standsAt(from, occurrences, needle.words())) {
                longest = needle;
            }
        }
        return longest;
    }

    /** Whether the words stand there one after another. */
    private static boolean standsAt(int from, List<Occurrence> occurrences, List<Set<String>> words) {
        if (from + words.size() > occurrences.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Occurrence occurrence = occurrences.get(from + i);
            if (occurrence.position() != occurrences.get(from).position() + i
                    || Collections.disjoint(words.get(i), occurrence.terms())) {
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
