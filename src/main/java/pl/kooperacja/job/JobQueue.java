package pl.kooperacja.job;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import pl.kooperacja.shared.Single;

/** Jobs as they are kept. */
@Single
@Transactional
public class JobQueue {
    /** How long whoever claimed a job may work on it before others take it for lost. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;
    private static final int LONGEST_ERROR = 1000;
    /** In one statement. */
    private static final int MOST_ROWS = 500;

    private static final String COLUMNS = "SELECT id, kind, subject, run_at, attempts, error FROM job";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<JobsWaiting> waiting;

    @Inject
    Event<JobsAwaited> awaited;

    /** Adds a job to the caller's transaction: it will be there exactly if his change is. */
    public void add(String kind, String subject) {
        add(kind, List.of(subject));
    }

    /** The same for many subjects. */
    public void add(String kind, Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            add(kind, subjects, now());
            waiting.fire(new JobsWaiting(kind));
        }
    }

    /** Adds jobs that are not due before that moment. */
    public void add(String kind, Collection<String> subjects, Instant notBefore) {
        add(kind, subjects, utc(notBefore));
    }

    private void add(String kind, Collection<String> subjects, Timestamp runAt) {
        Timestamp now = now();
        for (List<String> some : parts(List.copyOf(subjects))) {
            String rows = some.stream().map(subject -> "(?, ?, ?, 0, ?)").collect(Collectors.joining(", "));
            List<Object> values = new ArrayList<>();
            some.forEach(subject -> values.addAll(List.of(kind, subject, runAt, now)));
            change("INSERT INTO job (kind, subject, run_at, attempts, created_at) VALUES " + rows, values);
        }
    }

    /**
     * Lets the caller go on, after his transaction was committed, only when the jobs of this kind are done on this node;
     * or soon, if that takes long.
     */
    public void awaitAfterCommit(String kind) {
        awaited.fire(new JobsAwaited(kind));
    }

    /** Jobs of the kind that are due, oldest first, taken so that nobody else gets them before the lease ends. */
    List<Job> claim(String kind, int most) {
        List<Job> jobs = jobs(entities.createNativeQuery(
                        COLUMNS + " WHERE kind = ? AND run_at <= ? ORDER BY run_at, id LIMIT ? FOR UPDATE SKIP LOCKED")
                .setParameter(1, kind)
                .setParameter(2, now())
                .setParameter(3, most)
                .getResultList());
        onRows("UPDATE job SET run_at = ?, attempts = attempts + 1", jobs, at(LEASE));
        return jobs;
    }

    /** Forgets jobs that are done. */
    void done(Collection<Job> jobs) {
        onRows("DELETE FROM job", jobs);
    }

    /** Forgets all jobs of the kind, those of the future too: whoever says so has done their work in another way. */
    public void clear(String kind) {
        change("DELETE FROM job WHERE kind = ?", List.of(kind));
    }

    /** Makes claimed and failed jobs of the kind due at once: whoever claimed them is known to work no more. */
    public void release(String kind) {
        change("UPDATE job SET run_at = ? WHERE kind = ? AND attempts > 0 AND run_at > ?", List.of(now(), kind, now()));
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

    private void onRows(String change, Collection<Job> jobs, Object... values) {
        for (List<Job> some : parts(List.copyOf(jobs))) {
            String marks = some.stream().map(job -> "?").collect(Collectors.joining(", "));
            List<Object> all = new ArrayList<>(List.of(values));
            some.forEach(job -> all.add(job.id()));
            change(change + " WHERE id IN (" + marks + ")", all);
        }
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + MOST_ROWS)));
        }
        return parts;
    }

    private void change(String sql, List<?> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        query.executeUpdate();
    }

    /** How many jobs of the kind are not done yet. */
    public long waiting(String kind) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM job WHERE kind = ?")
                        .setParameter(1, kind)
                        .getSingleResult())
                .longValue();
    }

    /** How many jobs of the kind should be done by now, be somebody at them or not. */
    public long overdue(String kind) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM job WHERE kind = ? AND (attempts > 0 OR run_at <= ?)")
                        .setParameter(1, kind)
                        .setParameter(2, now())
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
        return utc(clock.instant().plus(wait));
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
