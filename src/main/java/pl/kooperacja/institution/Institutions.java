package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Role;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** Institutions and their staff in the database, inside the caller's transaction. */
@Single
class Institutions {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    LocalDateTime now() {
        return Utc.now(clock);
    }

    /** The day in Poland, by which authorisations begin and end. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Institution add(Draft draft) {
        Institution institution = new Institution(draft, now());
        entities.persist(institution);
        entities.flush();
        return institution;
    }

    Optional<Institution> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Institution.class, id));
    }

    /** The institution, held so that nobody changes it or its staff before this transaction ends. */
    Optional<Institution> lock(Long id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(Institution.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static NotFoundException unknown(long id) {
        return new NotFoundException("institution", Long.toString(id));
    }

    /** The institution, held, provided that the actor may do that there; whoever may not learns nothing of it. */
    Institution locked(Actor actor, Permission permission, long id) {
        return lock(id).filter(known -> may(actor, permission, known)).orElseThrow(() -> unknown(id));
    }

    /** By a role over its territory or in it, or, for its staff, as its coordinator at this moment. */
    boolean may(Actor actor, Permission permission, Institution institution) {
        return actor.may(permission, institution.getSeat())
                || actor.mayAt(permission, institution.getId())
                || permission.isGivenBy(Role.COORDINATOR) && isCoordinator(actor.person(), institution.getId());
    }

    boolean isCoordinator(long person, long institution) {
        return open(institution, person)
                .filter(known -> known.getState() == MembershipState.ACTIVE)
                .filter(Membership::isCoordinator)
                .isPresent();
    }

    /** What ties the person to the institution now. */
    Optional<Membership> open(long institution, long person) {
        return entities.createQuery(
                        "SELECT m FROM Membership m WHERE m.institution = :institution AND m.person = :person"
                                + " AND m.open = TRUE",
                        Membership.class)
                .setParameter("institution", institution)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    List<Membership> open(long institution) {
        return entities.createQuery(
                        "SELECT m FROM Membership m WHERE m.institution = :institution AND m.open = TRUE ORDER BY m.id",
                        Membership.class)
                .setParameter("institution", institution)
                .getResultList();
    }

    /** Makes the person one of the staff, whatever he was there before. */
    Membership join(long institution, long person, String name, String email) {
        Membership membership = open(institution, person).orElseGet(() -> {
            Membership made = new Membership(institution, person, name, email, now());
            entities.persist(made);
            return made;
        });
        if (membership.getState() == MembershipState.INVITED) {
            membership.accept(now());
        }
        entities.flush();
        return membership;
    }

    boolean hasCoordinator(long institution) {
        return open(institution).stream()
                .anyMatch(known -> known.isCoordinator() && known.getState() == MembershipState.ACTIVE);
    }

    /** Mailboxes of those who coordinate it. */
    List<String> coordinators(long institution) {
        return entities.createQuery(
                        "SELECT p.email FROM Membership m, Person p WHERE p.id = m.person AND m.institution = :id"
                                + " AND m.open = TRUE AND m.state = :active AND m.coordinator = TRUE AND p.blocked = FALSE"
                                + " ORDER BY m.id",
                        String.class)
                .setParameter("id", institution)
                .setParameter("active", MembershipState.ACTIVE)
                .getResultList();
    }

    /** Another institution that is not closed and seems to be the same: of the same REGON, or name and seat. */
    Optional<Institution> twin(Draft draft, Long itself) {
        return entities.createQuery(
                        "SELECT i FROM Institution i WHERE i.state <> :closed AND i.id <> :itself"
                                + " AND (i.regon = :regon OR i.sortKey = :key AND i.seat = :seat) ORDER BY i.id",
                        Institution.class)
                .setParameter("closed", InstitutionState.CLOSED)
                .setParameter("itself", itself == null ? -1L : itself)
                .setParameter("regon", draft.regon() == null ? "-" : draft.regon())
                .setParameter("key", PolishCollation.key(draft.name()))
                .setParameter("seat", draft.seat())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Institution> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("SELECT i FROM Institution i WHERE i.id IN :ids", Institution.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
