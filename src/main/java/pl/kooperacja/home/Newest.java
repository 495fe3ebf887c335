package pl.kooperacja.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.kooperacja.publication.Listed;

/** Chooses what the front page calls new. */
public final class Newest {
    private Newest() {}

    private record Ranked(Listed item, int rank) {}

    /**
     * The newest items of all lists; of those from one day, the first of every list comes before any second, so that
     * one busy kind does not hide the others.
     *
     * @param lists newest first, one for each kind
     */
    public static List<Listed> mixed(List<List<Listed>> lists, int most) {
        List<Ranked> ranked = new ArrayList<>();
        for (List<Listed> list : lists) {
            for (int rank = 0; rank < list.size(); rank++) {
                ranked.add(new Ranked(list.get(rank), rank));
            }
        }
        ranked.sort(Comparator.comparing((Ranked r) -> r.item().published())
                .reversed()
                .thenComparingInt(Ranked::rank));
        return ranked.stream().limit(most).map(Ranked::item).toList();
    }
}
