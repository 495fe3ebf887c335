package pl.kooperacja.account;

import java.util.Locale;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** How long what is kept of people is kept: the whole table. {@link Sweep} does it, every night. */
public enum Retention {
    /** Entries of the journal, in whole segments; {@code SK_AUDIT_DAYS} may ask for more. */
    JOURNAL(730),
    /** Accounts that somebody prepared and nobody came to. */
    AWAITED_ACCOUNT(60),
    /** Accounts that nobody has used; a letter goes a month before. */
    UNUSED_ACCOUNT(730),
    /** What people asked for about their data, after the answer: as long as they may complain. */
    DATA_REQUEST(1095),
    /** What people told of content they could not use, after the answer. */
    BARRIER_REPORT(365),
    /** Files that somebody brought at the desk and no published text has shown, once no draft of their item is left. */
    UNUSED_FILE(30),
    /** Counts of what was asked in the search, without who asked. */
    SEARCH_QUESTION(90);

    private final int days;

    Retention(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String what() {
        return Messages.text("account_retention.label." + key());
    }

    public String why() {
        return Messages.text("account_retention.paragraph." + key());
    }

    public String time() {
        return PolishPlural.count(days, "account_journal-check.label.days");
    }
}
