package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.ProviderClient.Claims;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Single;

/** Knows whose account an identity at a provider is: by its number there; the first time, by its confirmed address. */
@Single
@Transactional
class ProviderEntry {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    EntryService entry;

    @Inject
    AuditService audit;

    Outcome enter(Claims claims, Browser browser) {
        Optional<Long> person = linked(claims).or(() -> link(claims, browser));
        if (person.isEmpty()) {
            audit.record(null, "account.provider-unknown", "person", "unknown", browser.origin());
            return new Wrong();
        }
        return entry.enter(person.get(), false, browser);
    }

    private Optional<Long> linked(Claims claims) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT person_id FROM person_identity WHERE issuer = ? AND subject = ?")
                .setParameter(1, claims.issuer())
                .setParameter(2, claims.subject())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).findFirst();
    }

    private Optional<Long> link(Claims claims, Browser browser) {
        Optional<Person> person = EmailAddress.of(claims.email())
                .flatMap(accounts::findByEmail)
                .filter(found -> !found.isBlocked() && !found.isAwaited());
        person.ifPresent(found -> {
            entities.createNativeQuery(
                            "INSERT INTO person_identity (issuer, subject, person_id, linked_at) VALUES (?, ?, ?, ?)")
                    .setParameter(1, claims.issuer())
                    .setParameter(2, claims.subject())
                    .setParameter(3, found.getId())
                    .setParameter(4, Timestamp.valueOf(accounts.now()))
                    .executeUpdate();
            audit.record(found.getId(), "account.provider-linked", "person", found.getId(), browser.origin());
        });
        return person.map(Person::getId);
    }
}
