package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two texts that grew out of one, put together. The front matter is compared line by line, the body paragraph by
 * paragraph; a paragraph holds the empty lines before it. What only one side changed is taken from that side; what both
 * changed in the same way is taken once; what both changed in different ways is left to be decided.
 */
public final class Merge {
    private static final String FENCE = "---";

    /**
     * A stretch of the merged text.
     *
     * @param mine what my text says there
     * @param theirs what the other text says there
     * @param open whether somebody must decide between them; otherwise both are the same
     */
    public record Part(String mine, String theirs, boolean open) {}

    /** What to take where both sides differ. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    private final List<Part> parts = new ArrayList<>();

    private Merge() {}

    /** One change of a side: units of the base from here to before there are replaced by others. */
    private record Change(int from, int to, List<String> units, boolean mine) {}

    public static Merge of(String base, String mine, String theirs) {
        List<String> units = units(base);
        List<Change> changes = new ArrayList<>(changes(units, units(mine), true));
        changes.addAll(changes(units, units(theirs), false));
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        Merge merge = new Merge();
        int done = 0;
        int next = 0;
        while (next < changes.size()) {
            int from = changes.get(next).from();
            int to = changes.get(next).to();
            int end = next + 1;
            while (end < changes.size() && touches(from, to, changes.get(end))) {
                to = Math.max(to, changes.get(end).to());
                end++;
            }
            merge.same(units.subList(done, from));
            merge.changed(units, from, to, changes.subList(next, end));
            done = to;
            next = end;
        }
        merge.same(units.subList(done, units.size()));
        return merge;
    }

    /** Whether a change that begins no earlier has to do with the same units as those from here to there. */
    private static boolean touches(int from, int to, Change later) {
        return later.from() < to || later.from() == from && later.to() == to;
    }

    private void same(List<String> units) {
        if (!units.isEmpty()) {
            String text = String.join("", units);
            parts.add(new Part(text, text, false));
        }
    }

    private void changed(List<String> units, int from, int to, List<Change> changes) {
        boolean byMe = changes.stream().anyMatch(Change::mine);
        boolean byThem = changes.stream().anyMatch(change -> !change.mine());
        String mine = applied(units, from, to, changes, true);
        String theirs = applied(units, from, to, changes, false);
        if (byMe && byThem && !mine.equals(theirs)) {
            parts.add(new Part(mine, theirs, true));
        } else {
            String text = byMe ? mine : theirs;
            parts.add(new Part(text, text, false));
        }
    }

    private static String applied(List<String> units, int from, int to, List<Change> changes, boolean mine) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Change change : changes) {
            if (change.mine() == mine) {
                text.append(String.join("", units.subList(at, change.from())));
                text.append(String.join("", change.units()));
                at = change.to();
            }
        }
        return text.append(String.join("", units.subList(at, to))).toString();
    }

    private static List<Change> changes(List<String> base, List<String> side, boolean mine) {
        List<Change> changes = new ArrayList<>();
        Diff.of(base, side)
                .forEach(change -> changes.add(new Change(change.from(), change.to(), change.units(), mine)));
        return changes;
    }

    /** The text in pieces that, one after another, are the text. */
    static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        List<String> lines = lines(text);
        int line = 0;
        if (!lines.isEmpty() && lines.get(0).strip().equals(FENCE)) {
            units.add(lines.get(line++));
            while (line < lines.size() && !lines.get(line).strip().equals(FENCE)) {
                units.add(lines.get(line++));
            }
            if (line < lines.size()) {
                units.add(lines.get(line++));
            }
        }
        StringBuilder unit = new StringBuilder();
        boolean words = false;
        for (String rest : lines.subList(line, lines.size())) {
            if (rest.isBlank() && words) {
                units.add(unit.toString());
                unit.setLength(0);
                words = false;
            }
            unit.append(rest);
            words |= !rest.isBlank();
        }
        if (!unit.isEmpty()) {
            units.add(unit.toString());
        }
        return units;
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

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How much somebody must decide. */
    public int open() {
        return (int) parts.stream().filter(Part::open).count();
    }

    /** The merged text. @param choice what to take, by the number of the open part, from 0 */
    public String text(Function<Integer, Choice> choice) {
        int[] number = {0};
        return parts.stream()
                .map(part -> part.open() ? chosen(part, choice.apply(number[0]++)) : part.mine())
                .collect(Collectors.joining());
    }

    private static String chosen(Part part, Choice choice) {
        return switch (choice) {
            case MINE -> part.mine();
            case THEIRS -> part.theirs();
            case BOTH -> part.theirs() + (part.theirs().endsWith("\n") ? "" : "\n") + part.mine();
        };
    }
}
