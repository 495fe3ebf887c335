package pl.kooperacja.publication.web;

import java.util.Optional;
import pl.kooperacja.publication.RestrictedException;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Outcome;

/** Shows an announced item to a reader who may not open it: what it is, who may, and how to ask. */
@Single
public class RestrictedOutcome implements Outcome {
    static final String PREVIEW = "pl.kooperacja.restricted";

    @Override
    public Optional<Page> of(Throwable thrown) {
        return thrown instanceof RestrictedException restricted
                ? Optional.of(new Page("/publication/restricted.xhtml", PREVIEW, restricted.preview()))
                : Optional.empty();
    }
}
