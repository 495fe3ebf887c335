package pl.kooperacja.editing;

import pl.kooperacja.shared.RefusedException;

/** A draft was changed elsewhere since the page that is sent now was opened. */
public class DraftOutdatedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient DraftView stored;

    DraftOutdatedException(DraftView stored) {
        super("editing.draft-outdated");
        this.stored = stored;
    }

    /** What is kept now. */
    public DraftView stored() {
        return stored;
    }
}
