package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two texts, word by word inside the lines that differ. */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+|\\s+|.", Pattern.DOTALL);
    /** Lines that stay around a change; the rest is left out. */
    private static final int AROUND = 2;
    /** Longer stretches are told as a whole, or comparing them would take long. */
    private static final int MOST_WORDS = 4000;
    /** Of fewer, word by word can always be read. */
    private static final int FEW_WORDS = 12;

    /** What became of a piece of text. */
    public enum Sort {
        SAME,
        ADDED,
        REMOVED,
        /** Lines that stay and are not shown. */
        LEFT_OUT
    }

    /** A piece of text. */
    public record Piece(Sort sort, String text) {
        public boolean added() {
            return sort == Sort.ADDED;
        }

        public boolean removed() {
            return sort == Sort.REMOVED;
        }

        public boolean same() {
            return sort == Sort.SAME;
        }

        public boolean leftOut() {
            return sort == Sort.LEFT_OUT;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    /** The pieces in order: those that are not added make up the old text, those that are not removed the new one. */
    public static List<Piece> of(String before, String after) {
        WordDiff diff = new WordDiff();
        List<String> lines = lines(before);
        int at = 0;
        for (Diff.Change change : Diff.of(lines, lines(after))) {
            diff.add(Sort.SAME, String.join("", lines.subList(at, change.from())));
            diff.words(String.join("", lines.subList(change.from(), change.to())), String.join("", change.units()));
            at = change.to();
        }
        diff.add(Sort.SAME, String.join("", lines.subList(at, lines.size())));
        return diff.pieces;
    }

    /** The same without lines far from any change. */
    public static List<Piece> brief(String before, String after) {
        List<Piece> all = of(before, after);
        List<Piece> brief = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            List<String> lines = lines(piece.text());
            boolean first = i == 0;
            boolean last = i == all.size() - 1;
            int head = first ? 0 : AROUND;
            int tail = last ? 0 : AROUND;
            if (!piece.same() || lines.size() <= head + tail + 1) {
                brief.add(piece);
                continue;
            }
            if (head > 0) {
                brief.add(new Piece(Sort.SAME, String.join("", lines.subList(0, head))));
            }
            brief.add(new Piece(Sort.LEFT_OUT, Integer.toString(lines.size() - head - tail)));
            if (tail > 0) {
                brief.add(new Piece(Sort.SAME, String.join("", lines.subList(lines.size() - tail, lines.size()))));
            }
        }
        return brief;
    }

    private void words(String before, String after) {
        List<String> old = split(before);
        List<String> fresh = split(after);
        if (old.size() > MOST_WORDS || fresh.size() > MOST_WORDS) {
            add(Sort.REMOVED, before);
            add(Sort.ADDED, after);
            return;
        }
        List<Diff.Change> changes = Diff.of(old, fresh);
        if (isOther(old, fresh, changes)) {
            add(Sort.REMOVED, before);
            add(Sort.ADDED, after);
            return;
        }
        int at = 0;
        for (Diff.Change change : changes) {
            add(Sort.SAME, String.join("", old.subList(at, change.from())));
            add(Sort.REMOVED, String.join("", old.subList(change.from(), change.to())));
            add(Sort.ADDED, String.join("", change.units()));
            at = change.to();
        }
        add(Sort.SAME, String.join("", old.subList(at, old.size())));
    }

    /** Whether so little stays of a long stretch that nobody could read what goes in between. */
    private static boolean isOther(List<String> old, List<String> fresh, List<Diff.Change> changes) {
        long before = wordsIn(old);
        long after = wordsIn(fresh);
        long gone = changes.stream()
                .mapToLong(change -> wordsIn(old.subList(change.from(), change.to())))
                .sum();
        return Math.min(before, after) >= FEW_WORDS && (before - gone) * 3 < Math.max(before, after);
    }

    private static long wordsIn(List<String> pieces) {
        return pieces.stream()
                .filter(piece -> Character.isLetterOrDigit(piece.codePointAt(0)))
                .count();
    }

    private void add(Sort sort, String text) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).sort() == sort) {
            pieces.set(last, new Piece(sort, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(sort, text));
        }
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }
}
