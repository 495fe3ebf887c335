package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Contacts.Prepared;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Person;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.Single;

/** Who works where: asking people to join, joining, leaving. */
@Single
@Transactional
public class StaffService {
    static final int PAGE = 50;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    @Inject
    TypeService types;

    @Inject
    Contacts people;

    @Inject
    InstitutionLetters letters;

    @Inject
    AuditService audit;

    /**
     * One of the staff, as the coordinator sees him: before he agrees, only what was written when he was asked.
     *
     * @param self whether it is whoever looks
     */
    public record Member(
            long id,
            String name,
            String email,
            boolean invited,
            boolean coordinator,
            LocalDateTime since,
            boolean self) {}

    /** A page of the staff, and where it works. */
    public record Staff(long institution, String name, Standing standing, Paged<Member> members) {
        public boolean closed() {
            return standing == Standing.CLOSED;
        }
    }

    /** A membership as the person himself sees it. */
    public record Own(
            long id,
            long institution,
            String name,
            String type,
            Standing standing,
            java.time.LocalDate lastDay,
            boolean invited,
            boolean coordinator) {
        /** Whether its restricted sections are open to him. */
        public boolean open() {
            return !invited && standing == Standing.AUTHORISED;
        }

        public String until() {
            return pl.kooperacja.shared.PolishDates.text(lastDay);
        }
    }

    /** What became of an invitation. */
    public enum Invited {
        SENT,
        /** He belongs there, or was asked before. */
        ALREADY,
        /** His mailbox gets too many letters just now. */
        WAIT
    }

    private Institution staffed(Actor actor, long id) {
        return institutions.locked(actor, Permission.MANAGE_STAFF, id);
    }

    /** Staff of the institution and those who are asked to join. */
    public Staff staff(Actor actor, long id, int page) {
        Institution institution = institutions
                .find(id)
                .filter(known -> institutions.may(actor, Permission.MANAGE_STAFF, known))
                .orElseThrow(() -> Institutions.unknown(id));
        long total = entities.createQuery(
                        "SELECT COUNT(m) FROM Membership m WHERE m.institution = :id AND m.open = TRUE", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (page > 1 && Paged.before(page, PAGE) >= total) {
            throw new NotFoundException("staff", "page " + page);
        }
        TypedQuery<Object[]> query = entities.createQuery(
                "SELECT m, p FROM Membership m, Person p WHERE p.id = m.person AND m.institution = :id"
                        + " AND m.open = TRUE ORDER BY m.coordinator DESC, m.id",
                Object[].class);
        List<Member> members = query
                .setParameter("id", id)
                .setFirstResult(Paged.before(page, PAGE))
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .map(row -> member((Membership) row[0], (Person) row[1], actor))
                .toList();
        return new Staff(
                id,
                institution.getName(),
                institution.standing(institutions.today()),
                new Paged<>(members, total, page, PAGE));
    }

    /** Whether the actor may manage the staff at this moment. */
    public boolean manages(Actor actor, long id) {
        return institutions
                .find(id)
                .map(known -> institutions.may(actor, Permission.MANAGE_STAFF, known))
                .orElse(false);
    }

    private static Member member(Membership membership, Person person, Actor actor) {
        boolean invited = membership.getState() == MembershipState.INVITED;
        return new Member(
                membership.getId(),
                invited ? membership.getWrittenName() : person.getName(),
                invited ? membership.getWrittenEmail() : person.getEmail(),
                invited,
                membership.isCoordinator(),
                membership.getBeganAt(),
                person.getId() == actor.person());
    }

    /**
     * Asks somebody to join; nothing of the answer tells whether he has an account.
     *
     * @param email in the form of {@link pl.kooperacja.mail.EmailAddress}
     */
    public Invited invite(Actor actor, long id, String name, String email) {
        Institution institution = staffed(actor, id);
        if (institution.getState() == InstitutionState.CLOSED) {
            throw Institutions.unknown(id);
        }
        Optional<Membership> known = people.findByEmail(email).flatMap(person -> institutions.open(id, person.id()));
        if (known.isPresent()) {
            return Invited.ALREADY;
        }
        if (!people.mayWriteTo(email)) {
            return Invited.WAIT;
        }
        Prepared prepared = people.prepare(name, email);
        entities.persist(new Membership(id, prepared.person().id(), name, email, institutions.now()));
        entities.flush();
        letters.invite(institution, prepared);
        record(actor, "institution.staff-invited", id);
        return Invited.SENT;
    }

    private void record(Actor actor, String action, long institution) {
        audit.record(actor.person(), action, "institution", institution, actor.origin());
    }

    /** The membership, its institution held by whoever may manage its staff. */
    private Membership membership(Actor actor, long id, long membership) {
        staffed(actor, id);
        return Optional.ofNullable(entities.find(Membership.class, membership))
                .filter(known -> known.getInstitution() == id && known.getState() != MembershipState.ENDED)
                .orElseThrow(() -> new NotFoundException("membership", Long.toString(membership)));
    }

    /** Ends a membership or an invitation; what it opened is shut from the person's next request on. */
    public void end(Actor actor, long id, long membership) {
        Membership ended = membership(actor, id, membership);
        boolean invited = ended.getState() == MembershipState.INVITED;
        ended.end(institutions.now());
        record(actor, "institution.staff-ended", id);
        if (!invited) {
            people.find(ended.getPerson())
                    .ifPresent(person -> letters.tellEnded(institutions.find(id).orElseThrow(), person.email()));
        }
    }

    /** Makes one of the staff a coordinator, or a plain member again; who has not agreed to belong there cannot be one. */
    public void coordinate(Actor actor, long id, long membership, boolean does) {
        Membership member = membership(actor, id, membership);
        if (member.getState() != MembershipState.ACTIVE) {
            throw new NotFoundException("member", Long.toString(membership));
        }
        member.coordinate(does);
        record(actor, does ? "institution.coordinator-made" : "institution.coordinator-ended", id);
    }

    /** To which institutions the person belongs, or is asked to. */
    public List<Own> own(Actor actor) {
        var known = types.all();
        return entities
                .createQuery(
                        "SELECT m, i FROM Membership m, Institution i WHERE i.id = m.institution AND m.person = :person"
                                + " AND m.open = TRUE ORDER BY i.sortKey, i.id",
                        Object[].class)
                .setParameter("person", actor.person())
                .getResultList()
                .stream()
                .map(row -> {
                    Membership membership = (Membership) row[0];
                    Institution institution = (Institution) row[1];
                    return new Own(
                            membership.getId(),
                            institution.getId(),
                            institution.getName(),
                            known.get(institution.getType()).getName(),
                            institution.standing(institutions.today()),
                            institution.getLastDay(),
                            membership.getState() == MembershipState.INVITED,
                            membership.isCoordinator());
                })
                .toList();
    }

    /** The person's own membership, its institution held. */
    private Membership ownMembership(Actor actor, long membership) {
        NotFoundException unknown = new NotFoundException("membership", Long.toString(membership));
        Membership seen = Optional.ofNullable(entities.find(Membership.class, membership))
                .filter(known -> known.getPerson() == actor.person())
                .orElseThrow(() -> unknown);
        institutions.lock(seen.getInstitution());
        entities.refresh(seen);
        if (seen.getState() == MembershipState.ENDED) {
            throw unknown;
        }
        return seen;
    }

    /** Agrees to an invitation. */
    public void accept(Actor actor, long membership) {
        Membership own = ownMembership(actor, membership);
        if (own.getState() == MembershipState.INVITED) {
            own.accept(institutions.now());
            record(actor, "institution.staff-joined", own.getInstitution());
        }
    }

    /** Leaves an institution, or declines its invitation. */
    public void leave(Actor actor, long membership) {
        Membership own = ownMembership(actor, membership);
        own.end(institutions.now());
        record(actor, "institution.staff-left", own.getInstitution());
    }
}
