package pl.kooperacja.site;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Letters that left the site. */
final class Letters {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/[\\w/?=&-]*)");

    private final SiteProcess site;

    Letters(SiteProcess site) {
        this.site = site;
    }

    /** Text of the letter of this number to this mailbox, from 1, once it has gone. */
    String await(String to, int number) {
        site.await("letter " + number + " to " + to, SiteProcess.LONGEST_END, () -> to(to).size() >= number);
        return to(to).get(number - 1);
    }

    /** The first address of the site in a letter. */
    static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("no link in " + letter);
        }
        return link.group(1);
    }

    List<String> to(String mailbox) {
        Path folder = site.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .flatMap(file -> text(file, mailbox))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> text(Path file, String mailbox) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return message.getAllRecipients()[0].toString().equals(mailbox)
                    ? Stream.of(((MimeMultipart) message.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    : Stream.empty();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
