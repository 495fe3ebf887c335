package pl.kooperacja.mail;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.Single;

/** Sends letters, and forgets each as soon as it has gone. */
@Single
public class MailHandler implements JobHandler {
    static final String KIND = "mail";
    private static final int MOST = 20;

    @Inject
    MailService letters;

    @Inject
    Post post;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void handle(List<String> subjects) throws MailFailedException {
        for (String subject : subjects) {
            long id = Long.parseLong(subject);
            Optional<MailMessage> message = letters.find(id);
            if (message.isPresent()) {
                post.deliver(message.get());
                letters.gone(id);
            }
        }
    }
}
