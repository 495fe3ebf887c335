package pl.kooperacja.institution;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.account.Contacts.Prepared;
import pl.kooperacja.mail.Letter;
import pl.kooperacja.mail.MailService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * What the site writes about institutions. To a mailbox that nobody has confirmed goes no word of whoever filled in the
 * form, or the site would carry strangers' messages.
 */
@Single
class InstitutionLetters {
    @Inject
    MailService mail;

    @Inject
    Settings settings;

    private static Letter letter(String to, String name) {
        return Letter.to(to, Messages.text("institution_mail.title." + name))
                .paragraph(Messages.text("institution_mail.paragraph.hello"));
    }

    private void send(Letter letter, String button, String address) {
        mail.send(letter.link(Messages.text("institution_mail.button." + button), settings.getBaseUrl() + address));
    }

    private void sendAll(Collection<String> mailboxes, String name, String words, String button, String address) {
        for (String mailbox : new LinkedHashSet<>(mailboxes)) {
            send(letter(mailbox, name).paragraph(words), button, address);
        }
    }

    void askToConfirm(String email, String key) {
        send(
                letter(email, "confirm").paragraph(Messages.text("institution_mail.paragraph.confirm")),
                "confirm",
                "/strefa/wniosek/stan?klucz=" + key);
    }

    void tellAdvisers(Collection<String> advisers, long request) {
        sendAll(
                advisers,
                "queue",
                Messages.text("institution_mail.paragraph.queue"),
                "queue",
                "/podmioty/wnioski/" + request);
    }

    void tellApproved(String email, Institution institution, boolean coordinator, String address) {
        send(
                letter(email, "approved")
                        .paragraph(Messages.text(
                                "institution_mail.paragraph.approved",
                                institution.getName(),
                                PolishDates.text(institution.getLastDay())))
                        .paragraph(Messages.text(
                                coordinator
                                        ? "institution_mail.paragraph.approved-coordinator"
                                        : "institution_mail.paragraph.approved-member")),
                "enter",
                address);
    }

    void tellRefused(String email, String name, String reason) {
        send(
                letter(email, "refused")
                        .paragraph(Messages.text("institution_mail.paragraph.refused", name))
                        .paragraph(reason),
                "contact",
                "/kontakt");
    }

    void askForMore(String email, String name, String question, String key) {
        send(
                letter(email, "more")
                        .paragraph(Messages.text("institution_mail.paragraph.more", name))
                        .paragraph(question),
                "more",
                "/strefa/wniosek/stan?klucz=" + key);
    }

    void invite(Institution institution, Prepared prepared) {
        String words = Messages.text("institution_mail.paragraph.invite", institution.getName());
        Letter letter = letter(prepared.person().email(), "invite").paragraph(words);
        if (prepared.key().isPresent()) {
            letter.paragraph(Messages.text("institution_mail.paragraph.invite-new"));
        }
        send(letter, "invite", prepared.beginning().orElse("/konto/podmioty"));
    }

    void tellEnded(Institution institution, String email) {
        sendAll(
                List.of(email),
                "ended",
                Messages.text("institution_mail.paragraph.ended", institution.getName()),
                "own",
                "/konto/podmioty");
    }

    private static Set<String> all(Institution institution, Collection<String> coordinators) {
        Set<String> all = new LinkedHashSet<>(coordinators);
        if (institution.getMailbox() != null) {
            all.add(institution.getMailbox());
        }
        return all;
    }

    void tellAuthorised(Institution institution, Collection<String> coordinators) {
        sendAll(
                all(institution, coordinators),
                "authorised",
                Messages.text(
                        "institution_mail.paragraph.authorised",
                        institution.getName(),
                        PolishDates.text(institution.getLastDay())),
                "zone",
                "/strefa");
    }

    void tellSuspended(Institution institution, Collection<String> coordinators) {
        sendAll(
                all(institution, coordinators),
                "suspended",
                Messages.text("institution_mail.paragraph.suspended", institution.getName(), institution.getReason()),
                "contact",
                "/kontakt");
    }

    void remind(Institution institution, Collection<String> coordinators) {
        sendAll(
                all(institution, coordinators),
                "remind",
                Messages.text(
                        "institution_mail.paragraph.remind",
                        institution.getName(),
                        PolishDates.text(institution.getLastDay())),
                "prolong",
                "/strefa/wniosek?podmiot=" + institution.getId());
    }

    void tellLapsed(Institution institution, Collection<String> coordinators) {
        sendAll(
                all(institution, coordinators),
                "lapsed",
                Messages.text("institution_mail.paragraph.lapsed", institution.getName()),
                "prolong",
                "/strefa/wniosek?podmiot=" + institution.getId());
    }
}
