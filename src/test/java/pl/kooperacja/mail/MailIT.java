package pl.kooperacja.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.job.Job;
import pl.kooperacja.job.JobQueue;
import pl.kooperacja.job.JobRunner;
import pl.kooperacja.testing.OnEveryDatabase;

class MailIT extends OnEveryDatabase {
    private static final String TO = "ewa.lis@example.org";

    private void send(String words) {
        get(MailService.class).send(Letter.to(TO, "Ustaw nowe hasło – żółć").paragraph(words));
    }

    private void run() {
        get(JobRunner.class).run(MailHandler.KIND);
    }

    private List<Path> files() throws IOException {
        Path mail = folder.resolve("data/mail");
        if (!Files.isDirectory(mail)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mail)) {
            return files.sorted().toList();
        }
    }

    private long kept() throws Exception {
        return database.transaction(() -> database.entities()
                .createQuery("SELECT COUNT(m) FROM MailMessage m", Long.class)
                .getSingleResult());
    }

    private static void assertWhole(MimeMessage message) throws Exception {
        assertThat(message.getSubject()).isEqualTo("Ustaw nowe hasło – żółć");
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .singleElement()
                .hasToString(TO);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()[0].toString()).contains("kontakt@example.org");
        assertThat(message.getMessageID()).matches("<\\d+\\.\\d+@localhost>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Zażółć gęślą jaźń.")
                .contains("http://localhost:8080");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Zażółć gęślą jaźń.</p>");
    }

    @Test
    void aLetterGoesToAFileAndIsForgotten() throws Exception {
        send("Zażółć gęślą jaźń.");
        assertThat(files()).isEmpty();
        run();
        assertThat(files()).singleElement().asString().endsWith(".eml");
        try (InputStream in = Files.newInputStream(files().getFirst())) {
            assertWhole(new MimeMessage(Session.getInstance(new Properties()), in));
        }
        assertThat(kept()).isZero();
        assertThat(get(JobQueue.class).waiting(MailHandler.KIND)).isZero();
    }

    @Test
    void aLetterIsThereExactlyIfTheChangeIs() throws Exception {
        assertThatThrownBy(() -> database.transaction(() -> {
                    send("Nie.");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(Exception.class);
        run();
        assertThat(files()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void aServerGetsTheLetter() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            get(Post.class).url =
                    Optional.of("smtp://127.0.0.1:" + server.getSmtp().getPort());
            send("Zażółć gęślą jaźń.");
            run();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertWhole(server.getReceivedMessages()[0]);
            assertThat(kept()).isZero();
            assertThat(files()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatAsksForAPasswordGetsIt() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("poczta@example.org", "poczta", "tajne:słowo");
        server.start();
        try {
            get(Post.class).url = Optional.of("smtp://poczta:tajne%3As%C5%82owo@127.0.0.1:"
                    + server.getSmtp().getPort());
            send("Tak.");
            run();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterThatCannotGoWaitsAndTellsNobodysAddress() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        get(Post.class).url = Optional.of("smtp://127.0.0.1:" + port);
        send("Później.");
        run();

        assertThat(get(JobQueue.class).troubled(5))
                .singleElement()
                .extracting(Job::error)
                .asString()
                .contains("MailConnectException")
                .doesNotContain("@");
        assertThat(kept()).isEqualTo(1);
        get(Post.class).url = Optional.empty();
        clock.forward(Duration.ofMinutes(1));
        run();
        assertThat(files()).hasSize(1);
        assertThat(kept()).isZero();
    }

    @Test
    void whatAServerSaysOfAnAddressIsNotTold() {
        MailMessage message =
                new MailMessage(Letter.to(TO, "Temat").paragraph("x"), java.time.LocalDateTime.now(clock));
        assertThat(Post.reason(new IOException("550 <" + TO + ">: unknown\nmore"), message))
                .isEqualTo("IOException: 550 … unknown");
    }
}
