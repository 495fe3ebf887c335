package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** Decides between the text of a file and what was written on the site meanwhile. */
@Single
@Transactional
public class FileConflictService {
    @Inject
    PublishingService publishing;

    @Inject
    AuditService audit;

    /** The item and what its file says. */
    public record Conflict(Standing item, String source) {}

    public Conflict get(Author author, String id) {
        Standing item = publishing
                .find(id)
                .filter(found -> author.may(Permission.EDIT_CONTENT, DraftService.territory(found)))
                .orElseThrow(() -> new NotFoundException("publication", id));
        return new Conflict(item, publishing.fileSays(id).orElseThrow(() -> new NotFoundException("conflict", id)));
    }

    /** Leaves the text of the site; the file is not told of again before it changes. */
    public void keepOurs(Author author, String id) {
        get(author, id);
        publishing.outliveFile(id);
        audit.record(author.person(), "editing.file-ignored", "publication", id, author.origin());
    }

    /** Makes the text of the file the newest revision. @param newest revision that the person has seen */
    public void takeFile(Author author, String id, int newest, String why) {
        get(author, id);
        publishing.takeFile(id, newest, Long.toString(author.person()), why);
        audit.record(author.person(), "editing.file-taken", "publication", id, author.origin());
    }
}
