package pl.kooperacja.glossary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.access.Reader;
import pl.kooperacja.markdown.Resolver;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.TermSource;
import pl.kooperacja.shared.Single;

/** Public terms by everything they are called, held in memory until one changes or the day ends. */
@Single
class Glossary implements TermSource {
    @Inject
    PublicationService publications;

    @Inject
    TermKind kind;

    @Inject
    Clock clock;

    private volatile Known known;

    /** Terms as they were at one state of content on one day; a load that a change overtook is not kept for longer. */
    private record Known(long change, LocalDate day, Map<String, Resolver.Term> byPhrase, Phrases phrases) {}

    @Override
    public Optional<Resolver.Term> find(String phrase) {
        return Optional.ofNullable(known().byPhrase().get(key(phrase)));
    }

    @Override
    public List<Resolver.Occurrence> occurrences(String text) {
        return known().phrases().in(text);
    }

    private Known known() {
        long change = publications.changes(kind.name());
        LocalDate day = LocalDate.now(clock);
        Known terms = known;
        if (terms == null || terms.change() != change || !terms.day().equals(day)) {
            terms = load(change, day);
            known = terms;
        }
        return terms;
    }

    private Known load(long change, LocalDate day) {
        Map<String, Resolver.Term> terms = new HashMap<>();
        Phrases phrases = new Phrases();
        publications.details(kind, Reader.GUEST).forEach((item, details) -> {
            Resolver.Term term = term(item, details);
            for (String name : details.names(item.title())) {
                if (terms.putIfAbsent(key(name), term) == null && details.automatic()) {
                    phrases.add(name, term);
                }
            }
        });
        return new Known(change, day, terms, phrases);
    }

    private static Resolver.Term term(Listed item, TermKind.Details details) {
        String name = item.address().substring(item.address().lastIndexOf('/') + 1);
        return new Resolver.Term(name, details.heading(item.title()), item.tiedSummary(), item.address());
    }

    private static String key(String phrase) {
        return phrase.strip().replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.forLanguageTag("pl"));
    }
}
