package pl.kooperacja.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Something that a person asks for by law. */
@Entity
@Table(name = "legal_request")
public class LegalRequest {
    public static final int REACH_LENGTH = 300;
    public static final int SUBJECT_LENGTH = 300;
    public static final int WORDS_LENGTH = 4000;
    public static final int WISH_LENGTH = 1000;
    public static final int WHY_LENGTH = 500;
    public static final int ANSWER_LENGTH = 2000;

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** Not so, but in another way. */
        OTHERWISE,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Register register;

    private String kind;
    private String name;
    private String email;
    private String reach;
    private String subject;
    private String words;
    private String wish;
    private String notice;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "extended_why")
    private String extendedWhy;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String answer;

    @Version
    private long version;

    protected LegalRequest() {}

    LegalRequest(Register register, String notice, Asked asked) {
        this.register = register;
        this.notice = notice;
        this.kind = asked.kind();
        this.name = asked.name();
        this.email = asked.email();
        this.reach = asked.reach();
        this.subject = asked.subject();
        this.words = asked.words();
        this.wish = asked.wish();
        this.receivedOn = asked.receivedOn();
        this.dueOn = register.due(asked.receivedOn());
    }

    /**
     * What a person asks for.
     *
     * @param email or null where letters go another way
     * @param reach how he wants to be reached
     * @param subject what it is about, in a few words
     * @param wish what else would do
     */
    public record Asked(
            String kind,
            String name,
            String email,
            String reach,
            String subject,
            String words,
            String wish,
            LocalDate receivedOn) {}

    public Long getId() {
        return id;
    }

    Register getRegister() {
        return register;
    }

    public String getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getReach() {
        return reach;
    }

    public String getSubject() {
        return subject;
    }

    public String getWords() {
        return words;
    }

    public String getWish() {
        return wish;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    /** Why it takes longer, or null. */
    public String getExtendedWhy() {
        return extendedWhy;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public String getAnswer() {
        return answer;
    }

    public long getVersion() {
        return version;
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** Whether it may still be put off. */
    public boolean isExtendable() {
        return isOpen() && extendedWhy == null;
    }

    /** Days that are left; below zero when it is late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    void extend(String why) {
        extendedWhy = why;
        dueOn = register.latest(receivedOn);
    }

    void close(Outcome how, String words, LocalDate today) {
        outcome = how;
        answer = words;
        closedOn = today;
    }
}
