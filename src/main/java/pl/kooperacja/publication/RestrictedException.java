package pl.kooperacja.publication;

import java.util.List;

/** The item is announced: its title and summary are for everybody, its text is not for this reader. */
public class RestrictedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Preview preview;

    /** What may be told of the item. */
    public record Preview(Item item, List<String> mayOpen, List<Opened.Related> related) {}

    public RestrictedException(Preview preview) {
        super(preview.item().address());
        this.preview = preview;
    }

    public Preview preview() {
        return preview;
    }
}
