package pl.kooperacja.editing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.editing.DeskService.Broken;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.Single;

/**
 * Links to items that are not there, or not any more. All links are read once; after a change, those from and to the
 * items that were changed.
 */
@Single
class BrokenLinks {
    /** More are not told; so many are looked for anew after each change. */
    static final int MOST = 1000;

    private static final int SLICE = 500;

    private static final String LINKS = "SELECT p.id, p.title, l.line, l.target, p.owner_territory"
            + " FROM publication_link l JOIN publication p ON p.id = l.publication_id"
            + " WHERE p.state = 'PUBLISHED' AND ";

    @Inject
    Drafts drafts;

    /** A broken link with the territory of the item that has it. */
    record Owned(Broken link, String territory) {}

    /** Guards {@link #changed}. */
    private final Object changing = new Object();

    /** Items changed since the links were looked at. */
    private Set<String> changed = new HashSet<>();

    /** In order of items and lines; null before all were looked at. */
    private List<Owned> known;

    void contentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        lookAgain(change.items());
    }

    private void lookAgain(Set<String> items) {
        synchronized (changing) {
            changed.addAll(items);
        }
    }

    /** At most {@link #MOST}, in order of items and lines; inside the caller's transaction. */
    synchronized List<Owned> all() {
        Set<String> items;
        synchronized (changing) {
            items = changed;
            changed = new HashSet<>();
        }
        try {
            if (known == null || (known.size() == MOST && !items.isEmpty()) || items.size() > SLICE) {
                known = from(dead());
            } else if (!items.isEmpty()) {
                known = without(items);
            }
        } catch (RuntimeException e) {
            lookAgain(items);
            throw e;
        }
        return known;
    }

    /** What is known, with the links from and to these items looked at again. */
    private List<Owned> without(Set<String> items) {
        List<Owned> links = new ArrayList<>(known);
        links.removeIf(owned -> items.contains(owned.link().item())
                || items.contains(owned.link().target()));
        Set<String> targets = new HashSet<>(items);
        column(
                        "SELECT DISTINCT l.item_id FROM publication_link l WHERE l.item_id IS NOT NULL AND l.publication_id IN",
                        items)
                .forEach(targets::add);
        targets.removeAll(column("SELECT p.id FROM publication p WHERE p.state <> 'ARCHIVED' AND p.id IN", targets));
        for (Owned owned : from(targets)) {
            if (items.contains(owned.link().item())
                    || items.contains(owned.link().target())) {
                links.add(owned);
            }
        }
        return inOrder(links);
    }

    /** Ids that some link names and no item has; read from indexes alone. */
    private Set<String> dead() {
        Set<String> dead = new HashSet<>(
                column("SELECT DISTINCT l.item_id FROM publication_link l WHERE l.item_id IS NOT NULL", List.of()));
        if (!dead.isEmpty()) {
            column("SELECT p.id FROM publication p WHERE p.state IN", List.of("DRAFT", "PUBLISHED"))
                    .forEach(dead::remove);
        }
        return dead;
    }

    private List<Owned> from(Collection<String> targets) {
        List<String> ids = targets.stream().sorted().toList();
        List<Owned> links = new ArrayList<>();
        for (int at = 0; at < ids.size() && links.size() < MOST; at += SLICE) {
            for (Object row : rows(LINKS + "l.item_id IN", ids.subList(at, Math.min(ids.size(), at + SLICE)))) {
                Object[] c = (Object[]) row;
                links.add(new Owned(
                        new Broken((String) c[0], (String) c[1], ((Number) c[2]).intValue(), (String) c[3]),
                        ((String) c[4]).isEmpty() ? Author.COUNTRY : (String) c[4]));
            }
        }
        return inOrder(links);
    }

    private static List<Owned> inOrder(List<Owned> links) {
        return links.stream()
                .sorted(Comparator.comparing((Owned owned) -> owned.link().item())
                        .thenComparing(owned -> owned.link().line())
                        .thenComparing(owned -> owned.link().target()))
                .limit(MOST)
                .toList();
    }

    private List<String> column(String sql, Collection<String> values) {
        return rows(sql, values).stream().map(String.class::cast).toList();
    }

    /** @param values what the statement, which ends in IN, is to find; none for a statement without */
    private List<?> rows(String sql, Collection<String> values) {
        if (values.isEmpty() && sql.endsWith(" IN")) {
            return List.of();
        }
        String places = values.isEmpty() ? "" : " (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        Query query = drafts.entities().createNativeQuery(sql + places);
        int place = 1;
        for (String value : values) {
            query.setParameter(place++, value);
        }
        return query.getResultList();
    }
}
