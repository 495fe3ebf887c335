package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.access.Audience;
import pl.kooperacja.shared.Single;

/** What institutions open for their staff. */
@Single
@Transactional
public class StaffKeys {
    private static final int[] LEVELS = {2, 4, 7};
    private static final String QUERY = "SELECT i.id, i.type_code, i.seat, f.id FROM membership m"
            + " JOIN institution i ON i.id = m.institution_id LEFT JOIN institution f ON f.successor_id = i.id"
            + " WHERE m.person_id = ? AND m.state = 'ACTIVE' AND i.state = 'AUTHORISED'"
            + " AND i.first_day <= ? AND i.last_day >= ?";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    /** Keys of the person at this moment; one query. */
    public Set<String> of(long person) {
        Date today = Date.valueOf(institutions.today());
        List<?> rows = entities.createNativeQuery(QUERY)
                .setParameter(1, person)
                .setParameter(2, today)
                .setParameter(3, today)
                .getResultList();
        Set<String> keys = new HashSet<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            keys.add(Audience.AUTHORISED_KEY);
            keys.add("institution:" + row[0]);
            if (row[3] != null) {
                keys.add("institution:" + row[3]);
            }
            String type = "type:" + row[1];
            keys.add(type);
            String seat = (String) row[2];
            for (int level : LEVELS) {
                if (level <= seat.length()) {
                    keys.add("area:" + seat.substring(0, level));
                    keys.add(type + "@" + seat.substring(0, level));
                }
            }
        }
        return keys;
    }
}
