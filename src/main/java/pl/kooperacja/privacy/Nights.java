package pl.kooperacja.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Single;

/** Sees to it that there is always one night to come. */
@Single
@Transactional
public class Nights {
    private static final LocalTime HOUR = LocalTime.of(2, 30);

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (jobs.waiting(NightlyHandler.KIND) == 0) {
            askForNext();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Adds the job of the next night. */
    public void askForNext() {
        LocalDate night = today().plusDays(1);
        jobs.add(
                NightlyHandler.KIND,
                List.of(night.toString()),
                night.atTime(HOUR).atZone(ClockProducer.WARSAW).toInstant());
    }
}
