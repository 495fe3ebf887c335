package pl.kooperacja.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A role that a person holds somewhere for a time. */
@Entity
@Table(name = "person_role")
public class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Column(name = "scope_id")
    private String scopeId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "granted_by")
    private Long grantedBy;

    protected RoleGrant() {}

    RoleGrant(Long personId, Held held, LocalDate firstDay, LocalDate lastDay, Long grantedBy) {
        this.personId = personId;
        this.role = held.role();
        this.scope = held.scope();
        this.scopeId = held.scopeId();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.grantedBy = grantedBy;
    }

    Long getId() {
        return id;
    }

    Long getPersonId() {
        return personId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** The last day on which it holds, or null. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    public Held held() {
        return new Held(role, scope, scopeId);
    }

    boolean isInForce(LocalDate day) {
        return !firstDay.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    boolean isOver(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /** Ends it before that day; the row stays, to tell what was. */
    void endBefore(LocalDate day) {
        lastDay = day.minusDays(1);
    }
}
