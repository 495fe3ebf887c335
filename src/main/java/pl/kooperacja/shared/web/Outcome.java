package pl.kooperacja.shared.web;

import java.util.Optional;

/** Turns an exception of a feature into a page of its own, such as the one for announced items. */
public interface Outcome {
    /** What to show instead, if this is an exception it knows. */
    Optional<Page> of(Throwable thrown);

    /**
     * A page to forward to.
     *
     * @param attribute name under which the page finds the value
     */
    record Page(String view, String attribute, Object value) {}
}
