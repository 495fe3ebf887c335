package pl.kooperacja.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A letter that waits to be sent. */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;
    private String subject;
    private String text;
    private String html;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected MailMessage() {}

    MailMessage(Letter letter, LocalDateTime createdAt) {
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.createdAt = createdAt;
    }

    Long getId() {
        return id;
    }

    String getRecipient() {
        return recipient;
    }

    String getSubject() {
        return subject;
    }

    String getText() {
        return text;
    }

    String getHtml() {
        return html;
    }

    LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
