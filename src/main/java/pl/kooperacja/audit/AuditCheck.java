package pl.kooperacja.audit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.kooperacja.audit.AuditChain.End;
import pl.kooperacja.audit.AuditChain.Segment;
import pl.kooperacja.shared.Single;

/**
 * Looks whether the journal is as it was written. No transaction of its own: it reads many, and nobody waits for it.
 * Whoever can write to the database and computes all seals anew from some entry on cannot be seen here; so the last seal
 * is told, to be compared with one that was written down elsewhere.
 */
@Single
public class AuditCheck {
    private static final int BATCH = 1000;
    /** Entries are sealed within seconds, so one that is much older than the one before it came later. */
    private static final Duration LATEST = Duration.ofHours(1);

    @Inject
    AuditChain chain;

    /** What is wrong with an entry. */
    public enum Fault {
        /** It does not say what was sealed. */
        CHANGED,
        /** There is none at its place. */
        MISSING,
        /** It was put in later. */
        INSERTED
    }

    /**
     * What was found.
     *
     * @param checked entries that are as they were
     * @param waiting entries too new to be sealed
     * @param lastSeal of the last good entry
     * @param fault of the first bad entry, or null
     * @param place of that entry in the row
     * @param entry its number, or null where there is none
     */
    public record Verdict(long checked, long waiting, String lastSeal, Fault fault, long place, Long entry) {
        public boolean isWhole() {
            return fault == null;
        }
    }

    /** Reads the whole chain, and stops at the first entry that is not as it was sealed. */
    public Verdict verify() {
        End end = chain.end();
        List<Segment> segments = chain.segments();
        Map<Long, Segment> byEnd = segments.stream()
                .filter(segment -> !segment.removed())
                .collect(Collectors.toMap(Segment::lastSeq, Function.identity()));
        Segment removed =
                segments.stream().filter(Segment::removed).reduce((a, b) -> b).orElse(null);
        Walk walk = new Walk(end, removed);
        long openFrom = segments.isEmpty() ? 1 : segments.getLast().lastSeq() + 1;
        if (openFrom != end.head().openFrom()) {
            return walk.broken(Fault.MISSING, openFrom, null);
        }
        List<AuditEntry> batch = chain.after(0, BATCH);
        while (!batch.isEmpty()) {
            for (AuditEntry entry : batch) {
                if (entry.getSeq() > end.head().lastSeq()) {
                    break;
                }
                Fault fault = walk.fault(entry, byEnd.get(entry.getSeq()));
                if (fault != null) {
                    return fault == Fault.MISSING
                            ? walk.broken(fault, walk.seq + 1, null)
                            : walk.broken(fault, entry.getSeq(), entry.getId());
                }
            }
            long last = batch.getLast().getSeq();
            batch = last >= end.head().lastSeq() ? List.of() : chain.after(last, BATCH);
        }
        if (walk.seq < end.head().lastSeq()) {
            return walk.broken(Fault.MISSING, walk.seq + 1, null);
        }
        if (!walk.seal.equals(end.head().lastSeal())) {
            return walk.broken(Fault.CHANGED, walk.seq, null);
        }
        return end.beyond() > 0 ? walk.broken(Fault.INSERTED, walk.seq + 1, null) : walk.broken(null, walk.seq, null);
    }

    /** How far the check has come. */
    private static final class Walk {
        private final End end;
        private final long from;
        private long seq;
        private String seal;
        private LocalDateTime latest = LocalDateTime.MIN;

        Walk(End end, Segment removed) {
            this.end = end;
            this.from = removed == null ? 0 : removed.lastSeq();
            this.seq = from;
            this.seal = removed == null ? Seal.FIRST : removed.lastSeal();
        }

        /** What is wrong with the next entry, or null, and then it counts as checked. */
        Fault fault(AuditEntry entry, Segment closed) {
            if (entry.getSeq() <= from) {
                return Fault.INSERTED;
            }
            if (entry.getSeq() > seq + 1) {
                return Fault.MISSING;
            }
            String expected = Seal.of(seal, entry.getSeq(), entry);
            if (!expected.equals(entry.getSeal())
                    || closed != null && !closed.lastSeal().equals(expected)) {
                return Fault.CHANGED;
            }
            if (!latest.equals(LocalDateTime.MIN) && entry.getHappenedAt().isBefore(latest.minus(LATEST))) {
                return Fault.INSERTED;
            }
            latest = entry.getHappenedAt().isAfter(latest) ? entry.getHappenedAt() : latest;
            seq = entry.getSeq();
            seal = expected;
            return null;
        }

        Verdict broken(Fault fault, long place, Long entry) {
            return new Verdict(seq - from, end.waiting(), seal, fault, place, entry);
        }
    }
}
