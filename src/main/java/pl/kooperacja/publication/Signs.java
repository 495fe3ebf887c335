package pl.kooperacja.publication;

import java.util.Collection;
import java.util.List;

/** The models that something is about, as every page shows them; implemented by the feature that knows models. */
public interface Signs {
    /**
     * A sign with its words.
     *
     * @param name value of {@code data-model} in pages; null where words stand alone
     */
    record Sign(String name, String label) {}

    /** Signs of the models with these codes, in their own order. */
    List<Sign> signs(Collection<String> codes);
}
