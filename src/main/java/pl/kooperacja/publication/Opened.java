package pl.kooperacja.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import pl.kooperacja.markdown.Rendered;

/**
 * An item opened for one reader.
 *
 * @param <D> fields of its kind
 * @param related what it leads to and what leads to it, as far as this reader may know
 */
public record Opened<D>(Item item, D details, Rendered body, List<Related> related) {
    /** A heading with the items under it. @param places of an item, by its id, from which it leads here; where it has any */
    public record Related(
            Relation relation, boolean forward, String label, List<Listed> items, Map<String, List<Place>> places) {
        public List<Place> placesOf(Listed item) {
            return places.getOrDefault(item.id(), List.of());
        }
    }

    /** A place on the page of an item. */
    public record Place(String title, String address) {}

    /** The same groups without these items, which a page shows in places of their own. */
    public List<Related> relatedBesides(Collection<String> ids) {
        return related.stream()
                .map(group -> new Related(
                        group.relation(),
                        group.forward(),
                        group.label(),
                        group.items().stream()
                                .filter(item -> !ids.contains(item.id()))
                                .toList(),
                        group.places()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** Items under one relation, in one direction; empty when there are none. */
    public List<Listed> related(Relation relation, boolean forward) {
        return related.stream()
                .filter(group -> group.relation() == relation && group.forward() == forward)
                .flatMap(group -> group.items().stream())
                .toList();
    }
}
