package pl.kooperacja.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One thing that somebody did. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    @Column(name = "actor_id")
    private Long actorId;

    private String action;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private String objectId;

    private String origin;

    @Column(insertable = false, updatable = false)
    private Long seq;

    @Column(insertable = false, updatable = false)
    private String seal;

    protected AuditEntry() {}

    AuditEntry(
            LocalDateTime happenedAt, Long actorId, String action, String objectKind, String objectId, String origin) {
        this.happenedAt = happenedAt;
        this.actorId = actorId;
        this.action = action;
        this.objectKind = objectKind;
        this.objectId = objectId;
        this.origin = origin;
    }

    public Long getId() {
        return id;
    }

    /** Its place in the chain; null while it waits to be sealed. */
    Long getSeq() {
        return seq;
    }

    String getSeal() {
        return seal;
    }

    /** In UTC. */
    public LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    /** Number of the person who did it; null when nobody was signed in. */
    public Long getActorId() {
        return actorId;
    }

    public String getAction() {
        return action;
    }

    public String getObjectKind() {
        return objectKind;
    }

    public String getObjectId() {
        return objectId;
    }

    /** Network address from which it was asked; null for what the site does by itself. */
    public String getOrigin() {
        return origin;
    }
}
