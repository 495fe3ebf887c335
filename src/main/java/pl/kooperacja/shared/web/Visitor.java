package pl.kooperacja.shared.web;

/** Whoever sends the request; implemented by the package that knows readers. */
public interface Visitor {
    /** Whether he holds no more than what everybody holds, so that one kept page serves all his like. */
    boolean isGuest();
}
