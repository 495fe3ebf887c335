package pl.kooperacja.institution;

import java.time.LocalDate;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** How an institution stands on a given day. */
public enum Standing {
    PROPOSED("ask"),
    AUTHORISED("good"),
    /** Its authorisation has run out. */
    LAPSED("ask"),
    SUSPENDED("bad"),
    CLOSED("bad");

    private final String sort;

    Standing(String sort) {
        this.sort = sort;
    }

    static Standing of(InstitutionState state, LocalDate lastDay, LocalDate today) {
        return state == InstitutionState.AUTHORISED && lastDay.isBefore(today) ? LAPSED : valueOf(state.name());
    }

    /** As it is sent in addresses. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Standing> byKey(String key) {
        for (Standing standing : values()) {
            if (standing.key().equals(key)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    /** Which sign goes with the word: good, ask or bad. */
    public String sort() {
        return sort;
    }

    public String polishName() {
        return Messages.text("institution_standing.label." + key());
    }
}
