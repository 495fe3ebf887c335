package pl.kooperacja.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** That somebody works at an institution, once worked there, or is asked to say so. */
@Entity
@Table(name = "membership")
public class Membership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "institution_id")
    private Long institution;

    @Column(name = "person_id")
    private Long person;

    @Column(name = "written_name")
    private String writtenName;

    @Column(name = "written_email")
    private String writtenEmail;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "open_row")
    private Boolean open;

    private boolean coordinator;

    @Column(name = "began_at")
    private LocalDateTime beganAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected Membership() {}

    /** Asks somebody to join; before he agrees, the institution knows of him only what it wrote itself. */
    Membership(Long institution, Long person, String writtenName, String writtenEmail, LocalDateTime now) {
        this.institution = institution;
        this.person = person;
        this.writtenName = writtenName;
        this.writtenEmail = writtenEmail;
        this.state = MembershipState.INVITED;
        this.open = Boolean.TRUE;
        this.beganAt = now;
    }

    void accept(LocalDateTime now) {
        state = MembershipState.ACTIVE;
        beganAt = now;
    }

    void end(LocalDateTime now) {
        state = MembershipState.ENDED;
        open = null;
        coordinator = false;
        endedAt = now;
    }

    void coordinate(boolean does) {
        coordinator = does;
    }

    void moveTo(Long other) {
        institution = other;
    }

    public Long getId() {
        return id;
    }

    Long getInstitution() {
        return institution;
    }

    Long getPerson() {
        return person;
    }

    String getWrittenName() {
        return writtenName;
    }

    String getWrittenEmail() {
        return writtenEmail;
    }

    MembershipState getState() {
        return state;
    }

    boolean isCoordinator() {
        return coordinator;
    }

    LocalDateTime getBeganAt() {
        return beganAt;
    }

    LocalDateTime getEndedAt() {
        return endedAt;
    }
}
