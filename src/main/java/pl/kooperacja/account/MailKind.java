package pl.kooperacja.account;

import java.util.Locale;
import pl.kooperacja.shared.Messages;

/** Letters that a person need not take. Those on sign-in and safety are no kind here: they always come. */
public enum MailKind {
    /** A role was given or has ended. */
    ROLES,
    /** Something that the person has to answer is due soon. */
    DEADLINES,
    /** Something written or proposed waits for the person, or was decided. */
    EDITING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return Messages.text("account_mail-kind.label." + key());
    }
}
