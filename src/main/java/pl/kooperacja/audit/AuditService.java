package pl.kooperacja.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** The journal of the site. */
@Single
@Transactional
public class AuditService {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Adds an entry to the caller's transaction.
     *
     * @param actor number of the person who acts, or null
     * @param action such as {@code account.sign-in}
     * @param origin network address, or null
     */
    public void record(Long actor, String action, String objectKind, Object objectId, String origin) {
        LocalDateTime now = Utc.now(clock);
        entities.persist(new AuditEntry(now, actor, action, objectKind, objectId.toString(), origin));
    }

    /** What was done to the record, oldest first. */
    public List<AuditEntry> of(String objectKind, Object objectId) {
        return entities.createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.objectKind = :kind AND e.objectId = :id ORDER BY e.id",
                        AuditEntry.class)
                .setParameter("kind", objectKind)
                .setParameter("id", objectId.toString())
                .getResultList();
    }
}
