package pl.kooperacja.audit;

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

/** Seals new entries every few seconds. */
@Single
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final int EVERY_SECONDS = 5;
    private static final int BATCH = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditChain chain;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = executor.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Wpisy dziennika zostaną zapieczętowane w następnej rundzie", e);
        }
    }

    /** Seals all that waits. */
    public void sealAll() {
        while (chain.seal(BATCH) == BATCH) {
            LOG.log(Level.FINE, "more entries wait");
        }
    }
}
