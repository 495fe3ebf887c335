package pl.kooperacja.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Readiness;

/** Runs jobs: those of this node as soon as they are committed, all others and repetitions within a second. */
@Single
public class JobStarter {
    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());
    private static final int EVERY_MILLISECONDS = 1000;
    private static final int LONGEST_WAIT_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    @Inject
    Readiness readiness;

    private ScheduledFuture<?> rounds;

    /** Runs that have not begun, by kind; each does all that waits by then. */
    private final Map<String, Future<?>> coming = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = executor.scheduleWithFixedDelay(
                this::round, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsWaiting waiting) {
        run(waiting.kind());
    }

    private Future<?> run(String kind) {
        return coming.computeIfAbsent(
                kind,
                key -> executor.submit(() -> {
                    coming.remove(key);
                    safely(() -> runner.run(key));
                }));
    }

    void awaited(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsAwaited awaited) {
        Future<?> done = run(awaited.kind());
        try {
            done.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.FINE, "they are done a little later", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an earlier run left waits until readers are served. */
    private void round() {
        if (readiness.isReady()) {
            safely(runner::runAll);
        }
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
