package pl.kooperacja.account;

import jakarta.inject.Inject;
import pl.kooperacja.mail.Letter;
import pl.kooperacja.mail.MailService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * What the site writes to people about their accounts. A letter to a mailbox that nobody has confirmed holds no word
 * from whoever asked for it, or the site would carry strangers' messages.
 */
@Single
class AccountLetters {
    @Inject
    MailService mail;

    @Inject
    Settings settings;

    @Inject
    MailChoices choices;

    private Letter letter(String to, String name) {
        return Letter.to(to, Messages.text("account_mail.title." + name))
                .paragraph(Messages.text("account_mail.paragraph.hello"))
                .paragraph(Messages.text("account_mail.paragraph." + name));
    }

    private void send(Letter letter, String button, String address, String ending) {
        mail.send(letter.link(Messages.text("account_mail.button." + button), settings.getBaseUrl() + address)
                .paragraph(Messages.text("account_mail.paragraph." + ending)));
    }

    private static String choosing(String key) {
        return "/haslo/ustaw?klucz=" + key;
    }

    void inviteToConfirm(String email, String key) {
        send(letter(email, "register"), "register", choosing(key), "register-end");
    }

    /** To somebody who registers again. */
    void remindOfAccount(Person person, String key) {
        send(letter(person.getEmail(), "known"), "reset", choosing(key), "known-end");
    }

    void sendReset(Person person, String key) {
        send(letter(person.getEmail(), "reset"), "reset", choosing(key), "reset-end");
    }

    void tellNoAccount(String email) {
        send(letter(email, "unknown"), "unknown", "/rejestracja", "unknown-end");
    }

    void invite(Person person, String key) {
        send(letter(person.getEmail(), "invite"), "invite", choosing(key), "invite-end");
    }

    void tellRoles(Person person) {
        if (choices.wants(person.getId(), MailKind.ROLES)) {
            send(letter(person.getEmail(), "roles"), "account", "/konto", "roles-end");
        }
    }

    void tellRoleEnded(Person person) {
        if (choices.wants(person.getId(), MailKind.ROLES)) {
            send(letter(person.getEmail(), "role-ended"), "account", "/konto", "roles-end");
        }
    }

    void tellPasswordChanged(Person person) {
        send(letter(person.getEmail(), "password"), "forgotten", "/haslo", "warning-end");
    }

    void tellSecondFactor(Person person) {
        String name = person.hasSecondFactor() ? "second-on" : "second-off";
        send(letter(person.getEmail(), name), "forgotten", "/haslo", "warning-end");
    }

    void tellTheft(Person person) {
        send(letter(person.getEmail(), "theft"), "forgotten", "/haslo", "theft-end");
    }

    void askOldMailbox(Person person, String key) {
        send(letter(person.getEmail(), "move-old"), "move-old", "/konto/adres?klucz=" + key, "move-old-end");
    }

    void askNewMailbox(String email, String key) {
        send(letter(email, "move-new"), "move-new", "/konto/adres?klucz=" + key, "move-new-end");
    }

    void tellErased(String formerEmail) {
        send(letter(formerEmail, "erased"), "contact", "/kontakt", "erased-end");
    }

    void announceErasure(Person person) {
        send(letter(person.getEmail(), "unused"), "sign-in", "/logowanie", "unused-end");
    }

    void tellMoved(String formerEmail) {
        send(letter(formerEmail, "moved"), "contact", "/kontakt", "moved-end");
    }
}
