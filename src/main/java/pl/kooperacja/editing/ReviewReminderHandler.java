package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.Single;

/** Every morning reminds owners of what is to be checked again, and asks for the next morning. */
@Single
public class ReviewReminderHandler implements JobHandler {
    static final String KIND = "editing-reminders";

    @Inject
    ReviewReminders reminders;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int most() {
        return 10;
    }

    @Override
    public void handle(List<String> subjects) {
        reminders.mailboxes().forEach(reminders::remind);
        reminders.askForNext(subjects.size());
    }
}
