package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.Single;

/** Tells authors of remarks, some time after the first one, so that many come in one letter. */
@Single
public class RemarkTeller implements JobHandler {
    @Inject
    ReviewService reviews;

    @Override
    public String kind() {
        return ReviewService.TELL_REMARKS;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public void handle(List<String> subjects) {
        subjects.forEach(draft -> reviews.tellRemarks(Long.parseLong(draft)));
    }
}
