package pl.kooperacja.job;

import java.util.List;

/** Does the jobs of one kind. */
public interface JobHandler {
    /** Name of the kind, at most 40 letters. */
    String kind();

    /** Whether it can work now; its jobs wait while it cannot. */
    default boolean isReady() {
        return true;
    }

    /** How many subjects it takes at once. */
    int most();

    /**
     * Does the work for each of the subjects; may be asked again for what it has done already. Called outside any
     * transaction.
     *
     * @throws Exception when any of it failed: all of it will be asked for again
     */
    void handle(List<String> subjects) throws Exception;
}
