package pl.kooperacja.mail;

import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** Takes letters where {@code SK_MAIL_URL} says, or into files below {@code data/mail}. */
@Single
public class Post {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String MILLISECONDS = "20000";

    /** {@code smtp://user:password@host:port} or {@code smtps://…}; escapes stand in user and password. */
    @Inject
    @ConfigProperty(name = "SK_MAIL_URL")
    Optional<String> url;

    @Inject
    Settings settings;

    /** Hands the letter over, or says why it cannot. */
    void deliver(MailMessage message) throws MailFailedException {
        try {
            if (url.isPresent() && !url.get().isBlank()) {
                bySmtp(message, URI.create(url.get().strip()));
            } else {
                toFile(message);
            }
        } catch (MessagingException | IOException e) {
            throw new MailFailedException(reason(e, message));
        }
    }

    /** Servers tell the address they refuse. */
    static String reason(Exception failure, MailMessage message) {
        String told = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + ": "
                + told.replaceAll("\\S*@\\S*", "…").replace(message.getRecipient(), "…");
    }

    private void bySmtp(MailMessage message, URI server) throws MessagingException, IOException {
        boolean tls = "smtps".equals(server.getScheme());
        if (!tls && !"smtp".equals(server.getScheme()) || server.getHost() == null) {
            throw new MessagingException("SK_MAIL_URL must look like smtp://host:port");
        }
        String[] login =
                server.getUserInfo() == null ? null : server.getUserInfo().split(":", 2);
        String protocol = server.getScheme();
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", MILLISECONDS);
        properties.setProperty(prefix + "timeout", MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", MILLISECONDS);
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // a password goes nowhere unless nobody can listen
        properties.setProperty(
                prefix + "starttls.required", Boolean.toString(login != null && !isHere(server.getHost())));
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(
                    server.getHost(),
                    server.getPort(),
                    login == null ? null : login[0],
                    login == null || login.length < 2 ? null : login[1]);
            MimeMessage mime = mime(session, message);
            transport.sendMessage(mime, mime.getAllRecipients());
        }
    }

    private static boolean isHere(String host) throws MessagingException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new MessagingException("unknown host in SK_MAIL_URL", e);
        }
    }

    private void toFile(MailMessage message) throws MessagingException, IOException {
        Path folder = Files.createDirectories(settings.data().resolve("mail"));
        Path whole = folder.resolve("%06d.eml".formatted(message.getId()));
        Path part = folder.resolve(whole.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            mime(Session.getInstance(new Properties()), message).writeTo(out);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private MimeMessage mime(Session session, MailMessage message) throws MessagingException, IOException {
        Numbered mime = new Numbered(
                session,
                "<" + message.getId() + "." + message.getCreatedAt().toEpochSecond(ZoneOffset.UTC) + "@"
                        + URI.create(settings.getBaseUrl()).getHost() + ">");
        mime.setFrom(new InternetAddress(settings.getOperatorEmail(), Messages.text("general.name"), UTF_8));
        mime.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(message.getRecipient(), true)});
        mime.setSubject(message.getSubject(), UTF_8);
        mime.setSentDate(Date.from(message.getCreatedAt().toInstant(ZoneOffset.UTC)));
        mime.setHeader("Content-Language", "pl");
        mime.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.getText(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.getHtml(), UTF_8, "html");
        mime.setContent(new MimeMultipart("alternative", text, html));
        mime.saveChanges();
        return mime;
    }

    /** A message with a Message-ID of ours, which the library would write over. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
