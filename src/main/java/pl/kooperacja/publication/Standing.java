package pl.kooperacja.publication;

import java.time.LocalDate;

/**
 * An item as those see it who care for it, whether readers see it or not.
 *
 * @param path below {@code content/}
 * @param edited whether it was changed here since it came from a file
 * @param source its whole text
 */
public record Standing(
        String id,
        String kind,
        String path,
        String address,
        String title,
        State state,
        Owner owner,
        LocalDate review,
        int revision,
        boolean edited,
        String source) {
    static Standing of(Publication item, String source) {
        return new Standing(
                item.id(),
                item.kind(),
                item.origin(),
                item.address(),
                item.title(),
                item.state(),
                item.owner(),
                item.reviewOn(),
                item.revision(),
                item.edited(),
                source);
    }

    public String kindLabel() {
        return Kinds.label(kind);
    }
}
