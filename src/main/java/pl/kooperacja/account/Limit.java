package pl.kooperacja.account;

import java.time.Duration;

/** How often something may be tried before one has to wait. */
public enum Limit {
    /** Guessing one account's password from one network. */
    SIGN_IN_THERE(5, Duration.ofHours(1), Duration.ofSeconds(30)),
    /** Guessing from one network, at which many people may sit. */
    SIGN_IN_FROM(40, Duration.ofHours(1), Duration.ofMinutes(1)),
    /** Guessing one account's password from anywhere. */
    SIGN_IN_TO(50, Duration.ofHours(24), Duration.ofMinutes(1)),
    /** Guessing codes of one account. */
    CODE(15, Duration.ofHours(1), Duration.ofMinutes(1)),
    /** Giving the password again when already signed in. */
    PASSWORD_AGAIN(10, Duration.ofHours(1), Duration.ofMinutes(1)),
    /** Reports from one network. */
    REPORT_FROM(10, Duration.ofHours(1), Duration.ofMinutes(15)),
    /** Letters to one mailbox. */
    LETTER_TO(4, Duration.ofHours(1), Duration.ofMinutes(15)),
    /** Letters asked for from one network. */
    LETTER_FROM(20, Duration.ofHours(1), Duration.ofMinutes(15));

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final int free;
    private final Duration window;
    private final Duration firstWait;

    Limit(int free, Duration window, Duration firstWait) {
        this.free = free;
        this.window = window;
        this.firstWait = firstWait;
    }

    Duration window() {
        return window;
    }

    /** How long nobody may try again after so many times. */
    Duration waitAfter(int hits) {
        int over = hits - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = firstWait.multipliedBy(1L << Math.min(over, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
