package pl.kooperacja.editing;

import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.RefusedException;

/** A text is longer than any item may be. */
public class TooLongException extends RefusedException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
        super("editing.too-long", PublishingService.LONGEST_SOURCE);
    }
}
