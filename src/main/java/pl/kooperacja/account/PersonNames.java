package pl.kooperacja.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.shared.Single;

/** What people are called, for those who work with them. */
@Single
@Transactional
public class PersonNames {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** Names by number; nobody is left out who has an account. */
    public Map<Long, String> of(Collection<Long> people) {
        Map<Long, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "SELECT p.id, p.name FROM Person p WHERE p.id IN :people", Object[].class)
                    .setParameter("people", people)
                    .getResultList();
            rows.forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
