package pl.kooperacja.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/**
 * Entries in a row, each sealed over the one before. Whoever records an entry waits for nobody: it is sealed after its
 * commit, by one writer at a time.
 */
@Single
@Transactional
public class AuditChain {
    /** A segment closes with so many entries, or when it is a day old. */
    static final int SEGMENT = 1000;

    static final Duration SEGMENT_AGE = Duration.ofDays(1);

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditService audit;

    @Inject
    AuditSetting setting;

    @Inject
    Clock clock;

    /** The end of the row. @param openFrom where the segment begins that is not closed yet */
    record Head(long lastSeq, String lastSeal, long openFrom, LocalDateTime openedAt) {}

    /** A closed part of the row. */
    record Segment(long id, long firstSeq, long lastSeq, String lastSeal, boolean removed) {}

    /** Seals entries that are committed and not sealed yet. @return how many */
    public int seal(int most) {
        Head head = lockHead();
        @SuppressWarnings("unchecked")
        List<AuditEntry> waiting = entities.createNativeQuery(
                        "SELECT * FROM audit_entry WHERE seq IS NULL ORDER BY id", AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
        LocalDateTime now = Utc.now(clock);
        long seq = head.lastSeq();
        String seal = head.lastSeal();
        for (AuditEntry entry : waiting) {
            seq++;
            seal = Seal.of(seal, seq, entry);
            change("UPDATE audit_entry SET seq = ?, seal = ? WHERE id = ? AND seq IS NULL", seq, seal, entry.getId());
        }
        boolean empty = head.openFrom() > head.lastSeq();
        LocalDateTime openedAt = empty ? now : head.openedAt();
        long openFrom = head.openFrom();
        boolean full = seq - openFrom + 1 >= SEGMENT;
        boolean old = seq >= openFrom && !now.isBefore(openedAt.plus(SEGMENT_AGE));
        if (full || old) {
            change(
                    "INSERT INTO audit_segment (first_seq, last_seq, last_seal, closed_at) VALUES (?, ?, ?, ?)",
                    openFrom,
                    seq,
                    seal,
                    Timestamp.valueOf(now));
            openFrom = seq + 1;
            openedAt = now;
        }
        if (!waiting.isEmpty() || full || old) {
            change(
                    "UPDATE audit_chain SET last_seq = ?, last_seal = ?, open_from = ?, opened_at = ? WHERE id = 1",
                    seq,
                    seal,
                    openFrom,
                    Timestamp.valueOf(openedAt));
        }
        return waiting.size();
    }

    private Head lockHead() {
        Optional<Head> head = head(" FOR UPDATE");
        if (head.isEmpty()) {
            change(
                    "INSERT INTO audit_chain (id, last_seq, last_seal, open_from, opened_at) VALUES (1, 0, ?, 1, ?)"
                            + " ON DUPLICATE KEY UPDATE id = id",
                    Seal.FIRST,
                    Timestamp.valueOf(Utc.now(clock)));
            head = head(" FOR UPDATE");
        }
        return head.orElseThrow();
    }

    private Optional<Head> head(String lock) {
        return rows("SELECT last_seq, last_seal, open_from, opened_at FROM audit_chain WHERE id = 1" + lock)
                .findFirst()
                .map(row -> new Head(number(row[0]), (String) row[1], number(row[2]), time(row[3])));
    }

    /** The end of the row, and how many entries pretend to stand behind it. */
    record End(Head head, long beyond, long waiting) {}

    /** The end, seen while nobody seals. */
    End end() {
        Head head = lockHead();
        return new End(
                head,
                count("SELECT COUNT(e) FROM AuditEntry e WHERE e.seq > " + head.lastSeq()),
                count("SELECT COUNT(e) FROM AuditEntry e WHERE e.seq IS NULL"));
    }

    private long count(String query) {
        return entities.createQuery(query, Long.class).getSingleResult();
    }

    /** Sealed entries behind this place, in their row. */
    List<AuditEntry> after(long seq, int most) {
        return entities.createQuery("SELECT e FROM AuditEntry e WHERE e.seq > :seq ORDER BY e.seq", AuditEntry.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    List<Segment> segments() {
        return rows("SELECT id, first_seq, last_seq, last_seal, removed_at FROM audit_segment ORDER BY first_seq")
                .map(row ->
                        new Segment(number(row[0]), number(row[1]), number(row[2]), (String) row[3], row[4] != null))
                .toList();
    }

    /** Entries that {@link #removeOld} would remove. */
    public long countOld() {
        return old().stream()
                .mapToLong(segment -> segment.lastSeq() - segment.firstSeq() + 1)
                .sum();
    }

    /** Segments at the beginning whose every entry is older than entries are kept. */
    private List<Segment> old() {
        LocalDateTime before = Utc.now(clock).minusDays(setting.days());
        return segments().stream()
                .filter(segment -> !segment.removed())
                .takeWhile(segment -> entities.createQuery(
                                        "SELECT COUNT(e) FROM AuditEntry e WHERE e.seq BETWEEN :first AND :last"
                                                + " AND e.happenedAt >= :before",
                                        Long.class)
                                .setParameter("first", segment.firstSeq())
                                .setParameter("last", segment.lastSeq())
                                .setParameter("before", before)
                                .getSingleResult()
                        == 0)
                .toList();
    }

    /** Removes whole old segments; their last seal stays, so that what follows can still be checked. */
    public long removeOld() {
        lockHead();
        long removed = 0;
        for (Segment segment : old()) {
            removed +=
                    change("DELETE FROM audit_entry WHERE seq BETWEEN ? AND ?", segment.firstSeq(), segment.lastSeq());
            change(
                    "UPDATE audit_segment SET removed_at = ? WHERE id = ?",
                    Timestamp.valueOf(Utc.now(clock)),
                    segment.id());
            audit.record(null, "audit.segment-removed", "segment", segment.id(), null);
        }
        return removed;
    }

    private int change(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private java.util.stream.Stream<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList().stream().map(row -> (Object[]) row);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDateTime time(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }
}
