package pl.kooperacja.privacy;

import jakarta.inject.Inject;
import pl.kooperacja.mail.Letter;
import pl.kooperacja.mail.MailService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** What the site writes to those who ask for something by law, and to those who must answer. */
@Single
class PrivacyLetters {
    @Inject
    MailService mail;

    @Inject
    Settings settings;

    private static Letter letter(LegalRequest request, String name) {
        String register = request.getRegister().key();
        return Letter.to(request.getEmail(), Messages.text("privacy_mail.title." + name, number(request)))
                .paragraph(Messages.text("account_mail.paragraph.hello"))
                .paragraph(Messages.text("privacy_mail.paragraph." + register + "-" + name, number(request)));
    }

    private static String number(LegalRequest request) {
        return request.getId().toString();
    }

    void tellReceived(LegalRequest request) {
        if (request.getEmail() != null) {
            mail.send(letter(request, "received")
                    .paragraph(Messages.text("privacy_mail.paragraph.due", PolishDates.text(request.getDueOn())))
                    .paragraph(Messages.text("privacy_mail.paragraph.not-me")));
        }
    }

    void tellExtended(LegalRequest request) {
        if (request.getEmail() != null) {
            mail.send(letter(request, "extended")
                    .paragraph(request.getExtendedWhy())
                    .paragraph(Messages.text("privacy_mail.paragraph.due", PolishDates.text(request.getDueOn()))));
        }
    }

    void tellAnswer(LegalRequest request) {
        if (request.getEmail() != null) {
            Letter letter = letter(request, "answered").paragraph(request.getAnswer());
            if (request.getOutcome() != LegalRequest.Outcome.DONE) {
                letter.paragraph(Messages.text("privacy_mail.paragraph.complain-"
                        + request.getRegister().key()));
            }
            mail.send(letter);
        }
    }

    /** To somebody who may answer. */
    void remind(String email, Register register, String count) {
        mail.send(Letter.to(email, Messages.text("privacy_mail.title.remind"))
                .paragraph(Messages.text("account_mail.paragraph.hello"))
                .paragraph(Messages.text("privacy_mail.paragraph.remind", register.title(), count))
                .link(register.title(), settings.getBaseUrl() + register.address()));
    }
}
