package pl.kooperacja.job;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Single;

/** Gives due jobs to their handlers, each kind one batch at a time on this node. */
@Single
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject
    JobQueue queue;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** Does all that is due, of every kind. */
    public void runAll() {
        handlers.forEach(this::run);
    }

    /** Does all that is due of one kind; nothing for a kind without a handler. */
    public void run(String kind) {
        handlers.stream().filter(handler -> handler.kind().equals(kind)).forEach(this::run);
    }

    private void run(JobHandler handler) {
        ReentrantLock turn = turns.computeIfAbsent(handler.kind(), kind -> new ReentrantLock());
        turn.lock();
        try {
            boolean more = true;
            while (more && handler.isReady()) {
                List<Job> jobs = queue.claim(handler.kind(), handler.most());
                if (!jobs.isEmpty()) {
                    handle(handler, jobs);
                }
                // whoever adds a job meanwhile has it done himself
                more = jobs.size() == handler.most();
            }
        } finally {
            turn.unlock();
        }
    }

    /** A batch that fails is tried again one by one, so that one bad subject holds up no other. */
    private void handle(JobHandler handler, List<Job> jobs) {
        try {
            handler.handle(jobs.stream().map(Job::subject).distinct().toList());
            queue.done(jobs);
        } catch (Exception e) {
            if (!handler.isReady()) {
                LOG.log(Level.FINE, "the claim ends with its lease", e);
                return;
            }
            if (jobs.size() > 1) {
                jobs.forEach(job -> handle(handler, List.of(job)));
                return;
            }
            LOG.log(Level.WARNING, e, () -> "Zadanie „" + handler.kind() + "” nie powiodło się, zostanie powtórzone");
            queue.failed(jobs, String.valueOf(e));
        }
    }
}
