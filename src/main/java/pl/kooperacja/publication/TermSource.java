package pl.kooperacja.publication;

import java.util.Optional;
import pl.kooperacja.markdown.Resolver;

/** Explains words; implemented by the glossary. */
public interface TermSource {
    /** The entry for this phrase, whatever its case. */
    Optional<Resolver.Term> find(String phrase);
}
