package pl.kooperacja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import pl.kooperacja.audit.AuditCheck.Fault;
import pl.kooperacja.audit.AuditCheck.Verdict;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.OnEveryDatabase;

class ChainIT extends OnEveryDatabase {
    private void record(int count) {
        for (int i = 0; i < count; i++) {
            get(AuditService.class).record(7L, "account.sign-in", "person", i, "192.0.2.1");
        }
    }

    private void sealed(int count) {
        record(count);
        get(AuditSealer.class).sealAll();
    }

    private Verdict verdict() {
        return get(AuditCheck.class).verify();
    }

    private void change(String sql) throws Exception {
        database.transaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private long count(String sql) throws Exception {
        return ((Number) database.transaction(
                        () -> database.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }

    private long entryAt(int seq) throws Exception {
        return count("SELECT id FROM audit_entry WHERE seq = " + seq);
    }

    private void broken(Fault fault, long place) {
        Verdict verdict = verdict();
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.place()).isEqualTo(place);
        assertThat(verdict.checked()).isEqualTo(place - 1);
    }

    @Test
    void whatWasWrittenIsWhole() {
        sealed(1200);
        record(3);
        Verdict verdict = verdict();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.checked()).isEqualTo(1200);
        assertThat(verdict.waiting()).isEqualTo(3);
        String seal = verdict.lastSeal();
        sealed(0);
        assertThat(verdict().checked()).isEqualTo(1203);
        assertThat(verdict().lastSeal()).isNotEqualTo(seal);
    }

    @Test
    void anEmptyJournalIsWhole() {
        assertThat(verdict().isWhole()).isTrue();
    }

    @Test
    void aChangedEntryIsTold() throws Exception {
        sealed(20);
        for (String change : List.of(
                "actor_id = 8",
                "actor_id = NULL",
                "action = 'account.sign-out'",
                "object_id = '99'",
                "origin = NULL")) {
            long id = entryAt(12);
            change("UPDATE audit_entry SET " + change + " WHERE id = " + id);
            broken(Fault.CHANGED, 12);
            assertThat(verdict().entry()).isEqualTo(id);
            change("UPDATE audit_entry SET actor_id = 7, action = 'account.sign-in', object_id = '11',"
                    + " origin = '192.0.2.1' WHERE id = " + id);
            assertThat(verdict().isWhole()).isTrue();
        }
        change("UPDATE audit_entry SET happened_at = '2026-11-01 10:00:00' WHERE seq = 5");
        broken(Fault.CHANGED, 5);
    }

    @Test
    void aMissingEntryIsTold() throws Exception {
        sealed(20);
        change("DELETE FROM audit_entry WHERE seq = 9");
        broken(Fault.MISSING, 9);
    }

    @Test
    void aMissingEndIsTold() throws Exception {
        sealed(20);
        change("DELETE FROM audit_entry WHERE seq >= 18");
        broken(Fault.MISSING, 18);
    }

    @Test
    void aMissingEntryWhosePlaceWasFilledUpIsTold() throws Exception {
        sealed(20);
        change("DELETE FROM audit_entry WHERE seq = 9");
        for (int seq = 10; seq <= 20; seq++) {
            change("UPDATE audit_entry SET seq = " + (seq - 1) + " WHERE seq = " + seq);
        }
        broken(Fault.CHANGED, 9);
    }

    @Test
    void anInsertedEntryIsTold() throws Exception {
        sealed(20);
        String columns = "INSERT INTO audit_entry (happened_at, actor_id, action, object_kind, object_id, seq, seal)";
        change(columns + " VALUES ('2026-12-01 09:00:00', 7, 'account.sign-in', 'person', '1', 21, '" + "a".repeat(64)
                + "')");
        broken(Fault.INSERTED, 21);
    }

    @Test
    void anEntryMadeUpForThePastIsToldAlthoughItWasSealed() throws Exception {
        clock.forward(Duration.ofDays(1));
        sealed(20);
        change("INSERT INTO audit_entry (happened_at, actor_id, action, object_kind, object_id)"
                + " VALUES ('2026-12-01 09:00:00', 7, 'account.sign-in', 'person', '1')");
        sealed(1);
        broken(Fault.INSERTED, 21);
    }

    @Test
    void aSegmentTakenFromTheTableIsTold() throws Exception {
        sealed(AuditChain.SEGMENT);
        sealed(5);
        assertThat(count("SELECT COUNT(*) FROM audit_segment")).isEqualTo(1);
        change("DELETE FROM audit_segment");
        assertThat(verdict().fault()).isEqualTo(Fault.MISSING);
    }

    @Test
    void manyWriteWhileOneSealsAndNothingIsLost() throws Exception {
        int writers = 6;
        int each = 40;
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<?>> sealers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sealers.add(threads.submit(() -> {
                    while (!done.get()) {
                        get(AuditSealer.class).sealAll();
                    }
                    return null;
                }));
            }
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                written.add(threads.submit(() -> record(each)));
            }
            for (Future<?> writer : written) {
                writer.get(60, TimeUnit.SECONDS);
            }
            done.set(true);
            for (Future<?> sealer : sealers) {
                sealer.get(60, TimeUnit.SECONDS);
            }
        }
        get(AuditSealer.class).sealAll();
        Verdict verdict = verdict();
        assertThat(verdict.isWhole()).as(verdict.toString()).isTrue();
        assertThat(verdict.checked()).isEqualTo((long) writers * each);
    }

    @Test
    void whoIsCommittedLateIsSealedLate() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> slow = thread.submit(() -> database.transaction(() -> {
                record(1);
                database.entities().flush();
                written.countDown();
                return goOn.await(60, TimeUnit.SECONDS);
            }));
            assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
            sealed(5);
            assertThat(verdict().checked()).as("nobody waits for the slow one").isEqualTo(5);
            goOn.countDown();
            slow.get(60, TimeUnit.SECONDS);
        }
        sealed(2);
        assertThat(verdict().isWhole()).isTrue();
        assertThat(verdict().checked()).isEqualTo(8);
    }

    @Test
    void whatACrashLeftUnsealedIsSealedAtTheNextStart() throws Exception {
        sealed(5);
        record(7);
        house.close();
        try (House next = new House(database, clock, Map.of("SK_DATA", folder.toString()))) {
            assertThat(next.get(AuditCheck.class).verify().waiting()).isEqualTo(7);
            next.get(AuditSealer.class).sealAll();
            assertThat(next.get(AuditCheck.class).verify().checked()).isEqualTo(12);
        }
    }

    @Test
    void whatIsOldGoesInWholeSegmentsAndItsSealStays() throws Exception {
        sealed(AuditChain.SEGMENT);
        sealed(10);
        clock.forward(Duration.ofDays(2));
        sealed(0);
        clock.forward(Duration.ofDays(727));
        sealed(10);
        AuditChain chain = get(AuditChain.class);
        assertThat(chain.countOld()).as("729 days").isZero();
        assertThat(chain.removeOld()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(chain.countOld()).isEqualTo(AuditChain.SEGMENT + 10);
        assertThat(chain.removeOld()).isEqualTo(AuditChain.SEGMENT + 10);
        get(AuditSealer.class).sealAll();
        assertThat(verdict().isWhole()).isTrue();
        assertThat(count("SELECT COUNT(*) FROM audit_entry")).isEqualTo(12);
        assertThat(count("SELECT COUNT(*) FROM audit_segment WHERE removed_at IS NOT NULL"))
                .isEqualTo(2);

        String columns = "INSERT INTO audit_entry (happened_at, actor_id, action, object_kind, object_id, seq, seal)";
        change(columns + " VALUES ('2026-12-01 09:00:00', 7, 'account.sign-in', 'person', '1', 3, '" + "a".repeat(64)
                + "')");
        assertThat(verdict().fault()).as("what comes back").isEqualTo(Fault.INSERTED);
        change("DELETE FROM audit_entry WHERE seq = 3");
        change("UPDATE audit_segment SET last_seal = '" + "b".repeat(64) + "' ");
        assertThat(verdict().fault()).as("another seal in its place").isEqualTo(Fault.CHANGED);
    }

    @Test
    void fewerDaysThanTheLawAllowsAreNotBelieved() throws Exception {
        house.close();
        try (House hasty = new House(database, clock, Map.of("SK_AUDIT_DAYS", "30"))) {
            assertThat(hasty.get(AuditSetting.class).days()).isEqualTo(AuditSetting.LEAST_DAYS);
        }
        try (House patient = new House(database, clock, Map.of("SK_AUDIT_DAYS", "1000"))) {
            assertThat(patient.get(AuditSetting.class).days()).isEqualTo(1000);
        }
    }
}
