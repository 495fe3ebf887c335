package pl.kooperacja.publication;

import java.util.List;
import java.util.Optional;
import pl.kooperacja.markdown.Resolver;

/** Explains words; implemented by the glossary. */
public interface TermSource {
    /** The entry for this phrase, whatever its case. */
    Optional<Resolver.Term> find(String phrase);

    /** Entries that occur in the text, in order and apart from each other. */
    List<Resolver.Occurrence> occurrences(String text);
}
