package pl.kooperacja.shared;

import java.util.Set;

/**
 * Fired inside the transaction that changes anything a reader may see.
 *
 * @param items ids of the publications that were written or withdrawn; empty where none was
 * @param kinds what these are, and were before
 */
public record ContentChanged(Set<String> items, Set<String> kinds) {
    /** No publication was changed, but something that is shown with them. */
    public ContentChanged() {
        this(Set.of(), Set.of());
    }
}
