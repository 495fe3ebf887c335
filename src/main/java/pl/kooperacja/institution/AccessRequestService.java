package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Contacts.Contact;
import pl.kooperacja.account.Contacts.Prepared;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.institution.AccessRequest.Asked;
import pl.kooperacja.institution.InstitutionService.Change;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Requests for access: asking, confirming, deciding. */
@Single
@Transactional
public class AccessRequestService {
    static final Duration TO_CONFIRM = Duration.ofHours(24);
    private static final Duration TO_TELL_MORE = Duration.ofDays(30);
    private static final int MOST_WAITING_OF_ONE = 5;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_OWN = 20;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** A request in a list. */
    public record Row(
            long id, String institution, String type, String seat, LocalDateTime askedAt, RequestState state) {
        public String address() {
            return "/podmioty/wnioski/" + id;
        }
    }

    /**
     * All of a request.
     *
     * @param institution the known one it names, or null
     * @param standing how that one stands, or null
     * @param twin a known one that seems to be the described one, or null
     */
    public record View(
            AccessRequest request,
            String institutionName,
            String type,
            String seat,
            InstitutionService.Link institution,
            Standing standing,
            InstitutionService.Link twin,
            String decidedBy,
            boolean deciding) {
        public boolean open() {
            return request.getState() == RequestState.WAITING || request.getState() == RequestState.MORE;
        }
    }

    /** A request as whoever made it sees it. */
    public record Own(RequestState state, String institutionName, String answer) {}

    /** An institution that may be named in a request. */
    public record Choice(long id, String label) {}

    /** Institutions one may ask to belong to, by words of their names. */
    public List<Choice> choices(String text, int most) {
        String words = pl.kooperacja.shared.PlainText.of(text);
        if (words.length() < 3) {
            return List.of();
        }
        String[] parts = words.split(" ");
        int count = Math.min(parts.length, 6);
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < count; i++) {
            where.append(" AND i.searchText LIKE :word").append(i);
        }
        TypedQuery<Institution> query = entities.createQuery(
                "SELECT i FROM Institution i WHERE i.state <> :closed AND i.state <> :proposed" + where
                        + " ORDER BY i.sortKey, i.id",
                Institution.class);
        for (int i = 0; i < count; i++) {
            query.setParameter("word" + i, "%" + parts[i] + "%");
        }
        List<Institution> found = query.setParameter("closed", InstitutionState.CLOSED)
                .setParameter("proposed", InstitutionState.PROPOSED)
                .setMaxResults(most)
                .getResultList();
        Map<String, Place> places =
                areas.places(found.stream().map(Institution::getSeat).toList());
        return found.stream().map(known -> choice(known, places)).toList();
    }

    private static Choice choice(Institution known, Map<String, Place> places) {
        Place place = places.get(known.getSeat());
        return new Choice(known.getId(), known.getName() + ", " + (place == null ? known.getSeat() : place.label()));
    }

    /** The institution of this number, if one may ask to belong to it. */
    public Optional<Choice> choice(long id) {
        return institutions
                .find(id)
                .filter(known ->
                        known.getState() != InstitutionState.CLOSED && known.getState() != InstitutionState.PROPOSED)
                .map(known -> choice(known, areas.places(List.of(known.getSeat()))));
    }

    /**
     * Takes a request of somebody without a session; it counts once its link is opened. Nothing of the answer tells
     * whether the mailbox is known.
     *
     * @return how long this network has to wait before it may ask; zero when the letter is on its way
     */
    public Duration askAsGuest(Asked asked, Browser browser) {
        Duration wait = people.mayAsk(browser);
        if (wait.isZero() && people.mayWriteTo(asked.email())) {
            String key = freshKey();
            AccessRequest request = new AccessRequest(null, asked, seat(asked), institutions.now());
            request.lockWith(hash(key));
            entities.persist(request);
            entities.flush();
            letters.askToConfirm(asked.email(), key);
        }
        return wait;
    }

    /** Takes a request of somebody who is signed in. @return false when too many of his wait already */
    public boolean ask(Actor actor, Asked asked) {
        long waiting = entities.createQuery(
                        "SELECT COUNT(r) FROM AccessRequest r WHERE r.person = :person AND r.state IN :open",
                        Long.class)
                .setParameter("person", actor.person())
                .setParameter("open", List.of(RequestState.WAITING, RequestState.MORE))
                .getSingleResult();
        if (waiting >= MOST_WAITING_OF_ONE) {
            return false;
        }
        AccessRequest request = new AccessRequest(actor.person(), asked, seat(asked), institutions.now());
        entities.persist(request);
        entities.flush();
        audit.record(actor.person(), "institution.access-asked", "access-request", request.getId(), actor.origin());
        tellAdvisers(request);
        return true;
    }

    private String seat(Asked asked) {
        return asked.institution() == null
                ? asked.draft().seat()
                : institutions.find(asked.institution()).orElseThrow().getSeat();
    }

    private void tellAdvisers(AccessRequest request) {
        List<Contact> advisers = people.holding(
                Role.ADVISER, Scope.VOIVODESHIP, request.getSeat().substring(0, 2));
        letters.tellAdvisers(advisers.stream().map(Contact::email).toList(), request.getId());
    }

    private static String freshKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The request of this key, held, while the key is good. */
    private Optional<AccessRequest> byKey(String key) {
        return entities.createQuery("SELECT r FROM AccessRequest r WHERE r.keyHash = :hash", AccessRequest.class)
                .setParameter("hash", hash(key))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(request -> {
                    boolean unconfirmed = request.getState() == RequestState.UNCONFIRMED;
                    LocalDateTime from = request.getDecidedAt() == null ? request.getAskedAt() : request.getDecidedAt();
                    return institutions.now().isBefore(from.plus(unconfirmed ? TO_CONFIRM : TO_TELL_MORE));
                });
    }

    /** The request to which the link of a letter leads. */
    public Optional<Own> own(String key) {
        return byKey(key).map(request -> new Own(request.getState(), institutionName(request), request.getAnswer()));
    }

    private String institutionName(AccessRequest request) {
        return institutions
                .find(request.getInstitution())
                .map(Institution::getName)
                .orElse(request.getInstitutionName());
    }

    /** Confirms the mailbox of a request, which waits for an adviser from now on. */
    public void confirm(String key, String origin) {
        byKey(key)
                .filter(request -> request.getState() == RequestState.UNCONFIRMED)
                .ifPresent(request -> {
                    request.confirm(institutions.now());
                    audit.record(null, "institution.access-asked", "access-request", request.getId(), origin);
                    tellAdvisers(request);
                });
    }

    /** Answers the adviser's question. @return false when nobody waits for an answer */
    public boolean tellMore(String key, String words, String origin) {
        Optional<AccessRequest> asked = byKey(key).filter(request -> request.getState() == RequestState.MORE);
        asked.ifPresent(request -> {
            request.tellMore(words, institutions.now());
            audit.record(null, "institution.access-more-told", "access-request", request.getId(), origin);
            tellAdvisers(request);
        });
        return asked.isPresent();
    }

    /** Requests of the person himself, the latest first. */
    public List<Own> own(Actor actor) {
        return entities
                .createQuery(
                        "SELECT r FROM AccessRequest r WHERE r.person = :person ORDER BY r.askedAt DESC, r.id",
                        AccessRequest.class)
                .setParameter("person", actor.person())
                .setMaxResults(MOST_OWN)
                .getResultList()
                .stream()
                .map(request -> new Own(request.getState(), institutionName(request), request.getAnswer()))
                .toList();
    }

    /** Requests within the actor's reach, those that wait longest first. @param state null for all that are open */
    public List<Row> list(Actor actor, RequestState state) {
        List<String> territories = actor.territories(Permission.SEE_INSTITUTION);
        if (territories.isEmpty()) {
            throw new NotFoundException("access requests", "list");
        }
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < territories.size(); i++) {
            where.append(i == 0 ? "" : " OR ").append("r.seat LIKE :reach").append(i);
        }
        TypedQuery<AccessRequest> query = entities.createQuery(
                "SELECT r FROM AccessRequest r WHERE r.state IN :states AND (" + where + ") ORDER BY r.askedAt, r.id",
                AccessRequest.class);
        for (int i = 0; i < territories.size(); i++) {
            query.setParameter("reach" + i, territories.get(i) + "%");
        }
        List<AccessRequest> found = query.setParameter(
                        "states", state == null ? List.of(RequestState.WAITING, RequestState.MORE) : List.of(state))
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        Map<String, InstitutionType> known = types.all();
        Map<String, Place> places =
                areas.places(found.stream().map(AccessRequest::getSeat).toList());
        Map<Long, Institution> named = new java.util.HashMap<>();
        institutions
                .all(found.stream()
                        .map(AccessRequest::getInstitution)
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .forEach(institution -> named.put(institution.getId(), institution));
        return found.stream()
                .map(request -> {
                    Institution institution = named.get(request.getInstitution());
                    Place place = places.get(request.getSeat());
                    return new Row(
                            request.getId(),
                            institution == null ? request.getInstitutionName() : institution.getName(),
                            known.get(institution == null ? request.getType() : institution.getType())
                                    .getName(),
                            place == null ? request.getSeat() : place.label(),
                            request.getAskedAt(),
                            request.getState());
                })
                .toList();
    }

    private AccessRequest seen(Actor actor, Permission permission, long id, LockModeType lock) {
        AccessRequest request =
                lock == null ? entities.find(AccessRequest.class, id) : entities.find(AccessRequest.class, id, lock);
        if (request == null
                || request.getState() == RequestState.UNCONFIRMED
                || !actor.may(permission, request.getSeat())) {
            throw new NotFoundException("access request", Long.toString(id));
        }
        return request;
    }

    public View view(Actor actor, long id) {
        AccessRequest request = seen(actor, Permission.SEE_INSTITUTION, id, null);
        Optional<Institution> named = institutions.find(request.getInstitution());
        String type = named.map(Institution::getType).orElse(request.getType());
        Optional<Institution> twin = named.isPresent() ? Optional.empty() : institutions.twin(draft(request), null);
        return new View(
                request,
                named.map(Institution::getName).orElse(request.getInstitutionName()),
                types.find(type).map(InstitutionType::getName).orElse(type),
                areas.find(request.getSeat()).map(Place::label).orElse(request.getSeat()),
                named.map(known -> new InstitutionService.Link(known.getId(), known.getName()))
                        .orElse(null),
                named.map(known -> known.standing(institutions.today())).orElse(null),
                twin.map(known -> new InstitutionService.Link(known.getId(), known.getName()))
                        .orElse(null),
                request.getDecidedBy() == null
                        ? null
                        : people.names(List.of(request.getDecidedBy())).get(request.getDecidedBy()),
                actor.may(Permission.AUTHORISE_INSTITUTION, request.getSeat()));
    }

    private static Draft draft(AccessRequest request) {
        return new Draft(
                request.getInstitutionName(),
                null,
                request.getType(),
                request.getSeat(),
                List.of(),
                null,
                request.getMailbox(),
                null);
    }

    /** Held for a decision; empty when somebody else has decided, or changed it, meanwhile. */
    private Optional<AccessRequest> forDecision(Actor actor, long id, long version) {
        AccessRequest request = seen(actor, Permission.AUTHORISE_INSTITUTION, id, LockModeType.PESSIMISTIC_WRITE);
        boolean open = request.getState() == RequestState.WAITING || request.getState() == RequestState.MORE;
        return open && request.getVersion() == version ? Optional.of(request) : Optional.empty();
    }

    private void record(Actor actor, String action, AccessRequest request) {
        audit.record(actor.person(), action, "access-request", request.getId(), actor.origin());
    }

    /**
     * Lets the person in: authorises the institution unless it is already, and makes him one of its staff, its
     * coordinator where it has none.
     *
     * @param into number of a known institution that the described one turned out to be, or null
     */
    public Change approve(Actor actor, long id, long version, Long into, String basis, LocalDate until) {
        Optional<AccessRequest> decided = forDecision(actor, id, version);
        if (decided.isEmpty()) {
            return Change.STALE;
        }
        AccessRequest request = decided.get();
        Long known = request.getInstitution() == null ? into : request.getInstitution();
        Institution institution = known == null
                ? institutions.add(draft(request))
                : institutions.locked(actor, Permission.AUTHORISE_INSTITUTION, known);
        LocalDate today = institutions.today();
        if (institution.getState() == InstitutionState.CLOSED || until.isBefore(today)) {
            return Change.IMPOSSIBLE;
        }
        boolean longer =
                !institution.isAuthorised(today) || institution.getLastDay().isBefore(until);
        if (longer) {
            institution.authorise(actor.person(), basis, today, until);
            audit.record(actor.person(), "institution.authorised", "institution", institution.getId(), actor.origin());
        }
        admit(actor, request, institution);
        return Change.DONE;
    }

    /** Makes whoever asked one of the staff, and tells him. */
    private void admit(Actor actor, AccessRequest request, Institution institution) {
        Prepared prepared = request.getPerson() == null
                ? people.prepare(request.getName(), request.getEmail())
                : new Prepared(people.find(request.getPerson()).orElseThrow(), Optional.empty());
        boolean first = !institutions.hasCoordinator(institution.getId());
        Membership membership =
                institutions.join(institution.getId(), prepared.person().id(), request.getName(), request.getEmail());
        if (first) {
            membership.coordinate(true);
        }
        request.settle(institution.getId(), prepared.person().id());
        request.decide(RequestState.APPROVED, actor.person(), null, institutions.now());
        record(actor, "institution.access-approved", request);
        audit.record(actor.person(), "institution.staff-joined", "institution", institution.getId(), actor.origin());
        letters.tellApproved(
                prepared.person().email(),
                institution,
                membership.isCoordinator(),
                prepared.beginning().orElse("/strefa"));
    }

    public Change refuse(Actor actor, long id, long version, String reason) {
        Optional<AccessRequest> decided = forDecision(actor, id, version);
        decided.ifPresent(request -> {
            request.decide(RequestState.REFUSED, actor.person(), reason, institutions.now());
            record(actor, "institution.access-refused", request);
            letters.tellRefused(request.getEmail(), institutionName(request), reason);
        });
        return decided.isPresent() ? Change.DONE : Change.STALE;
    }

    /** Asks for something that is missing; whoever asked answers by the link in his letter. */
    public Change askForMore(Actor actor, long id, long version, String question) {
        Optional<AccessRequest> decided = forDecision(actor, id, version);
        decided.ifPresent(request -> {
            String key = freshKey();
            request.lockWith(hash(key));
            request.decide(RequestState.MORE, actor.person(), question, institutions.now());
            record(actor, "institution.access-more-asked", request);
            letters.askForMore(request.getEmail(), institutionName(request), question, key);
        });
        return decided.isPresent() ? Change.DONE : Change.STALE;
    }

    /**
     * Requests of people who want to belong to an authorised institution: its coordinator knows them. Those of its own
     * staff ask for a longer authorisation, which is for the adviser alone.
     */
    public List<AccessRequest> toJoin(Actor actor, long institution) {
        Institution known = institutions.find(institution).orElseThrow(() -> Institutions.unknown(institution));
        if (!institutions.may(actor, Permission.MANAGE_STAFF, known)) {
            throw Institutions.unknown(institution);
        }
        return known.isAuthorised(institutions.today())
                ? entities.createQuery(
                                "SELECT r FROM AccessRequest r WHERE r.institution = :id AND r.state IN :open"
                                        + " AND NOT EXISTS (SELECT m.id FROM Membership m WHERE m.institution = :id"
                                        + " AND m.person = r.person AND m.state = :active) ORDER BY r.askedAt, r.id",
                                AccessRequest.class)
                        .setParameter("id", institution)
                        .setParameter("active", MembershipState.ACTIVE)
                        .setParameter("open", List.of(RequestState.WAITING, RequestState.MORE))
                        .setMaxResults(MOST_SHOWN)
                        .getResultList()
                : List.of();
    }

    /** Decides, as one who manages the staff of an authorised institution, about somebody who wants to join it. */
    public Change decideToJoin(Actor actor, long institution, long id, boolean admitted) {
        // the request before its institution, as advisers take them, so that nobody waits for ever
        AccessRequest request = entities.find(AccessRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        Institution known = institutions.locked(actor, Permission.MANAGE_STAFF, institution);
        if (request == null || request.getInstitution() == null || request.getInstitution() != institution) {
            throw new NotFoundException("access request", Long.toString(id));
        }
        boolean open = request.getState() == RequestState.WAITING || request.getState() == RequestState.MORE;
        boolean staff = request.getPerson() != null
                && institutions
                        .open(institution, request.getPerson())
                        .filter(member -> member.getState() == MembershipState.ACTIVE)
                        .isPresent();
        if (!open || staff || !known.isAuthorised(institutions.today())) {
            return Change.STALE;
        }
        if (admitted) {
            admit(actor, request, known);
        } else {
            String words = pl.kooperacja.shared.Messages.text("institution_staff.message.not-known");
            request.decide(RequestState.REFUSED, actor.person(), words, institutions.now());
            record(actor, "institution.access-refused", request);
            letters.tellRefused(request.getEmail(), known.getName(), words);
        }
        return Change.DONE;
    }

    /** Forgets requests whose mailbox nobody has confirmed in time. */
    void forgetUnconfirmed() {
        entities.createQuery("DELETE FROM AccessRequest r WHERE r.state = :state AND r.askedAt < :before")
                .setParameter("state", RequestState.UNCONFIRMED)
                .setParameter("before", institutions.now().minus(TO_CONFIRM))
                .executeUpdate();
    }
}
