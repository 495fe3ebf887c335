package pl.kooperacja.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Where one list of texts differs from another. */
final class Diff {
    /** Beyond so many pairs, comparing would take long; what lies between beginnings and ends that agree is one change. */
    private static final long MOST_PAIRS = 4_000_000;

    private Diff() {}

    /** Units from here to before there became others. */
    record Change(int from, int to, List<String> units) {}

    static List<Change> of(List<String> before, List<String> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> old = before.subList(head, before.size() - tail);
        List<String> fresh = after.subList(head, after.size() - tail);
        if (old.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        if (old.isEmpty() || fresh.isEmpty() || (long) old.size() * fresh.size() > MOST_PAIRS) {
            return List.of(new Change(head, before.size() - tail, fresh));
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int from = head + delta.getSource().getPosition();
            changes.add(new Change(
                    from, from + delta.getSource().size(), delta.getTarget().getLines()));
        }
        return changes;
    }
}
