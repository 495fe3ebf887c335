package pl.kooperacja.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.access.Reader;
import pl.kooperacja.markdown.Resolver;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.TermSource;
import pl.kooperacja.shared.ContentChanged;

/** Public terms by everything they are called, held in memory until content changes. */
@ApplicationScoped
class Glossary implements TermSource {
    @Inject
    PublicationService publications;

    @Inject
    TermKind kind;

    private volatile Map<String, Resolver.Term> byPhrase;

    void contentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        byPhrase = null;
    }

    @Override
    public Optional<Resolver.Term> find(String phrase) {
        Map<String, Resolver.Term> terms = byPhrase;
        if (terms == null) {
            terms = load();
            byPhrase = terms;
        }
        return Optional.ofNullable(terms.get(key(phrase)));
    }

    private Map<String, Resolver.Term> load() {
        Map<String, Resolver.Term> terms = new HashMap<>();
        publications.details(kind, Reader.GUEST).forEach((item, details) -> {
            Resolver.Term term = term(item, details);
            terms.putIfAbsent(key(item.title()), term);
            if (details.abbr() != null) {
                terms.putIfAbsent(key(details.abbr()), term);
            }
            details.aliases().forEach(alias -> terms.putIfAbsent(key(alias), term));
        });
        return terms;
    }

    private static Resolver.Term term(Listed item, TermKind.Details details) {
        String name = item.address().substring(item.address().lastIndexOf('/') + 1);
        return new Resolver.Term(name, details.heading(item.title()), item.tiedSummary(), item.address());
    }

    private static String key(String phrase) {
        return phrase.strip().replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.forLanguageTag("pl"));
    }
}
