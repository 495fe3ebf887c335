package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.shared.Single;

/** People as other features know them: how they are called, where to write to them, and how to let them in. */
@Single
@Transactional
public class Contacts {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Throttle throttle;

    /** Somebody one can write to. */
    public record Contact(long id, String name, String email) {}

    /** Somebody with an account, and the key that begins it where he has not come yet. */
    public record Prepared(Contact person, Optional<String> key) {
        /** Where the person has to go before anything else. */
        public Optional<String> beginning() {
            return key.map(begins -> "/haslo/ustaw?klucz=" + begins);
        }
    }

    private static Contact contact(Person person) {
        return new Contact(person.getId(), person.getName(), person.getEmail());
    }

    public Optional<Contact> find(long id) {
        return accounts.find(id).map(Contacts::contact);
    }

    /** @param email in the form of {@link pl.kooperacja.mail.EmailAddress} */
    public Optional<Contact> findByEmail(String email) {
        return accounts.findByEmail(email).map(Contacts::contact);
    }

    /** Names of people by their numbers; whoever is not known is absent. */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("SELECT p.id, p.name FROM Person p WHERE p.id IN :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    /** Those who hold the role today for exactly this territory. */
    public List<Contact> holding(Role role, Scope scope, String scopeId) {
        LocalDate today = accounts.today();
        return entities
                .createQuery(
                        "SELECT DISTINCT p FROM RoleGrant g, Person p WHERE g.personId = p.id AND g.role = :role"
                                + " AND g.scope = :scope AND g.scopeId = :id AND g.firstDay <= :today"
                                + " AND (g.lastDay IS NULL OR g.lastDay >= :today) AND p.blocked = FALSE ORDER BY p.id",
                        Person.class)
                .setParameter("role", role)
                .setParameter("scope", scope)
                .setParameter("id", scopeId)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(Contacts::contact)
                .toList();
    }

    /**
     * The account of this mailbox, made when there is none; two who ask at once get the same one.
     *
     * @param email in the form of {@link pl.kooperacja.mail.EmailAddress}
     */
    public Prepared prepare(String name, String email) {
        if (accounts.findByEmail(email).isEmpty()) {
            Timestamp now = Timestamp.valueOf(accounts.now());
            entities.createNativeQuery(
                            "INSERT INTO person (name, email, password, password_changed_at, last_code, demo,"
                                    + " blocked, created_at, version) VALUES (?, ?, '', ?, 0, FALSE, FALSE, ?, 1)"
                                    + " ON DUPLICATE KEY UPDATE email = email")
                    .setParameter(1, name)
                    .setParameter(2, email)
                    .setParameter(3, now)
                    .setParameter(4, now)
                    .executeUpdate();
        }
        Person person = accounts.findByEmail(email).orElseThrow();
        if (!person.isAwaited()) {
            return new Prepared(contact(person), Optional.empty());
        }
        accounts.grantOnce(person.getId(), Held.everywhere(Role.PARTICIPANT));
        return new Prepared(contact(person), Optional.of(accounts.link(Purpose.INVITE, person.getId(), null, null)));
    }

    /** Whether the mailbox may get one letter more that it did not ask for. */
    public boolean mayWriteTo(String email) {
        return throttle.take(Limit.LETTER_TO, email).isZero();
    }

    /** How long this network has to wait before it may ask for a letter; zero when it need not. */
    public Duration mayAsk(Browser browser) {
        return throttle.take(Limit.LETTER_FROM, browser.network());
    }
}
