package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Permission;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** Drafts and remarks in the database, inside the caller's transaction. */
@Single
class Drafts {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    EntityManager entities() {
        return entities;
    }

    Clock clock() {
        return clock;
    }

    LocalDateTime now() {
        return Utc.now(clock);
    }

    Optional<Draft> of(long person, String item) {
        return entities.createQuery(
                        "SELECT d FROM Draft d WHERE d.personId = :person AND d.itemId = :item", Draft.class)
                .setParameter("person", person)
                .setParameter("item", item)
                .getResultStream()
                .findFirst();
    }

    List<Draft> ofItem(String item) {
        return entities.createQuery("SELECT d FROM Draft d WHERE d.itemId = :item ORDER BY d.id", Draft.class)
                .setParameter("item", item)
                .getResultList();
    }

    Draft add(Draft draft) {
        entities.persist(draft);
        entities.flush();
        return draft;
    }

    /** Writes now, so that the number of the change is known. */
    DraftView kept(Draft draft) {
        entities.flush();
        return DraftView.of(draft);
    }

    /** The draft as nobody else changes it before this transaction ends. */
    Optional<Draft> lock(long id) {
        return Optional.ofNullable(entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One's own draft, held. */
    Draft own(Author author, long id) {
        return lock(id).filter(draft -> draft.personId() == author.person()).orElseThrow(() -> missing(id));
    }

    /** A draft that this person may see: his own, or one of his territory that was handed in. */
    Draft seen(Author author, long id) {
        return Optional.ofNullable(entities.find(Draft.class, id))
                .filter(draft -> draft.personId() == author.person() || mayJudge(author, draft))
                .orElseThrow(() -> missing(id));
    }

    /** A draft that this person may at least look at. */
    Draft looked(Author author, long id) {
        return Optional.ofNullable(entities.find(Draft.class, id))
                .filter(draft -> author.may(Permission.SEE_WRITING, draft.territory()))
                .orElseGet(() -> seen(author, id));
    }

    /** Whether he may judge the draft, were it not his own. */
    static boolean mayJudge(Author author, Draft draft) {
        return draft.stage() != Stage.WRITING
                && (draft.judgedIn().isEmpty()
                        ? author.may(Permission.APPROVE_CONTENT, draft.territory())
                        : author.may(Permission.APPROVE_IN_TERRITORY, draft.judgedIn()));
    }

    static NotFoundException missing(long id) {
        return new NotFoundException("draft", Long.toString(id));
    }

    /** The same change of the draft as the caller has seen. */
    static void expect(Draft draft, long version) {
        if (draft.version() != version) {
            throw new DraftOutdatedException(DraftView.of(draft));
        }
    }

    void remove(Draft draft) {
        entities.createQuery("DELETE FROM Remark r WHERE r.draftId = :draft")
                .setParameter("draft", draft.id())
                .executeUpdate();
        entities.remove(draft);
    }

    /** Says that the author still sits over it; no change of the text. */
    void seen(long id) {
        entities.createNativeQuery("UPDATE draft SET seen_at = ? WHERE id = ?")
                .setParameter(1, java.sql.Timestamp.valueOf(now()))
                .setParameter(2, id)
                .executeUpdate();
    }

    List<Remark> remarks(long draft) {
        return entities.createQuery(
                        "SELECT r FROM Remark r WHERE r.draftId = :draft ORDER BY r.settled, r.line, r.id",
                        Remark.class)
                .setParameter("draft", draft)
                .getResultList();
    }

    Optional<Remark> remark(long id) {
        return Optional.ofNullable(entities.find(Remark.class, id));
    }

    void add(Remark remark) {
        entities.persist(remark);
    }
}
