package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import pl.kooperacja.access.Audience;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.publication.Manuscript;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.publication.State;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Says who may read what is published. */
@Single
@Transactional
public class AudienceService {
    @Inject
    PublishingService publishing;

    @Inject
    AuditService audit;

    /** The item, provided this person may say who reads it; else it looks missing. */
    public Standing get(Author author, String item) {
        return publishing
                .find(item)
                .filter(found -> found.state() == State.PUBLISHED && found.address() != null)
                .filter(found -> author.may(Permission.SET_AUDIENCE, DraftService.territory(found)))
                .orElseThrow(() -> new NotFoundException("publication", item));
    }

    /**
     * Gives the item these readers, by a new revision with the same words.
     *
     * @param newest number of the revision that the person has seen
     * @param announced whether everybody else learns title and summary
     */
    public int change(Author author, String item, int newest, List<String> keys, boolean announced, String why) {
        Standing standing = get(author, item);
        if (keys.isEmpty() || !keys.stream().allMatch(Audience::valid)) {
            throw new RefusedException("editing_audience.message.nobody");
        }
        if (why.isBlank()) {
            throw new RefusedException("editing.reason");
        }
        FrontMatter front = FrontMatter.of(standing.source());
        front = keys.size() == 1 ? front.withText("audience", keys.get(0)) : front.withList("audience", keys);
        if (announced || front.has("announced")) {
            front = front.withText("announced", Boolean.toString(announced));
        }
        Manuscript text = new Manuscript(item, standing.kind(), standing.path(), front.source());
        String reason = why.strip();
        int revision = publishing.publishAgain(
                text,
                newest,
                Long.toString(author.person()),
                reason.length() > Draft.REASON_LENGTH ? reason.substring(0, Draft.REASON_LENGTH) : reason);
        audit.record(author.person(), "editing.audience", "publication", item, author.origin());
        return revision;
    }
}
