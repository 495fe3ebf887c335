package pl.kooperacja.account;

import java.util.List;

/** Tells which pages for running the site a feature has; implemented by whoever has some. */
public interface AdminPages {
    /** Those that the person may open. */
    List<Entry> pages(SignedIn who);

    /**
     * A page.
     *
     * @param about what one does there, in a sentence
     */
    record Entry(String label, String about, String address) {}
}
