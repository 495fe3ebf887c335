package pl.kooperacja.mail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** Letters on their way. */
@Single
@Transactional
public class MailService {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    JobQueue jobs;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Sends the letter, signed, once the caller's transaction is committed. */
    public void send(Letter letter) {
        letter.paragraph(Messages.text(
                "mail_letter.paragraph.signature",
                Messages.text("general.name"),
                settings.getOperatorName(),
                settings.getBaseUrl()));
        MailMessage message = new MailMessage(letter, Utc.now(clock));
        entities.persist(message);
        entities.flush();
        jobs.add(MailHandler.KIND, message.getId().toString());
    }

    Optional<MailMessage> find(long id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id));
    }

    /** Forgets a letter that has gone. */
    void gone(long id) {
        find(id).ifPresent(entities::remove);
    }
}
