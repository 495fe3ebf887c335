package pl.kooperacja.search;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.shared.Single;

/** Tells the index of changes, inside the transaction that makes them. */
@Single
public class SearchUpdates {
    /** Jobs whose subjects are ids of items to be read again. */
    static final String KIND = "search";

    @Inject
    JobQueue queue;

    @Inject
    Clock clock;

    /** These items will be found as they are then, within a second of the commit. */
    public void changed(Collection<String> items) {
        queue.add(KIND, items);
    }

    /** The item will be read again when that day begins. */
    public void appears(String item, LocalDate day) {
        queue.add(KIND, List.of(item), day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** How many changes the index does not hold yet. */
    public long pending() {
        return queue.overdue(KIND);
    }

    /** When the caller's transaction has returned, the next query on this node obeys what it changed. */
    public void awaitAfterCommit() {
        queue.awaitAfterCommit(KIND);
    }
}
