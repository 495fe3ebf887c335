package pl.kooperacja.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Somebody's request that his institution be authorised, and that he belong to it. */
@Entity
@Table(name = "access_request")
public class AccessRequest {
    public static final int POST_LENGTH = 120;
    public static final int WORDS_LENGTH = 2000;
    public static final int ANSWER_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long person;

    private String name;
    private String email;
    private String post;

    @Column(name = "institution_id")
    private Long institution;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "type_code")
    private String type;

    private String seat;
    private String mailbox;
    private String words;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String answer;

    @Version
    private long version;

    protected AccessRequest() {}

    AccessRequest(Long person, Asked asked, String seat, LocalDateTime now) {
        this.person = person;
        this.name = asked.name();
        this.email = asked.email();
        this.post = asked.post();
        this.institution = asked.institution();
        if (asked.institution() == null) {
            this.institutionName = asked.draft().name();
            this.type = asked.draft().type();
            this.mailbox = asked.draft().mailbox();
        }
        this.seat = seat;
        this.words = asked.words();
        this.state = person == null ? RequestState.UNCONFIRMED : RequestState.WAITING;
        this.askedAt = now;
    }

    /** What whoever asks fills in. @param institution number of a known one, or null with a draft of a new one */
    public record Asked(String name, String email, String post, Long institution, Draft draft, String words) {}

    void lockWith(String hash) {
        keyHash = hash;
    }

    void confirm(LocalDateTime now) {
        state = RequestState.WAITING;
        askedAt = now;
    }

    /** Adds what was missing; it waits for an answer again. */
    void tellMore(String more, LocalDateTime now) {
        String all = words + "\n\n" + more;
        words = all.length() > WORDS_LENGTH ? all.substring(all.length() - WORDS_LENGTH) : all;
        state = RequestState.WAITING;
        askedAt = now;
    }

    void decide(RequestState how, Long by, String why, LocalDateTime now) {
        state = how;
        decidedBy = by;
        answer = why;
        decidedAt = now;
    }

    void settle(Long atInstitution, Long ofPerson) {
        institution = atInstitution;
        person = ofPerson;
    }

    void moveTo(Long other, String itsSeat) {
        institution = other;
        seat = itsSeat;
    }

    public Long getId() {
        return id;
    }

    Long getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPost() {
        return post;
    }

    Long getInstitution() {
        return institution;
    }

    String getInstitutionName() {
        return institutionName;
    }

    String getType() {
        return type;
    }

    String getSeat() {
        return seat;
    }

    String getMailbox() {
        return mailbox;
    }

    public String getWords() {
        return words;
    }

    public RequestState getState() {
        return state;
    }

    public LocalDateTime getAskedAt() {
        return askedAt;
    }

    LocalDateTime getDecidedAt() {
        return decidedAt;
    }

    Long getDecidedBy() {
        return decidedBy;
    }

    public String getAnswer() {
        return answer;
    }

    public long getVersion() {
        return version;
    }
}
