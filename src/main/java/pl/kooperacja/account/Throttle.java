package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** Slows down those who try too often. A try is counted before it is made, so many at once get no further than one. */
@Single
@Transactional
public class Throttle {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Counts a try, unless there is still to wait. @return how long; zero when the try may be made */
    public Duration take(Limit limit, String subject) {
        String key = key(limit, subject);
        LocalDateTime now = Utc.now(clock);
        entities.createNativeQuery("INSERT INTO throttle (throttle_key, hits, first_at, free_at) VALUES (?, 0, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE hits = hits")
                .setParameter(1, key)
                .setParameter(2, Timestamp.valueOf(now))
                .setParameter(3, Timestamp.valueOf(now))
                .executeUpdate();
        Object[] row = (Object[]) entities.createNativeQuery(
                        "SELECT hits, first_at, free_at FROM throttle WHERE throttle_key = ? FOR UPDATE")
                .setParameter(1, key)
                .getSingleResult();
        int before = ((Number) row[0]).intValue();
        LocalDateTime free = time(row[2]);
        // somebody who tries at the same moment may have looked at the clock a little later
        if (!limit.waitAfter(before).isZero() && now.isBefore(free)) {
            return Duration.between(now, free);
        }
        boolean anew = !now.isBefore(time(row[1]).plus(limit.window()));
        int hits = anew ? 1 : before + 1;
        entities.createNativeQuery("UPDATE throttle SET hits = ?, first_at = ?, free_at = ? WHERE throttle_key = ?")
                .setParameter(1, hits)
                .setParameter(2, anew ? Timestamp.valueOf(now) : Timestamp.valueOf(time(row[1])))
                .setParameter(3, Timestamp.valueOf(now.plus(limit.waitAfter(hits))))
                .setParameter(4, key)
                .executeUpdate();
        return Duration.ZERO;
    }

    /** Takes a try back that turned out to be right. */
    void giveBack(Limit limit, String subject) {
        entities.createNativeQuery(
                        "UPDATE throttle SET hits = hits - 1, free_at = first_at WHERE throttle_key = ? AND hits > 0")
                .setParameter(1, key(limit, subject))
                .executeUpdate();
    }

    /** Forgets all tries. */
    void forget(Limit limit, String subject) {
        entities.createNativeQuery("DELETE FROM throttle WHERE throttle_key = ?")
                .setParameter(1, key(limit, subject))
                .executeUpdate();
    }

    /** Forgets what no limit counts any more. */
    void forgetOld() {
        entities.createNativeQuery("DELETE FROM throttle WHERE first_at < ? AND free_at < ?")
                .setParameter(1, Timestamp.valueOf(Utc.now(clock).minusDays(2)))
                .setParameter(2, Timestamp.valueOf(Utc.now(clock)))
                .executeUpdate();
    }

    /** The longer of two waits. */
    static Duration longest(List<Duration> waits) {
        return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String key(Limit limit, String subject) {
        return Secrets.hash(limit.name() + " " + subject);
    }

    private static LocalDateTime time(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }
}
