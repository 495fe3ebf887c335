package pl.kooperacja.account;

import pl.kooperacja.shared.Messages;

/** What a person is to the site; at most these eight. */
public enum Role {
    PARTICIPANT,
    COORDINATOR,
    TRAINER,
    EDITOR,
    ADVISER,
    ANIMATOR,
    AUDITOR,
    ADMIN;

    /** The word for it inside keys of an audience: {@code role:adviser}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String polishName() {
        return Messages.text("account_role.label." + key());
    }
}
