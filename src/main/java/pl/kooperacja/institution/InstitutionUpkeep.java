package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/**
 * Tells institutions 30 and 7 days before their authorisation runs out, and when it has. Each is told once a step,
 * however often and on however many nodes it is asked; access itself ends by the calendar and needs nobody.
 */
@Single
@Transactional
public class InstitutionUpkeep {
    private static final int EARLY = 30;
    private static final int LATE = 7;
    private static final int LAPSED = -1;
    private static final int MOST = 200;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    @Inject
    InstitutionLetters letters;

    @Inject
    AuditService audit;

    /** Writes the letters that are due. @return to how many institutions */
    public int remind() {
        LocalDate today = institutions.today();
        int told = 0;
        List<Long> due = entities.createQuery(
                        "SELECT i.id FROM Institution i WHERE i.state = :authorised AND i.lastDay <= :soon"
                                + " AND (i.toldDays IS NULL OR i.toldDays > :lapsed) ORDER BY i.lastDay, i.id",
                        Long.class)
                .setParameter("authorised", InstitutionState.AUTHORISED)
                .setParameter("soon", today.plusDays(EARLY))
                .setParameter("lapsed", LAPSED)
                .getResultList();
        for (Long id : due) {
            told += told < MOST && isTold(id, today) ? 1 : 0;
        }
        return told;
    }

    private boolean isTold(Long id, LocalDate today) {
        Institution institution = entities.find(Institution.class, id, LockModeType.PESSIMISTIC_WRITE);
        Optional<Integer> step = step(institution, today);
        step.ifPresent(days -> {
            institution.told(days);
            List<String> coordinators = institutions.coordinators(id);
            if (days == LAPSED) {
                letters.tellLapsed(institution, coordinators);
                audit.record(null, "institution.lapsed", "institution", id, null);
            } else {
                letters.remind(institution, coordinators);
            }
        });
        return step.isPresent();
    }

    /** The step that is due: what was told before is not told again, and what was missed is left out. */
    private static Optional<Integer> step(Institution institution, LocalDate today) {
        if (institution.getState() != InstitutionState.AUTHORISED) {
            return Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(today, institution.getLastDay());
        int step = left < 0 ? LAPSED : left <= LATE ? LATE : EARLY;
        boolean due = institution.getToldDays() == null || institution.getToldDays() > step;
        return left <= EARLY && due ? Optional.of(step) : Optional.empty();
    }
}
