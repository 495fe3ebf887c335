package pl.kooperacja.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.job.JobRunner;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Opens the index when the site starts, and builds it anew when it cannot be used or when somebody asks. */
@Single
public class IndexKeeper {
    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    SearchIndex index;

    @Inject
    JobQueue queue;

    @Inject
    JobRunner runner;

    @Inject
    SearchUpdates updates;

    @Inject
    @Any
    Instance<SearchSource> sources;

    /**
     * Keeps every other process from the index.
     *
     * @throws RefusedException when another process holds it
     */
    public void hold() {
        index.hold();
    }

    /**
     * Opens what is there, once content is loaded. Readers are let in when the index says what the database says: at
     * once, or in a while, which nobody has to wait for.
     *
     * @throws RefusedException when another process holds the index
     */
    public void open() {
        queue.release(SearchUpdates.KIND); // nobody else works on this index
        if (!index.open()) {
            executor.submit(() -> inBackground(this::build));
            return;
        }
        if (updates.pending() == 0) {
            index.admit();
        } else {
            executor.submit(() -> inBackground(this::catchUp));
        }
    }

    private void catchUp() {
        runner.run(SearchUpdates.KIND);
        index.admit();
    }

    /** Every change until now is read by the building itself; only what the future brings is left to jobs. */
    private void build() {
        queue.clear(SearchUpdates.KIND);
        sources.forEach(source -> source.appearing().forEach(updates::appears));
        rebuild();
        runner.run(SearchUpdates.KIND);
    }

    /**
     * Builds the index anew beside the present one, which goes on answering, and swaps.
     *
     * @throws RefusedException when it is being built already
     */
    public void rebuild() {
        index.rebuild(sources);
    }

    private void inBackground(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (index.isOpen()) {
                LOG.log(Level.SEVERE, "Nie udało się przygotować wyszukiwania", e);
            } else {
                LOG.log(Level.FINE, "the site stops", e);
            }
        }
    }
}
