package pl.kooperacja.barrier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import pl.kooperacja.publication.Listed;

/** Items of one kind to which a remedy leads. */
public record Leads(String kind, List<Listed> items) {
    /** From those who did it, over how it is done, to what one needs at hand. */
    private static final List<String> WAY = List.of("practice", "step", "chapter", "lesson", "material");

    /**
     * The items by kind, in the order in which one walks from one to the next; other kinds come last.
     *
     * @param known what the reader may know of, by id; nothing else comes back
     */
    static List<Leads> along(Collection<String> ids, Map<String, Listed> known) {
        Map<String, List<Listed>> byKind =
                ids.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.groupingBy(Listed::kind));
        List<String> kinds = new ArrayList<>(WAY);
        byKind.keySet().stream().filter(kind -> !WAY.contains(kind)).sorted().forEach(kinds::add);
        return kinds.stream()
                .filter(byKind::containsKey)
                .map(kind -> new Leads(kind, byKind.get(kind)))
                .toList();
    }

    /** „Krok modelu”. */
    public String label() {
        return items.get(0).kindTitle();
    }
}
