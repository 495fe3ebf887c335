package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** Accounts that nobody uses. */
@Single
@Transactional
public class OldAccounts {
    static final int NOTICE_DAYS = 30;
    private static final int MOST = 500;
    private static final String ANNOUNCED = "account.erasure-announced";
    private static final String HERE = "SELECT p FROM Person p WHERE p.erasedAt IS NULL AND p.demo = FALSE AND ";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    AuditService audit;

    /** Prepared long ago, and nobody came. */
    List<Long> awaited() {
        return find("p.password = '' AND p.createdAt < :before", Retention.AWAITED_ACCOUNT.days()).stream()
                .map(Person::getId)
                .toList();
    }

    /** Used last so long ago that they may go, and told of it a month ago. */
    List<Long> unused() {
        LocalDateTime told = accounts.now().minusDays(NOTICE_DAYS);
        return idle(Retention.UNUSED_ACCOUNT.days()).stream()
                .filter(person -> isAnnounced(person, told))
                .map(Person::getId)
                .toList();
    }

    /** Writes to those whose account will go in a month. */
    void announce() {
        for (Person person : idle(Retention.UNUSED_ACCOUNT.days() - NOTICE_DAYS)) {
            if (!isAnnounced(person, accounts.now())) {
                letters.announceErasure(person);
                audit.record(null, ANNOUNCED, "person", person.getId(), null);
            }
        }
    }

    /** Whether a letter went after the person was here last, and before that moment. */
    private boolean isAnnounced(Person person, LocalDateTime moment) {
        LocalDateTime here = person.getLastEntryAt() == null ? person.getCreatedAt() : person.getLastEntryAt();
        return audit.of("person", person.getId()).stream()
                .anyMatch(entry -> entry.getAction().equals(ANNOUNCED)
                        && entry.getHappenedAt().isAfter(here)
                        && !entry.getHappenedAt().isAfter(moment));
    }

    private List<Person> idle(int days) {
        return find("p.password <> '' AND COALESCE(p.lastEntryAt, p.createdAt) < :before", days);
    }

    private List<Person> find(String condition, int days) {
        return entities.createQuery(HERE + condition + " ORDER BY p.id", Person.class)
                .setParameter("before", accounts.now().minusDays(days))
                .setMaxResults(MOST)
                .getResultList();
    }
}
