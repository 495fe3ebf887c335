package pl.kooperacja.publication;

import java.util.List;
import java.util.Map;

/** The item is announced: its title and summary are for everybody, its text is not for this reader. */
public class RestrictedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Preview preview;

    /**
     * What may be told of the item.
     *
     * @param facets values by facet name, as on lists
     * @param mayOpen who holds its keys, in words
     */
    public record Preview(
            Item item, Map<String, List<String>> facets, List<String> mayOpen, List<Opened.Related> related) {
        public List<String> facet(String name) {
            return facets.getOrDefault(name, List.of());
        }
    }

    public RestrictedException(Preview preview) {
        super(preview.item().address());
        this.preview = preview;
    }

    public Preview preview() {
        return preview;
    }
}
