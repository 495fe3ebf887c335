package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** Where people are signed in. */
@Single
@Transactional
public class DeviceService {
    private static final Pattern COME_BACK = Pattern.compile("([\\w-]{43})\\.([\\w-]{43})");

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AuditService audit;

    @Inject
    AccountLetters letters;

    @Inject
    DemoSetting demo;

    /** A return that worked. @param keys null when the browser has its new keys already, or is about to */
    public record Return(SignedIn person, Keys keys) {}

    /** A device as its owner sees it. */
    public record Seen(
            long id,
            String browser,
            String origin,
            LocalDateTime startedAt,
            LocalDateTime seenAt,
            boolean remembered,
            boolean current) {}

    /** Signs the person in, in this browser. */
    Keys begin(Person person, boolean remember, Browser browser) {
        LocalDateTime now = accounts.now();
        Device device = new Device(person.getId(), browser, now);
        String session = Secrets.fresh();
        device.openSession(Secrets.hash(session), now);
        String comeBack = null;
        if (remember) {
            String series = Secrets.fresh();
            String key = Secrets.fresh();
            device.remember(Secrets.hash(series), Secrets.hash(key), now);
            comeBack = series + "." + key;
        }
        entities.persist(device);
        // beside the entity, whose version counts only what somebody changes
        entities.createNativeQuery("UPDATE person SET last_entry_at = ? WHERE id = ?")
                .setParameter(1, java.sql.Timestamp.valueOf(now))
                .setParameter(2, person.getId())
                .executeUpdate();
        audit.record(person.getId(), "account.sign-in", "person", person.getId(), browser.origin());
        return new Keys(session, comeBack);
    }

    /** Whoever holds this session, while it is open. */
    public Optional<SignedIn> find(String session) {
        LocalDateTime now = accounts.now();
        // asked with every request: one query for both
        List<Object[]> found = entities.createQuery(
                        "SELECT d, p FROM Device d, Person p WHERE d.sessionHash = :hash AND p.id = d.personId",
                        Object[].class)
                .setParameter("hash", Secrets.hash(session))
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Device device = (Device) found.get(0)[0];
        if (!device.isOpen(now)) {
            return Optional.empty();
        }
        if (device.isSeenAnew(now)) {
            device.seen(now);
        }
        return signedIn(device, (Person) found.get(0)[1]);
    }

    private Optional<SignedIn> signedIn(Device device, Person person) {
        return mayEnter(person)
                ? Optional.of(new SignedIn(
                        person, device.getId(), accounts.roles(person), device.secondsLeft(accounts.now())))
                : Optional.empty();
    }

    /** Whose session it is or was, while that is remembered. */
    Optional<Long> owner(String session) {
        return session == null
                ? Optional.empty()
                : entities.createQuery("SELECT d.personId FROM Device d WHERE d.sessionHash = :hash", Long.class)
                        .setParameter("hash", Secrets.hash(session))
                        .getResultStream()
                        .findFirst();
    }

    /** Whether the person may be here at all. */
    boolean mayEnter(Person person) {
        return !person.isBlocked() && (!person.isDemo() || demo.isOn());
    }

    /**
     * Opens the next session of a remembered person. A key that was used before is in two hands: then the device is
     * signed out, and its owner is told.
     */
    public Optional<Return> comeBack(String key, Browser browser) {
        var parts = COME_BACK.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDateTime now = accounts.now();
        String hash = Secrets.hash(parts.group(2));
        Optional<Device> found = entities.createQuery("SELECT d FROM Device d WHERE d.series = :series", Device.class)
                .setParameter("series", Secrets.hash(parts.group(1)))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (found.isEmpty() || !found.get().isRemembered(now)) {
            return Optional.empty();
        }
        Device device = found.get();
        Optional<SignedIn> person = accounts.find(device.getPersonId()).flatMap(known -> signedIn(device, known));
        if (person.isEmpty()) {
            return Optional.empty();
        }
        if (device.returnsWith(hash)) {
            Keys next = new Keys(Secrets.fresh(), parts.group(1) + "." + Secrets.fresh());
            device.comeBack(
                    Secrets.hash(next.comeBack().substring(next.comeBack().indexOf('.') + 1)), now);
            device.openSession(Secrets.hash(next.session()), now);
            return person.map(known -> new Return(known, next));
        }
        if (device.returnedJustNowWith(hash, now)) {
            return person.map(known -> new Return(known, null));
        }
        entities.remove(device);
        audit.record(null, "account.theft-suspected", "person", device.getPersonId(), browser.origin());
        accounts.find(device.getPersonId()).ifPresent(letters::tellTheft);
        return Optional.empty();
    }

    /** Devices at which the person is or can come back, the latest first. */
    public List<Seen> of(SignedIn who) {
        LocalDateTime now = accounts.now();
        return devices(who.person()).stream()
                .filter(device -> device.isOpen(now) || device.isRemembered(now))
                .map(device -> new Seen(
                        device.getId(),
                        device.getBrowser(),
                        device.getOrigin(),
                        device.getStartedAt(),
                        device.getSeenAt(),
                        device.hasSeries(),
                        device.getId() == who.device()))
                .toList();
    }

    private List<Device> devices(long person) {
        return entities.createQuery(
                        "SELECT d FROM Device d WHERE d.personId = :person ORDER BY d.seenAt DESC, d.id", Device.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Signs the person out of this browser. */
    public void leave(SignedIn who, String origin) {
        end(who, who.device(), origin);
    }

    /** Signs the person out of one of his devices; another's is left alone. */
    public void end(SignedIn who, long device, String origin) {
        int ended = entities.createQuery("DELETE FROM Device d WHERE d.id = :id AND d.personId = :person")
                .setParameter("id", device)
                .setParameter("person", who.person())
                .executeUpdate();
        if (ended > 0) {
            audit.record(who.person(), "account.sign-out", "person", who.person(), origin);
        }
    }

    /** Signs the person out everywhere. */
    public void leaveEverywhere(SignedIn who, String origin) {
        endAll(who.person(), null);
        audit.record(who.person(), "account.sign-out-everywhere", "person", who.person(), origin);
    }

    /** Ends all sign-ins of a person but one. @param kept number of a device, or null */
    void endAll(Long person, Long kept) {
        entities.createQuery("DELETE FROM Device d WHERE d.personId = :person AND d.id <> :kept")
                .setParameter("person", person)
                .setParameter("kept", kept == null ? -1L : kept)
                .executeUpdate();
    }

    /** Forgets devices to which nobody can come back. */
    void forgetOld() {
        LocalDateTime now = accounts.now();
        entities.createQuery(
                        "DELETE FROM Device d WHERE d.seenAt < :idle AND (d.series IS NULL OR d.returnedAt < :away)")
                .setParameter("idle", now.minus(Device.LONGEST_SESSION))
                .setParameter("away", now.minus(Device.REMEMBERED))
                .executeUpdate();
    }
}
