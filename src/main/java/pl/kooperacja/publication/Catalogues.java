package pl.kooperacja.publication;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.Single;

/**
 * What lists ask of each kind, held until an item of that kind changes. A catalogue that was begun before a change is not
 * asked after it.
 */
@Single
class Catalogues {
    @Inject
    PublicationRepository repository;

    @Inject
    Kinds kinds;

    /** How often items of each kind were changed. */
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A catalogue as of so many changes. */
    private record Known(long change, Catalogue catalogue) {}

    void contentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        change.kinds().forEach(kind -> changes(kind).incrementAndGet());
    }

    private AtomicLong changes(String kind) {
        return changes.computeIfAbsent(kind, absent -> new AtomicLong());
    }

    /** How often items of the kind were changed. */
    long changesOf(String kind) {
        return changes(kind).get();
    }

    private boolean isStale(String kind) {
        Known catalogue = known.get(kind);
        return catalogue == null || catalogue.change() != changesOf(kind);
    }

    /** The catalogue of the kind, inside the caller's transaction. */
    Catalogue of(String kind) {
        if (isStale(kind)) {
            load(kind);
        }
        return known.get(kind).catalogue();
    }

    /** With all others that must be read anew, in one go: at a start that is every kind. */
    private synchronized void load(String asked) {
        if (!isStale(asked)) {
            return;
        }
        List<String> stale = kinds.names().stream().filter(this::isStale).toList();
        Map<String, Long> before = new HashMap<>();
        stale.forEach(kind -> before.put(kind, changesOf(kind)));
        repository
                .catalogues(stale)
                .forEach((kind, catalogue) -> known.put(kind, new Known(before.get(kind), catalogue)));
    }
}
