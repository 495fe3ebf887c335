package pl.kooperacja.institution;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditEntry;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.institution.InstitutionList.Filter;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Institutions as those see and change them who answer for a territory. */
@Single
@Transactional
public class InstitutionService {
    static final int PAGE = 50;
    private static final int HISTORY = 100;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    @Inject
    TypeService types;

    @Inject
    Areas areas;

    @Inject
    Contacts people;

    @Inject
    InstitutionLetters letters;

    @Inject
    AuditService audit;

    @Inject
    Event<ContentChanged> changed;

    /** All there is to know about one. */
    public record View(
            Institution institution,
            String type,
            Standing standing,
            String seat,
            List<String> serves,
            String authorisedBy,
            Link successor,
            List<Link> predecessors,
            List<Happening> history,
            boolean deciding,
            boolean staffing) {}

    /** Another institution. */
    public record Link(long id, String name) {
        public String address() {
            return "/podmioty/" + id;
        }
    }

    /** What was done to it. @param who null for what the site did by itself, or for somebody who is no more */
    public record Happening(LocalDateTime at, String action, String who) {}

    /** What became of a change. */
    public enum Change {
        DONE,
        /** Somebody else changed it meanwhile. */
        STALE,
        /** It cannot be done to what it is now. */
        IMPOSSIBLE
    }

    /** A page of those within the actor's reach. */
    public Paged<InstitutionList.Row> list(Actor actor, Filter filter, int page) {
        List<String> territories = actor.territories(Permission.SEE_INSTITUTION);
        if (territories.isEmpty()) {
            throw new NotFoundException("institutions", "list");
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, territories, values);
        TypedQuery<Long> counting =
                entities.createQuery("SELECT COUNT(i) FROM Institution i WHERE " + where, Long.class);
        values.forEach(counting::setParameter);
        long total = counting.getSingleResult();
        if (page > 1 && Paged.before(page, PAGE) >= total) {
            throw new NotFoundException("institutions", "page " + page);
        }
        TypedQuery<Long> query = entities.createQuery(
                "SELECT i.id FROM Institution i WHERE " + where + " ORDER BY i.sortKey, i.id", Long.class);
        values.forEach(query::setParameter);
        List<Long> ids = query.setFirstResult(Paged.before(page, PAGE))
                .setMaxResults(PAGE)
                .getResultList();
        List<Institution> found = institutions.all(ids).stream()
                .sorted(Comparator.comparing(institution -> ids.indexOf(institution.getId())))
                .toList();
        return new Paged<>(rows(found), total, page, PAGE);
    }

    /** Conditions of fixed words; what people wrote goes among the values. */
    private String where(Filter filter, List<String> territories, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        if (!territories.contains("")) {
            List<String> any = new ArrayList<>();
            for (int i = 0; i < territories.size(); i++) {
                any.add("i.seat LIKE :reach" + i);
                values.put("reach" + i, territories.get(i) + "%");
            }
            all.add("(" + String.join(" OR ", any) + ")");
        }
        if (filter.voivodeship() != null) {
            all.add("i.seat LIKE :voivodeship");
            values.put("voivodeship", filter.voivodeship() + "%");
        }
        if (filter.type() != null) {
            all.add("i.type = :type");
            values.put("type", filter.type());
        }
        if (filter.standing() != null) {
            boolean lapsed = filter.standing() == Standing.LAPSED;
            all.add("i.state = :state");
            values.put(
                    "state",
                    lapsed
                            ? InstitutionState.AUTHORISED
                            : InstitutionState.valueOf(filter.standing().name()));
            if (lapsed || filter.standing() == Standing.AUTHORISED) {
                all.add(lapsed ? "i.lastDay < :today" : "i.lastDay >= :today");
                values.put("today", institutions.today());
            }
        }
        String text = filter.text() == null ? "" : PlainText.of(filter.text());
        String[] words = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < Math.min(words.length, 6); i++) {
            all.add("i.searchText LIKE :word" + i);
            values.put("word" + i, "%" + words[i] + "%");
        }
        return all.isEmpty() ? "1 = 1" : String.join(" AND ", all);
    }

    private List<InstitutionList.Row> rows(List<Institution> found) {
        Map<Long, Long> staff = new HashMap<>();
        if (!found.isEmpty()) {
            entities.createQuery(
                            "SELECT m.institution, COUNT(m) FROM Membership m WHERE m.institution IN :ids"
                                    + " AND m.state = :active GROUP BY m.institution",
                            Object[].class)
                    .setParameter("ids", found.stream().map(Institution::getId).toList())
                    .setParameter("active", MembershipState.ACTIVE)
                    .getResultList()
                    .forEach(row -> staff.put((Long) row[0], (Long) row[1]));
        }
        Map<String, Place> places =
                areas.places(found.stream().map(Institution::getSeat).toList());
        Map<String, InstitutionType> known = types.all();
        LocalDate today = institutions.today();
        return found.stream()
                .map(institution -> new InstitutionList.Row(
                        institution.getId(),
                        institution.getName(),
                        known.get(institution.getType()).getName(),
                        label(places, institution.getSeat()),
                        institution.standing(today),
                        institution.getLastDay(),
                        staff.getOrDefault(institution.getId(), 0L)))
                .toList();
    }

    private static String label(Map<String, Place> places, String code) {
        Place place = places.get(code);
        return place == null ? code : place.label();
    }

    /** One institution, for those who answer for its territory and for its coordinators. */
    public View view(Actor actor, long id) {
        Institution institution = institutions
                .find(id)
                .filter(known -> institutions.may(actor, Permission.SEE_INSTITUTION, known)
                        || institutions.may(actor, Permission.MANAGE_STAFF, known))
                .orElseThrow(() -> Institutions.unknown(id));
        List<String> codes = new ArrayList<>(new TreeSet<>(institution.getServes()));
        codes.add(institution.getSeat());
        Map<String, Place> places = areas.places(codes);
        List<Institution> predecessors = entities.createQuery(
                        "SELECT i FROM Institution i WHERE i.successor = :id ORDER BY i.sortKey, i.id",
                        Institution.class)
                .setParameter("id", id)
                .getResultList();
        List<AuditEntry> entries = audit.of("institution", id);
        List<AuditEntry> last = entries.subList(Math.max(0, entries.size() - HISTORY), entries.size());
        Map<Long, String> names = people.names(java.util.stream.Stream.concat(
                        last.stream().map(AuditEntry::getActorId),
                        java.util.stream.Stream.of(
                                institution.getAuthorisedBy() == null ? -1L : institution.getAuthorisedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new View(
                institution,
                types.find(institution.getType()).map(InstitutionType::getName).orElse(institution.getType()),
                institution.standing(institutions.today()),
                label(places, institution.getSeat()),
                new TreeSet<>(institution.getServes())
                        .stream().map(code -> label(places, code)).toList(),
                institution.getAuthorisedBy() == null ? null : names.get(institution.getAuthorisedBy()),
                institutions
                        .find(institution.getSuccessor())
                        .map(InstitutionService::link)
                        .orElse(null),
                predecessors.stream().map(InstitutionService::link).toList(),
                last.reversed().stream()
                        .map(entry -> new Happening(
                                entry.getHappenedAt(),
                                entry.getAction(),
                                entry.getActorId() == null ? null : names.get(entry.getActorId())))
                        .toList(),
                institutions.may(actor, Permission.AUTHORISE_INSTITUTION, institution),
                institutions.may(actor, Permission.MANAGE_STAFF, institution));
    }

    private static Link link(Institution institution) {
        return new Link(institution.getId(), institution.getName());
    }

    /** Whether the actor may write down an institution of this seat. */
    public boolean mayDecideAt(Actor actor, String seat) {
        return actor.may(Permission.AUTHORISE_INSTITUTION, seat);
    }

    /** One that seems to be the same and is not closed. */
    public Optional<Link> twin(Draft draft, Long itself) {
        return institutions.twin(draft, itself).map(InstitutionService::link);
    }

    /** Writes an institution down as proposed. @return its number */
    public long create(Actor actor, Draft draft) {
        if (!mayDecideAt(actor, draft.seat())) {
            throw new NotFoundException("seat", draft.seat());
        }
        Institution institution = institutions.add(draft);
        record(actor, "institution.created", institution);
        return institution.getId();
    }

    private void record(Actor actor, String action, Institution institution) {
        audit.record(actor.person(), action, "institution", institution.getId(), actor.origin());
    }

    /** The institution for a form of those who decide about it. */
    public Institution forChange(Actor actor, long id) {
        return institutions
                .find(id)
                .filter(known -> institutions.may(actor, Permission.AUTHORISE_INSTITUTION, known))
                .map(known -> {
                    known.getServes().size(); // read before the transaction ends
                    return known;
                })
                .orElseThrow(() -> Institutions.unknown(id));
    }

    /** Describes it anew; nobody can move it out of his own reach, or into it. */
    public Change describe(Actor actor, long id, long version, Draft draft) {
        Institution institution = institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, id);
        if (!mayDecideAt(actor, draft.seat())) {
            throw new NotFoundException("seat", draft.seat());
        }
        if (institution.getVersion() != version) {
            return Change.STALE;
        }
        institution.describe(draft);
        record(actor, "institution.changed", institution);
        changed.fire(new ContentChanged());
        return Change.DONE;
    }

    /** Opens the restricted sections to its staff. @param until the last day, today or later */
    public Change authorise(Actor actor, long id, long version, String basis, LocalDate until) {
        Institution institution = institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, id);
        if (institution.getVersion() != version) {
            return Change.STALE;
        }
        if (institution.getState() == InstitutionState.CLOSED || until.isBefore(institutions.today())) {
            return Change.IMPOSSIBLE;
        }
        institution.authorise(actor.person(), basis, institutions.today(), until);
        record(actor, "institution.authorised", institution);
        letters.tellAuthorised(institution, institutions.coordinators(id));
        return Change.DONE;
    }

    /** Takes the restricted sections away from its staff, from their next request on. */
    public Change suspend(Actor actor, long id, long version, String reason) {
        Institution institution = institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, id);
        if (institution.getVersion() != version) {
            return Change.STALE;
        }
        if (institution.getState() == InstitutionState.CLOSED) {
            return Change.IMPOSSIBLE;
        }
        institution.suspend(reason);
        record(actor, "institution.suspended", institution);
        letters.tellSuspended(institution, institutions.coordinators(id));
        return Change.DONE;
    }

    /**
     * Ends it; with an heir, its staff and rights pass to him: its open memberships, what was opened for it by name, and
     * its authorisation where the heir has none.
     *
     * @param heir number of another institution within reach, or null
     */
    public Change close(Actor actor, long id, long version, String reason, Long heir) {
        if (heir != null && heir == id) {
            return Change.IMPOSSIBLE;
        }
        // requests before institutions, as those who decide about them take them, so that nobody waits for ever
        entities.createQuery("SELECT r FROM AccessRequest r WHERE r.institution = :id", AccessRequest.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // always the lower number first, so that two who close each other's heirs do not wait for ever
        if (heir != null && heir < id) {
            institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, heir);
        }
        Institution institution = institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, id);
        if (institution.getVersion() != version) {
            return Change.STALE;
        }
        if (institution.getState() == InstitutionState.CLOSED) {
            return Change.IMPOSSIBLE;
        }
        if (heir == null) {
            institutions.open(id).forEach(membership -> membership.end(institutions.now()));
        } else {
            Institution next = institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, heir);
            if (next.getState() == InstitutionState.CLOSED) {
                return Change.IMPOSSIBLE;
            }
            handOver(actor, institution, next);
        }
        institution.close(reason, heir);
        record(actor, "institution.closed", institution);
        return Change.DONE;
    }

    private void handOver(Actor actor, Institution from, Institution to) {
        LocalDate today = institutions.today();
        if (from.isAuthorised(today) && !to.isAuthorised(today) && to.getState() != InstitutionState.SUSPENDED) {
            to.authorise(actor.person(), from.getBasis(), today, from.getLastDay());
        }
        for (Membership membership : institutions.open(from.getId())) {
            Optional<Membership> there = institutions.open(to.getId(), membership.getPerson());
            if (there.isEmpty()) {
                membership.moveTo(to.getId());
            } else {
                boolean active = membership.getState() == MembershipState.ACTIVE;
                if (active && there.get().getState() == MembershipState.INVITED) {
                    there.get().accept(institutions.now());
                }
                if (membership.isCoordinator()) {
                    there.get().coordinate(true);
                }
                membership.end(institutions.now());
            }
            entities.flush();
        }
        // rights do not get lost on a long way: whoever passed them to the former passes them to the heir
        entities.createQuery("SELECT i FROM Institution i WHERE i.successor = :former", Institution.class)
                .setParameter("former", from.getId())
                .getResultList()
                .forEach(before -> before.passOnTo(to.getId()));
        entities.createQuery("SELECT r FROM AccessRequest r WHERE r.institution = :former", AccessRequest.class)
                .setParameter("former", from.getId())
                .getResultList()
                .forEach(request -> request.moveTo(to.getId(), to.getSeat()));
        record(actor, "institution.inherited", to);
    }

    /** Institutions within reach, not closed, whose names hold the words: to choose an heir from. */
    public List<Link> heirs(Actor actor, long id, String text) {
        Map<String, Object> values = new HashMap<>();
        String where =
                where(new Filter(null, null, null, text), actor.territories(Permission.AUTHORISE_INSTITUTION), values);
        TypedQuery<Institution> query = entities.createQuery(
                "SELECT i FROM Institution i WHERE i.state <> :closed AND i.id <> :itself AND " + where
                        + " ORDER BY i.sortKey, i.id",
                Institution.class);
        values.forEach(query::setParameter);
        return query
                .setParameter("closed", InstitutionState.CLOSED)
                .setParameter("itself", id)
                .setMaxResults(20)
                .getResultList()
                .stream()
                .map(InstitutionService::link)
                .toList();
    }
}
