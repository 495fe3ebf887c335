package pl.kooperacja.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.shared.Single;

/** Entries to be looked through; who may, is for the caller to check. */
@Single
@Transactional
public class AuditList {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /**
     * What is looked for; null where it does not matter.
     *
     * @param actors numbers of people, at least one
     * @param from in UTC
     * @param until in UTC, itself left out
     */
    public record Filter(
            List<Long> actors,
            String action,
            String objectKind,
            String objectId,
            LocalDateTime from,
            LocalDateTime until) {}

    /** The newest entries that fit. @param before number of an entry, of which only older ones are wanted; or null */
    public List<AuditEntry> find(Filter filter, Long before, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "e.actorId IN :actors", "actors", filter.actors());
        add(conditions, values, "e.action = :action", "action", filter.action());
        add(conditions, values, "e.objectKind = :kind", "kind", filter.objectKind());
        add(conditions, values, "e.objectId = :object", "object", filter.objectId());
        add(conditions, values, "e.happenedAt >= :from", "from", filter.from());
        add(conditions, values, "e.happenedAt < :until", "until", filter.until());
        add(conditions, values, "e.id < :before", "before", before);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<AuditEntry> query =
                entities.createQuery("SELECT e FROM AuditEntry e" + where + " ORDER BY e.id DESC", AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
