package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Publishes drafts when their time has come. */
@Single
public class DuePublisher implements JobHandler {
    @Inject
    ReviewService reviews;

    @Override
    public String kind() {
        return ReviewService.PUBLISH;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public void handle(List<String> subjects) {
        for (String subject : subjects) {
            String[] parts = subject.split(":");
            long draft = Long.parseLong(parts[0]);
            try {
                reviews.publishDue(draft, Long.parseLong(parts[1]));
            } catch (RefusedException e) {
                reviews.failed(draft, e.getMessage());
            }
        }
    }
}
