package pl.kooperacja.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Gives the keys that a person holds beyond {@code public}; implemented by the packages that know people. */
public interface ReaderKeys {
    /** Keys of whoever sends the request, none for a guest; never creates a session. */
    Set<String> keys(HttpServletRequest request);
}
