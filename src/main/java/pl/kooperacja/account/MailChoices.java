package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** Which letters people want. */
@Single
@Transactional
public class MailChoices {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditService audit;

    /** Whether the person takes letters of the kind. */
    public boolean wants(long person, MailKind kind) {
        return wanted(person).contains(kind);
    }

    /** Kinds that the person takes. */
    public Set<MailKind> wanted(long person) {
        List<?> refused = entities.createNativeQuery("SELECT kind FROM mail_refusal WHERE person_id = ?")
                .setParameter(1, person)
                .getResultList();
        Set<MailKind> wanted = EnumSet.allOf(MailKind.class);
        wanted.removeIf(kind -> refused.contains(kind.name()));
        return wanted;
    }

    /** Keeps what the person chose. */
    public void choose(SignedIn who, Set<MailKind> wanted, String origin) {
        forget(who.person());
        for (MailKind kind : MailKind.values()) {
            if (!wanted.contains(kind)) {
                entities.createNativeQuery("INSERT INTO mail_refusal (person_id, kind) VALUES (?, ?)")
                        .setParameter(1, who.person())
                        .setParameter(2, kind.name())
                        .executeUpdate();
            }
        }
        audit.record(who.person(), "account.mail-chosen", "person", who.person(), origin);
    }

    void forget(long person) {
        entities.createNativeQuery("DELETE FROM mail_refusal WHERE person_id = ?")
                .setParameter(1, person)
                .executeUpdate();
    }
}
