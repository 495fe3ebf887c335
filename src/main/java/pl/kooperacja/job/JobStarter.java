package pl.kooperacja.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs jobs: those of this node as soon as they are committed, all others and repetitions within a second. */
@ApplicationScoped
public class JobStarter {
    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = executor.scheduleWithFixedDelay(
                () -> safely(runner::runAll), EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(false);
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsWaiting waiting) {
        executor.submit(() -> safely(() -> runner.run(waiting.kind())));
    }

    /** A round that throws would be the last one. */
    private static void safely(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Runda zadań w tle przerwana, następna za chwilę", e);
        }
    }
}
