package pl.kooperacja.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock: Polish civil time. */
@Single
public class ClockProducer {
    /** In this zone a day begins and ends. */
    public static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(WARSAW);
    }
}
