package pl.kooperacja.editing;

import java.util.Locale;
import pl.kooperacja.shared.Messages;

/** How far a draft has come. */
public enum Stage {
    WRITING,
    IN_REVIEW,
    APPROVED;

    public String label() {
        return Messages.text(
                "editing_stage.label." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
