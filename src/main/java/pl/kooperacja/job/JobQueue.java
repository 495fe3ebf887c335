package pl.kooperacja.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Jobs as they are kept. */
@ApplicationScoped
@Transactional
public class JobQueue {
    /** How long whoever claimed a job may work on it before others take it for lost. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;
    private static final int LONGEST_ERROR = 1000;
    private static final String COLUMNS = "SELECT id, kind, subject, run_at, attempts, error FROM job";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<JobsWaiting> waiting;

    /** Adds a job to the caller's transaction: it will be there exactly if his change is. */
    public void add(String kind, String subject) {
        entities.createNativeQuery(
                        "INSERT INTO job (kind, subject, run_at, attempts, created_at) VALUES (?, ?, ?, 0, ?)")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, now())
                .setParameter(4, now())
                .executeUpdate();
        waiting.fire(new JobsWaiting(kind));
    }

    /** Jobs of the kind that are due, oldest first, taken so that nobody else gets them before the lease ends. */
    List<Job> claim(String kind, int most) {
        List<Job> jobs = jobs(entities.createNativeQuery(
                        COLUMNS + " WHERE kind = ? AND run_at <= ? ORDER BY run_at, id LIMIT ? FOR UPDATE SKIP LOCKED")
                .setParameter(1, kind)
                .setParameter(2, now())
                .setParameter(3, most)
                .getResultList());
        for (Job job : jobs) {
            take(job);
        }
        return jobs;
    }

    /** Forgets jobs that are done. */
    void done(Collection<Job> jobs) {
        for (Job job : jobs) {
            entities.createNativeQuery("DELETE FROM job WHERE id = ?")
                    .setParameter(1, job.id())
                    .executeUpdate();
        }
    }

    /** Lets failed jobs wait, twice as long as the last time. */
    void failed(Collection<Job> jobs, String error) {
        String told = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        for (Job job : jobs) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(job.attempts(), MOST_DOUBLINGS));
            entities.createNativeQuery("UPDATE job SET run_at = ?, error = ? WHERE id = ?")
                    .setParameter(1, at(wait))
                    .setParameter(2, told)
                    .setParameter(3, job.id())
                    .executeUpdate();
        }
    }

    private void take(Job job) {
        entities.createNativeQuery("UPDATE job SET run_at = ?, attempts = attempts + 1 WHERE id = ?")
                .setParameter(1, at(LEASE))
                .setParameter(2, job.id())
                .executeUpdate();
    }

    /** How many jobs of the kind are not done yet. */
    public long waiting(String kind) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM job WHERE kind = ?")
                        .setParameter(1, kind)
                        .getSingleResult())
                .longValue();
    }

    /** Jobs that failed at least once, newest first. */
    public List<Job> troubled(int most) {
        return jobs(entities.createNativeQuery(COLUMNS + " WHERE error IS NOT NULL ORDER BY id DESC LIMIT ?")
                .setParameter(1, most)
                .getResultList());
    }

    private static List<Job> jobs(List<?> rows) {
        return rows.stream().map(row -> job((Object[]) row)).toList();
    }

    private static Job job(Object[] columns) {
        return new Job(
                ((Number) columns[0]).longValue(),
                (String) columns[1],
                (String) columns[2],
                columns[3] instanceof LocalDateTime time ? time : ((Timestamp) columns[3]).toLocalDateTime(),
                ((Number) columns[4]).intValue(),
                (String) columns[5]);
    }

    private Timestamp now() {
        return at(Duration.ZERO);
    }

    private Timestamp at(Duration wait) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant().plus(wait), ZoneOffset.UTC));
    }
}
