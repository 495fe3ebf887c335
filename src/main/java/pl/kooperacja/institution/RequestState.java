package pl.kooperacja.institution;

import pl.kooperacja.shared.Messages;

/** How far somebody's request has come. */
public enum RequestState {
    /** The mailbox has still to be confirmed. */
    UNCONFIRMED,
    WAITING,
    /** Whoever asks has to tell more. */
    MORE,
    APPROVED,
    REFUSED;

    /** As it is sent in addresses. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String polishName() {
        return Messages.text("institution_request-state.label." + key());
    }

    /** Which sign goes with the word: good, ask or bad. */
    public String sort() {
        return this == APPROVED ? "good" : this == REFUSED ? "bad" : "ask";
    }
}
