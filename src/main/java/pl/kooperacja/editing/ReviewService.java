package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.FaultyException;
import pl.kooperacja.publication.Manuscript;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.publication.State;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Takes a draft from its author to the readers, past the eyes of somebody else. */
@Single
@Transactional
public class ReviewService {
    /** Jobs whose subjects are a draft and the change of it that was agreed to. */
    static final String PUBLISH = "editing-publish";

    /** Jobs whose subjects are drafts of whose remarks their authors are told. */
    static final String TELL_REMARKS = "editing-remarks";

    /** Whoever makes one remark soon makes another. */
    private static final Duration REMARKS_COME = Duration.ofMinutes(15);

    private static final int YEARS_TO_REVIEW = 1;
    private static final int LONGEST_REASON = 300;

    @Inject
    Drafts drafts;

    @Inject
    PublishingService publishing;

    @Inject
    AuditService audit;

    @Inject
    JobQueue queue;

    @Inject
    EditingLetters letters;

    /**
     * A draft before somebody.
     *
     * @param part whether he has a word in it: as its author, or as one who may judge it
     */
    public record Seen(DraftView draft, boolean part) {}

    /** A draft that this person may look at. */
    public Seen see(Author author, long id) {
        Draft draft = drafts.looked(author, id);
        return new Seen(DraftView.of(draft), draft.personId() == author.person() || Drafts.mayJudge(author, draft));
    }

    public List<Remark> remarks(Author author, long id) {
        drafts.looked(author, id);
        return drafts.remarks(id);
    }

    /**
     * Hands the draft in.
     *
     * @param why what was changed, for the list of revisions
     * @throws RefusedException when it has faults
     */
    public DraftView submit(Author author, long id, long version, String why) {
        Draft draft = drafts.own(author, id);
        Drafts.expect(draft, version);
        mustReach(author, draft);
        if (why.isBlank()) {
            throw new RefusedException("editing.reason");
        }
        List<Problem> problems = publishing.faults(draft.text());
        if (!problems.isEmpty()) {
            throw new RefusedException("editing.faults", problems.size());
        }
        draft.submit(why.strip(), publishing.judgedIn(draft.text()));
        letters.tellReviewers(draft);
        audit.record(author.person(), "editing.submitted", "draft", draft.itemId(), author.origin());
        return drafts.kept(draft);
    }

    /** Whoever writes has both the item as it stands and what he makes of it within his reach. */
    private void mustReach(Author author, Draft draft) {
        boolean standing = publishing
                .find(draft.itemId())
                .map(DraftService::territory)
                .map(territory -> author.may(Permission.EDIT_CONTENT, territory))
                .orElse(true);
        if (!standing || !author.may(Permission.EDIT_CONTENT, territory(draft))) {
            throw new RefusedException("editing.out-of-reach");
        }
    }

    private static String territory(Draft draft) {
        return draft.territory().isEmpty() ? Author.COUNTRY : draft.territory();
    }

    /** Takes the draft back to write on. */
    public DraftView takeBack(Author author, long id, long version) {
        Draft draft = drafts.own(author, id);
        Drafts.expect(draft, version);
        draft.backToWriting();
        return drafts.kept(draft);
    }

    /** @param line of the text, 0 for the whole */
    public void remark(Author author, long id, int line, String words) {
        Draft draft = drafts.seen(author, id);
        if (words.isBlank() || words.length() > Remark.WORDS_LENGTH) {
            throw new RefusedException("editing.remark", Remark.WORDS_LENGTH);
        }
        List<String> lines = draft.source().lines().toList();
        if (line < 0 || line > lines.size()) {
            throw new RefusedException("editing.remark-line", lines.size());
        }
        String quote = line == 0 ? "" : lines.get(line - 1).strip();
        drafts.add(new Remark(id, author.person(), line, quote, words.strip(), drafts.now()));
        if (author.person() != draft.personId()) {
            queue.add(
                    TELL_REMARKS,
                    List.of(Long.toString(id)),
                    drafts.now().plus(REMARKS_COME).toInstant(ZoneOffset.UTC));
        }
    }

    /** Writes to the author of remarks of which he was not told yet. */
    void tellRemarks(long id) {
        drafts.lock(id).ifPresent(draft -> {
            int news = untold(draft);
            if (news > 0) {
                letters.tellRemarks(draft, news);
            }
        });
    }

    /** How many remarks of others the author learns of by the letter that is written now. */
    private int untold(Draft draft) {
        return (int) drafts.remarks(draft.id()).stream()
                .filter(remark -> remark.getPersonId() != draft.personId())
                .filter(Remark::tell)
                .count();
    }

    public void settle(Author author, long id, long remark) {
        drafts.seen(author, id);
        drafts.remark(remark)
                .filter(found -> found.getDraftId() == id)
                .orElseThrow(() -> new NotFoundException("remark", Long.toString(remark)))
                .settle();
    }

    private Draft judged(Author reviewer, long id, long version) {
        Draft draft = drafts.lock(id)
                .filter(found -> found.personId() == reviewer.person() || Drafts.mayJudge(reviewer, found))
                .orElseThrow(() -> Drafts.missing(id));
        if (draft.personId() == reviewer.person()) {
            throw new RefusedException("editing.own-text");
        }
        Drafts.expect(draft, version);
        if (draft.stage() != Stage.IN_REVIEW) {
            throw new RefusedException("editing.not-in-review");
        }
        return draft;
    }

    /** Sends the draft back to its author. */
    public void sendBack(Author reviewer, long id, long version) {
        Draft draft = judged(reviewer, id, version);
        draft.backToWriting();
        letters.tellSentBack(draft, untold(draft));
        audit.record(reviewer.person(), "editing.sent-back", "draft", draft.itemId(), reviewer.origin());
    }

    /**
     * Agrees to exactly these words.
     *
     * @throws RefusedException to the author himself
     */
    public DraftView approve(Author reviewer, long id, long version) {
        Draft draft = judged(reviewer, id, version);
        draft.approve(reviewer.person());
        letters.tellApproved(draft, untold(draft));
        audit.record(reviewer.person(), "editing.approved", "draft", draft.itemId(), reviewer.origin());
        return drafts.kept(draft);
    }

    /** The author, or whoever judged and may publish. */
    private Draft publishable(Author author, long id, long version) {
        Draft draft = drafts.lock(id)
                .filter(found -> found.personId() == author.person() || Drafts.mayJudge(author, found))
                .orElseThrow(() -> Drafts.missing(id));
        Drafts.expect(draft, version);
        mustReach(author, draft);
        if (draft.stage() != Stage.APPROVED || draft.approvedBy() == null || draft.approvedBy() == draft.personId()) {
            throw new RefusedException("editing.not-approved");
        }
        return draft;
    }

    /**
     * Publishes what was agreed to; the draft is no more.
     *
     * @return number of the revision
     * @throws pl.kooperacja.publication.OutdatedException when the item has changed since the draft was begun
     * @throws FaultyException when it has faults by now
     */
    public int publish(Author author, long id, long version) {
        return publish(publishable(author, id, version), author.person(), author.origin());
    }

    private int publish(Draft draft, Long actor, String origin) {
        int revision =
                publishing.publish(draft.text(), draft.baseRevision(), Long.toString(draft.personId()), draft.reason());
        audit.record(actor, "editing.published", "publication", draft.itemId(), origin);
        if (draft.proposalId() != null) {
            Proposal proposal = drafts.entities().find(Proposal.class, draft.proposalId());
            proposal.done(draft.itemId());
            letters.tellFate(proposal);
        }
        drafts.remove(draft);
        return revision;
    }

    /**
     * Has it published at a moment.
     *
     * @param when in UTC
     */
    public void publishAt(Author author, long id, long version, LocalDateTime when) {
        Draft draft = publishable(author, id, version);
        if (!when.isAfter(drafts.now())) {
            throw new RefusedException("editing.past");
        }
        draft.publishAt(when);
        DraftView kept = drafts.kept(draft);
        queue.add(PUBLISH, List.of(id + ":" + kept.version()), when.toInstant(ZoneOffset.UTC));
        audit.record(author.person(), "editing.scheduled", "draft", draft.itemId(), author.origin());
    }

    /** Publishes a draft whose time has come, unless it was changed or taken back since it was so decided. */
    void publishDue(long id, long version) {
        drafts.lock(id)
                .filter(draft -> draft.version() == version
                        && draft.publishAt() != null
                        && draft.stage() == Stage.APPROVED
                        && !draft.publishAt().isAfter(drafts.now()))
                .ifPresent(draft -> publish(draft, null, null));
    }

    /** Keeps for the author why it could not be published. */
    void failed(long id, String why) {
        drafts.lock(id).ifPresent(draft -> {
            draft.failed(why);
            letters.tellFailed(draft);
        });
    }

    /**
     * Makes the text of an old revision the newest one again.
     *
     * @param newest number of the newest revision that the person has seen
     */
    public int restore(Author author, String item, int number, int newest, String why) {
        Standing standing = reached(author, item, why);
        String source = publishing
                .source(item, number)
                .orElseThrow(() -> new NotFoundException("revision", item + " " + number));
        String path = standing.path();
        int revision = publishing.publishAgain(
                new Manuscript(item, standing.kind(), path, source), newest, Long.toString(author.person()), cut(why));
        audit.record(author.person(), "editing.restored", "publication", item, author.origin());
        return revision;
    }

    /**
     * Says that all of the item is still true: a revision with the same words, and a new day of checking.
     *
     * @param newest number of the newest revision that the person has seen
     */
    public void verify(Author author, String item, int newest) {
        String words = Messages.text("editing_item.message.verified");
        Standing standing = reached(author, item, words);
        if (standing.state() != State.PUBLISHED
                || standing.owner().institution().isEmpty()) {
            throw new NotFoundException("publication", item);
        }
        LocalDate today = LocalDate.now(drafts.clock());
        String before = standing.source();
        String source = FrontMatter.of(before)
                .withText("review", today.plusYears(YEARS_TO_REVIEW).toString())
                .withText("verified", today.toString())
                .source();
        // whoever presses the button twice has checked it once
        if (!source.equals(before)) {
            publishing.publishAgain(
                    new Manuscript(item, standing.kind(), standing.path(), source),
                    newest,
                    Long.toString(author.person()),
                    words);
            audit.record(author.person(), "editing.verified", "publication", item, author.origin());
        }
    }

    /** Takes the item away from readers. @param instead id of what they should see instead, or empty */
    public void archive(Author author, String item, String instead, String why) {
        reached(author, item, why);
        if (!instead.isEmpty()
                && (instead.equals(item) || publishing.find(instead).isEmpty())) {
            throw new RefusedException("editing.instead", instead);
        }
        publishing.archive(item, instead.isEmpty() ? null : instead);
        audit.record(author.person(), "editing.archived", "publication", item, author.origin());
    }

    private Standing reached(Author author, String item, String why) {
        Standing standing = publishing
                .find(item)
                .filter(found -> author.may(Permission.EDIT_CONTENT, DraftService.territory(found)))
                .orElseThrow(() -> new NotFoundException("publication", item));
        if (why.isBlank()) {
            throw new RefusedException("editing.reason");
        }
        return standing;
    }

    private static String cut(String why) {
        String stripped = why.strip();
        return stripped.length() > LONGEST_REASON ? stripped.substring(0, LONGEST_REASON) : stripped;
    }
}
