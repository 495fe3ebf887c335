package pl.kooperacja.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;

/** Everything one may open, by kind, kinds that belong together side by side. */
public final class SiteMap {
    private static final List<String> ORDER = List.of(
            "model",
            "step",
            "edition",
            "chapter",
            "course",
            "lesson",
            "practice",
            "barrier",
            "material",
            "project",
            "report",
            "dataset",
            "directory",
            "news",
            "page",
            "term");

    private SiteMap() {}

    /** Items of a kind under its heading. */
    public record Group(String kind, List<Listed> items) {
        public String title() {
            return Messages.text("home_map.header." + kind);
        }
    }

    /**
     * Groups with something in them, known kinds in their order and any other after them.
     *
     * @param items of a kind, as far as their reader may know of them
     */
    public static List<Group> of(Collection<String> kinds, Function<String, List<Listed>> items) {
        List<String> sorted = new ArrayList<>(ORDER);
        sorted.retainAll(kinds);
        kinds.stream().filter(kind -> !ORDER.contains(kind)).sorted().forEach(sorted::add);
        return sorted.stream()
                .map(kind -> new Group(
                        kind,
                        items.apply(kind).stream()
                                .filter(item -> !item.locked() && item.address() != null)
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }
}
