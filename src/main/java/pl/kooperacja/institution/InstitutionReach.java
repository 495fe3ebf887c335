package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.AudienceReach;
import pl.kooperacja.shared.Single;

/** Counts who holds a key of an audience now: the same keys as {@link StaffKeys} gives, and those of roles. */
@Single
@Transactional
public class InstitutionReach implements AudienceReach {
    private static final String AUTHORISED = "i.state = 'AUTHORISED' AND i.first_day <= ? AND i.last_day >= ? AND (";
    private static final String ALL = "1 = 1";
    private static final String NONE = "1 = 0";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    /** A condition with the values of its question marks. */
    private static final class Condition {
        private final List<String> any = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void or(String condition, Object... with) {
            any.add("(" + condition + ")");
            values.addAll(List.of(with));
        }

        String sql() {
            return any.isEmpty() ? NONE : String.join(" OR ", any);
        }
    }

    @Override
    public Reach of(Audience audience) {
        Date today = Date.valueOf(institutions.today());
        Condition bodies = new Condition();
        Condition people = new Condition();
        for (String key : audience.keys()) {
            add(key, bodies, people, today);
        }
        people.any.add("p.id IN (SELECT m.person_id FROM membership m JOIN institution i ON i.id = m.institution_id"
                + " WHERE m.state = 'ACTIVE' AND " + AUTHORISED + bodies.sql() + "))");
        people.values.addAll(List.of(today, today));
        people.values.addAll(bodies.values);
        List<Object> counted = new ArrayList<>(List.of(today, today));
        counted.addAll(bodies.values);
        return new Reach(
                count("SELECT COUNT(*) FROM institution i WHERE " + AUTHORISED + bodies.sql() + ")", counted),
                count(
                        "SELECT COUNT(*) FROM person p WHERE p.blocked = FALSE AND (" + people.sql() + ")",
                        people.values));
    }

    private static void add(String key, Condition bodies, Condition people, Date today) {
        int colon = key.indexOf(':');
        int at = key.indexOf('@');
        String sort = colon < 0 ? key : key.substring(0, colon);
        String what = colon < 0 ? "" : key.substring(colon + 1, at < 0 ? key.length() : at);
        String where = at < 0 ? "" : key.substring(at + 1);
        switch (sort) {
            case Audience.PUBLIC_KEY, Audience.SIGNED_IN_KEY -> {
                bodies.or(ALL);
                people.or(ALL);
            }
            case Audience.AUTHORISED_KEY -> bodies.or(ALL);
            case "institution" ->
                bodies.or(
                        "i.id = ? OR EXISTS (SELECT 1 FROM institution f WHERE f.id = ? AND f.successor_id = i.id)",
                        Long.valueOf(what),
                        Long.valueOf(what));
            case "type" -> bodies.or("i.type_code = ? AND i.seat LIKE ?", what, where + "%");
            case "area" -> bodies.or("i.seat LIKE ?", what + "%");
            case "role" -> role(what, where, people, today);
            default -> {
                // teams, editions and events are counted by those who know them
            }
        }
    }

    private static void role(String role, String where, Condition people, Date today) {
        String held = "EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role = ?"
                + " AND r.first_day <= ? AND (r.last_day IS NULL OR r.last_day >= ?)";
        String name = role.toUpperCase(Locale.ROOT);
        if (where.isEmpty()) {
            people.or(held + ")", name, today, today);
        } else {
            people.or(held + " AND r.scope <> 'INSTITUTION' AND r.scope_id = ?)", name, today, today, where);
        }
    }

    private long count(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
