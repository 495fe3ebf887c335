package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What of a signed-in person shows in every page; implemented by the package that knows people. */
public interface Face {
    /**
     * All that decides what the person is shown, besides what {@link Gap#personal personal} pages tell: whoever has
     * the same is shown the same pages but for his own words. Nothing, for whoever is not signed in.
     */
    String rights(HttpServletRequest request);

    /** The person's own words, except the token. */
    Map<Gap, String> words(HttpServletRequest request);
}
