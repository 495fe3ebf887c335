package pl.kooperacja.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Single;

/**
 * Tells owners 30 days before something of theirs is to be checked again, and when that day has passed: one letter to a
 * mailbox for all that has come so far. Of each item and day it is told once a step, however often and on however many
 * nodes it is asked; what was missed is left out.
 */
@Single
@Transactional
public class ReviewReminders {
    static final int DAYS_BEFORE = 30;
    private static final LocalTime HOUR = LocalTime.of(6, 0);
    private static final int SOON = 1;
    private static final int PASSED = 2;
    private static final String DUE = " FROM publication p LEFT JOIN review_letter l ON l.publication_id = p.id"
            + " WHERE p.state = 'PUBLISHED' AND p.kind <> 'block' AND p.review_on <= ?"
            + " AND (l.publication_id IS NULL OR l.review_on <> p.review_on OR (l.step < 2 AND p.review_on < ?))";

    @Inject
    Drafts drafts;

    @Inject
    EditingLetters letters;

    @Inject
    JobQueue jobs;

    /** An item in a letter. @param passed whether its day has passed, and not only come near */
    record Due(String id, String title, LocalDate review, boolean passed) {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        askForNext(0);
    }

    /** Adds the job of the next morning, unless another waits besides those in hand. */
    void askForNext(int inHand) {
        if (jobs.waiting(ReviewReminderHandler.KIND) <= inHand) {
            LocalDate day = today().plusDays(1);
            jobs.add(
                    ReviewReminderHandler.KIND,
                    List.of(day.toString()),
                    day.atTime(HOUR).atZone(ClockProducer.WARSAW).toInstant());
        }
    }

    private LocalDate today() {
        return LocalDate.now(drafts.clock());
    }

    /** Mailboxes to which there is something to write. */
    public List<String> mailboxes() {
        return rows("SELECT DISTINCT p.owner_mailbox" + DUE + " ORDER BY 1", soon(), now()).stream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** Writes to a mailbox about all of its items that are due. @return about how many */
    public int remind(String mailbox) {
        // whoever comes second waits here, and then finds nothing left to tell
        rows(
                "SELECT p.id FROM publication p WHERE p.owner_mailbox = ? AND p.state = 'PUBLISHED'"
                        + " AND p.review_on <= ? ORDER BY p.id FOR UPDATE",
                mailbox,
                soon());
        List<Due> due = new ArrayList<>();
        List<Object[]> rows = rows(
                "SELECT p.id, p.title, p.review_on" + DUE + " AND p.owner_mailbox = ? ORDER BY p.review_on, p.id",
                soon(),
                now(),
                mailbox);
        for (Object[] row : rows) {
            LocalDate review = row[2] instanceof LocalDate date ? date : ((Date) row[2]).toLocalDate();
            Due item = new Due((String) row[0], (String) row[1], review, review.isBefore(today()));
            due.add(item);
            change(
                    "INSERT INTO review_letter (publication_id, review_on, step) VALUES (?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE review_on = VALUES(review_on), step = VALUES(step)",
                    item.id(),
                    Date.valueOf(review),
                    item.passed() ? PASSED : SOON);
        }
        if (!due.isEmpty()) {
            letters.remindOwner(mailbox, due);
        }
        return due.size();
    }

    private Date soon() {
        return Date.valueOf(today().plusDays(DAYS_BEFORE));
    }

    private Date now() {
        return Date.valueOf(today());
    }

    private Query query(String sql, Object... values) {
        Query query = drafts.entities().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private List<Object[]> rows(String sql, Object... values) {
        List<Object[]> rows = new ArrayList<>();
        query(sql, values)
                .getResultList()
                .forEach(row -> rows.add(row instanceof Object[] columns ? columns : new Object[] {row}));
        return rows;
    }

    private void change(String sql, Object... values) {
        query(sql, values).executeUpdate();
    }
}
