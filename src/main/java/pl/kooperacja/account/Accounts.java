package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** People and their links in the database, inside the caller's transaction. */
@Single
class Accounts {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    SecondFactorSetting secondFactor;

    @Inject
    DemoSetting demo;

    LocalDateTime now() {
        return Utc.now(clock);
    }

    /** The day in Poland, by which roles begin and end. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Person> findByEmail(String email) {
        return entities.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<Person> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Person.class, id));
    }

    /** The person, held so that nobody else changes anything about him before this transaction ends. */
    Optional<Person> lock(Long id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Person add(Person person) {
        entities.persist(person);
        entities.flush();
        return person;
    }

    /** Lets those be found by words whom an older version wrote without. */
    void findByWords() {
        // asked at each start, and an SQL question loads no language
        List<?> old = entities.createNativeQuery("SELECT p.id FROM person p WHERE p.erased_at IS NULL AND NOT EXISTS"
                        + " (SELECT w.person_id FROM person_word w WHERE w.person_id = p.id)")
                .getResultList();
        old.forEach(id -> find(((Number) id).longValue()).ifPresent(Person::findByWords));
    }

    /** Roles that the person holds today, without those that wait for a second factor. */
    List<Held> roles(Person person) {
        return grantsToday(person).stream()
                .map(RoleGrant::held)
                .filter(held -> !secondFactor.isMissing(person, held.role()))
                .toList();
    }

    List<RoleGrant> grantsToday(Person person) {
        LocalDate today = today();
        return grants(person.getId()).stream()
                .filter(grant -> grant.isInForce(today))
                .toList();
    }

    /** All roles that the person ever held. */
    List<RoleGrant> grants(Long person) {
        return entities.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.personId = :person ORDER BY g.id", RoleGrant.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Makes a link of which only its receiver will know the key. @return the key */
    String link(Purpose purpose, Long person, String email, String name) {
        String key = Secrets.fresh();
        entities.persist(new AccountLink(Secrets.hash(key), purpose, person, email, name, now()));
        return key;
    }

    /** The link of this key, while it is good for one of these purposes. */
    Optional<AccountLink> findLink(String key, Set<Purpose> purposes) {
        return Optional.ofNullable(key == null ? null : entities.find(AccountLink.class, Secrets.hash(key)))
                .filter(link -> purposes.contains(link.getPurpose()) && link.isGood(now()));
    }

    /** The same, used up: whoever comes second finds nothing. */
    Optional<AccountLink> takeLink(String key, Set<Purpose> purposes) {
        return findLink(key, purposes).filter(this::isTaken);
    }

    private boolean isTaken(AccountLink link) {
        entities.detach(link);
        return entities.createQuery("DELETE FROM AccountLink l WHERE l.hash = :hash")
                        .setParameter("hash", link.getHash())
                        .executeUpdate()
                == 1;
    }

    void forgetLinks(Long person, Purpose first, Purpose... others) {
        entities.createQuery("DELETE FROM AccountLink l WHERE l.personId = :person AND l.purpose IN :purposes")
                .setParameter("person", person)
                .setParameter("purposes", EnumSet.of(first, others))
                .executeUpdate();
    }

    void grant(Long person, List<Held> roles, Long by) {
        LocalDate today = today();
        roles.forEach(held -> entities.persist(new RoleGrant(person, held, today, null, by)));
    }

    /** Gives a role to whoever has it not. */
    void grantOnce(Long person, Held role) {
        boolean held = grants(person).stream().anyMatch(grant -> grant.held().equals(role));
        if (!held) {
            grant(person, List.of(role), null);
        }
    }

    /** Whether somebody who may come in runs the site. */
    boolean hasAdmin() {
        // asked at every start: SQL, because the parser of the query language is half a second of it
        Number admins = (Number) entities.createNativeQuery(
                        "SELECT COUNT(*) FROM person_role g JOIN person p ON p.id = g.person_id WHERE g.role = 'ADMIN'"
                                + " AND p.blocked = FALSE AND p.demo = FALSE AND g.first_day <= ?1"
                                + " AND (g.last_day IS NULL OR g.last_day >= ?1)")
                .setParameter(1, Date.valueOf(today()))
                .getSingleResult();
        return admins.longValue() > 0;
    }

    /** Addresses of the people who were made up. */
    Set<String> demoAddresses() {
        return Set.copyOf(entities.createNativeQuery("SELECT email FROM person WHERE demo = TRUE")
                .getResultList());
    }

    /** Gives each of them this password. */
    void letInDemo(String hash) {
        entities.createNativeQuery("UPDATE person SET password = ?, password_changed_at = ? WHERE demo = TRUE")
                .setParameter(1, hash)
                .setParameter(2, Timestamp.valueOf(now()))
                .executeUpdate();
    }

    /**
     * Lets nobody else take rights of admins away before this transaction ends. To be called before anything else is
     * read, so that what is read then is what the one before has left.
     */
    void lockAdmins() {
        entities.createNativeQuery("SELECT id FROM person_role WHERE role = 'ADMIN' ORDER BY id FOR UPDATE")
                .getResultList();
    }

    /** Roles of admins who can act today and for ever: neither kept out, nor awaited, nor without a factor they need. */
    List<RoleGrant> lastingAdmins() {
        LocalDate today = today();
        return entities.createQuery("SELECT g FROM RoleGrant g WHERE g.role = :admin", RoleGrant.class)
                .setParameter("admin", Role.ADMIN)
                .getResultStream()
                .filter(grant -> grant.isInForce(today) && grant.getLastDay() == null)
                .filter(grant -> find(grant.getPersonId())
                        .filter(person -> !person.isBlocked()
                                && !person.isAwaited()
                                && (!person.isDemo() || demo.isOn())
                                && !secondFactor.isMissing(person, Role.ADMIN))
                        .isPresent())
                .toList();
    }

    Optional<RoleGrant> grant(Long id) {
        return Optional.ofNullable(entities.find(RoleGrant.class, id));
    }

    void add(RoleGrant grant) {
        entities.persist(grant);
    }

    /** Makes two links work only together. */
    void pair(String key, String other) {
        link(key).ifPresent(link -> link.pairWith(Secrets.hash(other)));
        link(other).ifPresent(link -> link.pairWith(Secrets.hash(key)));
    }

    private Optional<AccountLink> link(String key) {
        return Optional.ofNullable(entities.find(AccountLink.class, Secrets.hash(key)));
    }

    /** Whether a link of this hash was used: it was there, and is no more. */
    boolean isAgreed(String hash) {
        return entities.find(AccountLink.class, hash) == null;
    }

    void forgetSetup() {
        entities.createNativeQuery("DELETE FROM account_link WHERE purpose = ?")
                .setParameter(1, Purpose.SETUP.name())
                .executeUpdate();
    }

    /** Forgets links that are good no more. */
    void forgetOldLinks() {
        entities.createQuery("DELETE FROM AccountLink l WHERE l.expiresAt < :now")
                .setParameter("now", now())
                .executeUpdate();
    }
}
