package pl.kooperacja.shared.web;

import java.util.concurrent.atomic.LongAdder;
import pl.kooperacja.shared.Single;

/** Counts answers, for the operator's metrics. */
@Single
public class Requests {
    private final LongAdder[] byClass = {
        new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()
    };
    private final LongAdder nanoseconds = new LongAdder();

    void count(int status, long duration) {
        byClass[Math.min(5, Math.max(0, status / 100))].increment();
        nanoseconds.add(duration);
    }

    /** Answers with a status of this hundred: 2 for 200 to 299. */
    public long answers(int hundred) {
        return byClass[hundred].sum();
    }

    /** Time spent on answers, in seconds. */
    public double seconds() {
        return nanoseconds.sum() / 1e9;
    }
}
