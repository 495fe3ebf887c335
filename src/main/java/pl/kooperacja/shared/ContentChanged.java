package pl.kooperacja.shared;

import java.util.Set;

/**
 * Fired inside the transaction that changes anything a reader may see.
 *
 * @param items ids of the publications that were written or withdrawn; empty where none was
 */
public record ContentChanged(Set<String> items) {
    public ContentChanged() {
        this(Set.of());
    }
}
