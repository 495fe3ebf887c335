package pl.kooperacja.privacy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.Limit;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Place;
import pl.kooperacja.account.PrivacyNotice;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.account.Throttle;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.privacy.LegalRequest.Asked;
import pl.kooperacja.privacy.LegalRequest.Outcome;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.Single;

/** What people ask for by law: taking it in, putting it off once, answering it; each with a letter. */
@Single
@Transactional
public class LegalRequestService {
    static final int PAGE = 50;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    PrivacyLetters letters;

    @Inject
    Throttle throttle;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** What became of an act. */
    public enum Answer {
        DONE,
        /** Somebody else has done something meanwhile. */
        CONFLICT
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes in what anybody tells of content he cannot use. @return how long the network must wait, or zero when in */
    public Duration report(Asked asked, Browser browser) {
        Duration wait = throttle.take(Limit.REPORT_FROM, browser.network());
        if (wait.isZero()) {
            LegalRequest request =
                    add(Register.BARRIER, PrivacyNotice.BARRIER.version(), asked, null, browser.origin());
            letters.tellReceived(request);
        }
        return wait;
    }

    /** Notes what came by letter or in person. @return its number */
    public long note(SignedIn who, Register register, Asked asked, String origin) {
        mustAnswer(who, register);
        LegalRequest request = add(register, null, asked, who.person(), origin);
        if (request.getEmail() != null) {
            letters.tellReceived(request);
        }
        return request.getId();
    }

    private LegalRequest add(Register register, String notice, Asked asked, Long by, String origin) {
        LegalRequest request = new LegalRequest(register, notice, asked);
        entities.persist(request);
        entities.flush();
        audit.record(by, "privacy." + register.key() + "-received", register.key(), request.getId(), origin);
        return request;
    }

    /** Requests of a register: open ones by their day, or closed ones, the latest first. */
    public Paged<LegalRequest> list(SignedIn who, Register register, boolean open, int page) {
        mustSee(who, register);
        String where =
                " FROM LegalRequest r WHERE r.register = :register AND r.closedOn IS " + (open ? "" : "NOT ") + "NULL";
        long total = entities.createQuery("SELECT COUNT(r)" + where, Long.class)
                .setParameter("register", register)
                .getSingleResult();
        List<LegalRequest> requests = entities.createQuery(
                        "SELECT r" + where
                                + (open ? " ORDER BY r.dueOn, r.id" : " ORDER BY r.closedOn DESC, r.id DESC"),
                        LegalRequest.class)
                .setParameter("register", register)
                .setFirstResult(Paged.before(page, PAGE))
                .setMaxResults(PAGE)
                .getResultList();
        if (requests.isEmpty() && page > 1) {
            throw new NotFoundException("requests", "page " + page);
        }
        return new Paged<>(requests, total, page, PAGE);
    }

    /** One request of a register. */
    public LegalRequest get(SignedIn who, Register register, long id) {
        mustSee(who, register);
        return find(register, id, LockModeType.NONE);
    }

    private LegalRequest find(Register register, long id, LockModeType lock) {
        return Optional.ofNullable(entities.find(LegalRequest.class, id, lock))
                .filter(found -> found.getRegister() == register)
                .orElseThrow(() -> new NotFoundException(register.key(), Long.toString(id)));
    }

    /** Puts the answer off, once, and tells why. @param version the one that whoever acts has seen */
    public Answer extend(SignedIn who, Register register, long id, long version, String why, String origin) {
        mustAnswer(who, register);
        LegalRequest request = find(register, id, LockModeType.PESSIMISTIC_WRITE);
        if (request.getVersion() != version || !request.isExtendable()) {
            return Answer.CONFLICT;
        }
        request.extend(why);
        audit.record(who.person(), "privacy." + register.key() + "-extended", register.key(), id, origin);
        letters.tellExtended(request);
        return Answer.DONE;
    }

    /** Answers, and writes to whoever asked. @param version the one that whoever acts has seen */
    public Answer close(
            SignedIn who, Register register, long id, long version, Outcome outcome, String words, String origin) {
        mustAnswer(who, register);
        LegalRequest request = find(register, id, LockModeType.PESSIMISTIC_WRITE);
        if (request.getVersion() != version || !request.isOpen()) {
            return Answer.CONFLICT;
        }
        request.close(outcome, words, today());
        audit.record(who.person(), "privacy." + register.key() + "-answered", register.key(), id, origin);
        letters.tellAnswer(request);
        return Answer.DONE;
    }

    private static void mustSee(SignedIn who, Register register) {
        must(who, register.seeing());
    }

    private static void mustAnswer(SignedIn who, Register register) {
        must(who, register.answering());
    }

    /** Requests belong to no territory, so only a role over the whole site counts. */
    private static void must(SignedIn who, Permission permission) {
        if (!who.may(permission, Place.SITE)) {
            throw new ForbiddenException(permission.name());
        }
    }

    /** How many of a register must be answered by then, and are not. */
    long dueBy(Register register, LocalDate day) {
        return entities.createQuery(
                        "SELECT COUNT(r) FROM LegalRequest r WHERE r.register = :register AND r.closedOn IS NULL"
                                + " AND r.dueOn <= :day",
                        Long.class)
                .setParameter("register", register)
                .setParameter("day", day)
                .getSingleResult();
    }

    long countOld(Register register) {
        return entities.createQuery(
                        "SELECT COUNT(r) FROM LegalRequest r WHERE r.register = :register AND r.closedOn < :before",
                        Long.class)
                .setParameter("register", register)
                .setParameter("before", before(register))
                .getSingleResult();
    }

    long removeOld(Register register) {
        int removed = entities.createQuery(
                        "DELETE FROM LegalRequest r WHERE r.register = :register AND r.closedOn < :before")
                .setParameter("register", register)
                .setParameter("before", before(register))
                .executeUpdate();
        if (removed > 0) {
            audit.record(null, "privacy." + register.key() + "-removed", register.key(), removed, null);
        }
        return removed;
    }

    private LocalDate before(Register register) {
        return today().minusDays(register.retention().days());
    }
}
