package pl.kooperacja.editing;

import java.time.LocalDateTime;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Manuscript;

/**
 * A draft as pages show it.
 *
 * @param id 0 while nothing of it is kept
 * @param version number of its last change, to be told when it is changed again
 * @param judgedIn TERYT code of the territory whose adviser alone may agree, or empty
 * @param publishAt when it will be published (UTC), or null
 * @param failure why it was not published when it should have been, or null
 */
public record DraftView(
        long id,
        Manuscript text,
        long person,
        String title,
        String territory,
        int base,
        String reason,
        Stage stage,
        Long approvedBy,
        String judgedIn,
        LocalDateTime publishAt,
        String failure,
        LocalDateTime savedAt,
        long version) {
    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id() == null ? 0 : draft.id(),
                draft.text(),
                draft.personId(),
                draft.title(),
                draft.territory(),
                draft.baseRevision(),
                draft.reason(),
                draft.stage(),
                draft.approvedBy(),
                draft.judgedIn(),
                draft.publishAt(),
                draft.failure(),
                draft.savedAt(),
                draft.version());
    }

    public String kindLabel() {
        return Kinds.label(text.kind());
    }

    public boolean writing() {
        return stage == Stage.WRITING;
    }

    public boolean waiting() {
        return stage == Stage.IN_REVIEW;
    }

    public boolean approved() {
        return stage == Stage.APPROVED;
    }

    /** Whether the item was never published. */
    public boolean fresh() {
        return base == 0;
    }
}
