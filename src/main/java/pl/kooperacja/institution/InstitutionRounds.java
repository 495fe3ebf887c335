package pl.kooperacja.institution;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Single;

/** Looks each hour whose authorisation is running out, and forgets requests that nobody has confirmed. */
@Single
public class InstitutionRounds {
    private static final Logger LOG = Logger.getLogger(InstitutionRounds.class.getName());
    private static final int FIRST_MINUTE = 1;
    private static final int EVERY_MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    InstitutionUpkeep upkeep;

    @Inject
    AccessRequestService requests;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = executor.scheduleWithFixedDelay(this::round, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** A round that throws would be the last one. */
    private void round() {
        try {
            upkeep.remind();
            requests.forgetUnconfirmed();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Przypomnienia o uprawnieniach przerwane, następne za godzinę", e);
        }
    }
}
