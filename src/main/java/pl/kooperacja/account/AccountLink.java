package pl.kooperacja.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** What whoever holds a key may do once, for a while. */
@Entity
@Table(name = "account_link")
public class AccountLink {
    /** What for. */
    public enum Purpose {
        /** Begin an account of one's own. */
        REGISTER(Duration.ofHours(24)),
        /** Begin an account that somebody prepared. */
        INVITE(Duration.ofDays(14)),
        /** Choose a new password. */
        RESET(Duration.ofMinutes(30)),
        /** Begin the first account of the site. */
        SETUP(Duration.ofHours(24)),
        /** Agree to another address, from the old mailbox or from the new one. */
        MOVE(Duration.ofHours(24)),
        /** Take one's own data out as a file. */
        DATA(Duration.ofMinutes(5)),
        /** Give the second factor, the password being right. */
        SECOND(Duration.ofMinutes(5)),
        /** The same, to be remembered afterwards. */
        SECOND_REMEMBERED(Duration.ofMinutes(5));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "person_id")
    private Long personId;

    private String email;
    private String name;
    private String twin;
    private int tries;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected AccountLink() {}

    AccountLink(String hash, Purpose purpose, Long personId, String email, String name, LocalDateTime now) {
        this.hash = hash;
        this.purpose = purpose;
        this.personId = personId;
        this.email = email;
        this.name = name;
        this.expiresAt = now.plus(purpose.life());
    }

    /** Names the other of two links that only work together. */
    void pairWith(String other) {
        twin = other;
    }

    String getHash() {
        return hash;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    Long getPersonId() {
        return personId;
    }

    String getEmail() {
        return email;
    }

    String getName() {
        return name;
    }

    String getTwin() {
        return twin;
    }

    /** Counts a try, and says whether it was one too many. */
    boolean isTriedTooOften(int most) {
        tries++;
        return tries > most;
    }

    boolean isGood(LocalDateTime now) {
        return now.isBefore(expiresAt);
    }
}
