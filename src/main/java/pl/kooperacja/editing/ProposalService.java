package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Takes what readers would have changed, and tells them what became of it. */
@Single
@Transactional
public class ProposalService {
    /** How many of one person may wait; more would bury the others. */
    private static final int MOST_WAITING = 20;

    private static final int MOST_SHOWN = 200;
    private static final int TITLE_LENGTH = 300;

    @Inject
    Drafts drafts;

    @Inject
    DraftService writing;

    @Inject
    PublicationService publications;

    @Inject
    PublishingService publishing;

    @Inject
    AuditService audit;

    @Inject
    EditingLetters letters;

    /** Whether he belongs to an institution that is authorised now; nobody else proposes. */
    public boolean mayPropose(Reader reader) {
        return reader.keys().contains(Audience.AUTHORISED_KEY);
    }

    private void mustBelong(Reader reader) {
        if (!mayPropose(reader)) {
            throw new ForbiddenException("propose");
        }
    }

    /** The item that the reader would have corrected; missing where he may not know of it. */
    public Listed item(String id, Reader reader) {
        Listed item = publications.known(Set.of(id), reader).get(id);
        if (item == null || item.locked()) {
            throw new NotFoundException("publication", id);
        }
        return item;
    }

    /** Says that something in the item is not true any more. */
    public void correct(Author author, Reader reader, String id, String words) {
        mustBelong(reader);
        Listed item = item(id, reader);
        String territory = DraftService.territory(publishing.get(id));
        add(new Proposal(
                Proposal.Sort.CORRECTION,
                id,
                author.person(),
                item.title(),
                checked(author, words),
                territory,
                drafts.now()));
    }

    /** Proposes a practice or a barrier that the site does not have yet. */
    public void propose(
            Author author, Reader reader, Proposal.Sort sort, String title, String words, String territory) {
        mustBelong(reader);
        if (title.isBlank() || title.length() > TITLE_LENGTH) {
            throw new RefusedException("editing_new.message.title");
        }
        boolean known = territory.equals(Author.COUNTRY)
                || AudienceForm.areas().stream().anyMatch(area -> area.value().equals(territory));
        if (sort == Proposal.Sort.CORRECTION || !known) {
            throw new RefusedException("editing_proposal.message.where");
        }
        add(new Proposal(sort, null, author.person(), title.strip(), checked(author, words), territory, drafts.now()));
    }

    private String checked(Author author, String words) {
        if (words.isBlank() || words.length() > Proposal.WORDS_LENGTH) {
            throw new RefusedException("editing_proposal.message.words", Proposal.WORDS_LENGTH);
        }
        long waiting = drafts.entities()
                .createQuery(
                        "SELECT COUNT(p) FROM Proposal p WHERE p.personId = :person AND p.state = :state", Long.class)
                .setParameter("person", author.person())
                .setParameter("state", Proposal.State.NEW)
                .getSingleResult();
        if (waiting >= MOST_WAITING) {
            throw new RefusedException("editing_proposal.message.many", MOST_WAITING);
        }
        return words.strip();
    }

    private void add(Proposal proposal) {
        drafts.entities().persist(proposal);
        drafts.entities().flush();
        audit.record(proposal.getPersonId(), "editing.proposed", "proposal", proposal.getId(), null);
    }

    /** What the person has proposed, the last first. */
    public List<Proposal> of(Author author) {
        return drafts.entities()
                .createQuery("SELECT p FROM Proposal p WHERE p.personId = :person ORDER BY p.id DESC", Proposal.class)
                .setParameter("person", author.person())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** Items that proposals are about or that came of them, by id, as far as the reader may know of them. */
    public Map<String, Listed> items(List<Proposal> some, Reader reader) {
        Set<String> ids =
                some.stream().map(Proposal::getItemId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : publications.known(ids, reader);
    }

    /** What waits for an editor of this territory, the oldest first; an auditor sees it too. */
    public List<Proposal> waiting(Author author) {
        List<Proposal> open = drafts.entities()
                .createQuery("SELECT p FROM Proposal p WHERE p.state = :state ORDER BY p.id", Proposal.class)
                .setParameter("state", Proposal.State.NEW)
                .getResultList();
        return open.stream()
                .filter(proposal -> author.may(Permission.EDIT_CONTENT, proposal.getTerritory())
                        || author.may(Permission.SEE_WRITING, proposal.getTerritory()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Whether this person may take it up or refuse it. */
    public boolean mayAnswer(Author author, Proposal proposal) {
        return author.may(Permission.EDIT_CONTENT, proposal.getTerritory());
    }

    private Proposal open(Author author, long id) {
        Proposal proposal = drafts.entities().find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || !mayAnswer(author, proposal)) {
            throw new NotFoundException("proposal", Long.toString(id));
        }
        if (!proposal.isOpen()) {
            throw new RefusedException("editing_proposal.message.late");
        }
        return proposal;
    }

    /** Makes a draft of it: of the item, or of a new one that holds the proposed words. */
    public DraftView take(Author author, long id) {
        Proposal proposal = open(author, id);
        DraftView view = proposal.getSort() == Proposal.Sort.CORRECTION
                ? writing.begin(author, proposal.getItemId())
                : begun(author, proposal);
        Draft draft = drafts.own(author, view.id());
        draft.answers(id);
        proposal.take();
        audit.record(author.person(), "editing.proposal-taken", "proposal", id, author.origin());
        return drafts.kept(draft);
    }

    private DraftView begun(Author author, Proposal proposal) {
        boolean practice = proposal.getSort() == Proposal.Sort.PRACTICE;
        DraftView draft = writing.beginNew(
                author,
                practice ? "practice" : "barrier",
                practice ? "praktyki/" : "bariery/",
                "",
                Slug.of(proposal.getTitle()),
                proposal.getTitle(),
                proposal.getTerritory());
        String source = draft.text().source() + "\n" + proposal.getWords() + "\n";
        return writing.save(author, draft.id(), draft.version(), draft.text().path(), source);
    }

    /** Tells the person why nothing will come of it. */
    public void refuse(Author author, long id, String why) {
        Proposal proposal = open(author, id);
        if (why.isBlank() || why.length() > Proposal.ANSWER_LENGTH) {
            throw new RefusedException("editing_proposal.message.answer", Proposal.ANSWER_LENGTH);
        }
        proposal.refuse(why.strip());
        letters.tellFate(proposal);
        audit.record(author.person(), "editing.proposal-refused", "proposal", id, author.origin());
    }
}
