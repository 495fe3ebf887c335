package pl.kooperacja.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A browser in which a person is signed in. Its session ends by itself; where the person asked to be remembered, a
 * second key, good for one use, begins the next one.
 */
@Entity
@Table(name = "device")
public class Device {
    static final Duration IDLE = Duration.ofMinutes(60);
    static final Duration LONGEST_SESSION = Duration.ofHours(12);
    static final Duration REMEMBERED = Duration.ofDays(30);
    static final Duration LONGEST_REMEMBERED = Duration.ofDays(180);
    /** Requests of one page may come with the same key while the answer with the next one is on its way. */
    static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    static final int BROWSER_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "session_hash")
    private String sessionHash;

    private String series;

    @Column(name = "return_hash")
    private String returnHash;

    @Column(name = "former_hash")
    private String formerHash;

    @Column(name = "returned_at")
    private LocalDateTime returnedAt;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "session_from")
    private LocalDateTime sessionFrom;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    private String origin;
    private String browser;

    protected Device() {}

    Device(Long personId, Browser browser, LocalDateTime now) {
        this.personId = personId;
        this.startedAt = now;
        this.origin = browser.origin();
        this.browser = browser.name();
    }

    void openSession(String hash, LocalDateTime now) {
        sessionHash = hash;
        sessionFrom = now;
        seenAt = now;
    }

    void remember(String newSeries, String hash, LocalDateTime now) {
        series = newSeries;
        returnHash = hash;
        returnedAt = now;
    }

    /** Takes the key for return away from whoever comes with it, and gives the next. */
    void comeBack(String nextHash, LocalDateTime now) {
        formerHash = returnHash;
        returnHash = nextHash;
        returnedAt = now;
    }

    boolean isOpen(LocalDateTime now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(sessionFrom.plus(LONGEST_SESSION));
    }

    /** How long the session goes on if nothing more comes; 0 where the person comes back by himself when it ends. */
    long secondsLeft(LocalDateTime now) {
        LocalDateTime idle = seenAt.plus(IDLE);
        LocalDateTime longest = sessionFrom.plus(LONGEST_SESSION);
        return hasSeries()
                ? 0
                : Duration.between(now, idle.isBefore(longest) ? idle : longest).toSeconds();
    }

    boolean isRemembered(LocalDateTime now) {
        return series != null
                && now.isBefore(returnedAt.plus(REMEMBERED))
                && now.isBefore(startedAt.plus(LONGEST_REMEMBERED));
    }

    boolean returnsWith(String hash) {
        return hash.equals(returnHash);
    }

    /** Whether the key was good a moment ago. */
    boolean returnedJustNowWith(String hash, LocalDateTime now) {
        return hash.equals(formerHash) && now.isBefore(returnedAt.plus(GRACE));
    }

    /** Whether it is worth a write to say that the person is here. */
    boolean isSeenAnew(LocalDateTime now) {
        return !now.isBefore(seenAt.plus(SEEN_EVERY));
    }

    void seen(LocalDateTime now) {
        seenAt = now;
    }

    Long getId() {
        return id;
    }

    Long getPersonId() {
        return personId;
    }

    LocalDateTime getSeenAt() {
        return seenAt;
    }

    LocalDateTime getStartedAt() {
        return startedAt;
    }

    String getBrowser() {
        return browser;
    }

    String getOrigin() {
        return origin;
    }

    boolean hasSeries() {
        return series != null;
    }
}
