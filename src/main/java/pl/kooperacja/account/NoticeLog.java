package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import pl.kooperacja.shared.Single;

/** Which privacy notices people were shown. */
@Single
@Transactional
class NoticeLog {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    /** A notice as it was shown. */
    record Shown(String notice, String version, String basis, String at) {}

    void noteShown(Long person, PrivacyNotice notice) {
        entities.createNativeQuery(
                        "INSERT INTO notice_shown (person_id, notice, version, basis, shown_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, person)
                .setParameter(2, notice.name())
                .setParameter(3, notice.version())
                .setParameter(4, notice.basis())
                .setParameter(5, Timestamp.valueOf(accounts.now()))
                .executeUpdate();
    }

    List<Shown> of(long person) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT notice, version, basis, shown_at FROM notice_shown WHERE person_id = ? ORDER BY id")
                .setParameter(1, person)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Shown((String) row[0], (String) row[1], (String) row[2], row[3].toString()))
                .toList();
    }
}
