package pl.kooperacja.publication;

import pl.kooperacja.shared.RefusedException;

/** A text was written upon a revision that is not the newest any more. */
public class OutdatedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final int newest;

    OutdatedException(String id, int newest) {
        super("publication.outdated", id, newest);
        this.newest = newest;
    }

    /** Number of the newest revision, 0 where there is none. */
    public int newest() {
        return newest;
    }
}
