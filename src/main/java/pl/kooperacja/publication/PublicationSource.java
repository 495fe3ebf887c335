package pl.kooperacja.publication;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pl.kooperacja.search.SearchItem;
import pl.kooperacja.search.SearchSource;
import pl.kooperacja.shared.Single;

/** Every published thing, for search; a page of the database at a time, each in a transaction of its own. */
@Single
public class PublicationSource implements SearchSource {
    @Inject
    FindableService findables;

    @Override
    public Stream<SearchItem> items() {
        return Stream.iterate(findables.after(""), page -> !page.isLast(), page -> findables.after(page.lastId()))
                .flatMap(page -> page.items().stream());
    }

    @Override
    public Stream<SearchItem> items(Collection<String> ids) {
        return findables.items(ids).stream();
    }

    @Override
    public Set<String> along(Collection<String> ids) {
        return findables.along(ids);
    }

    @Override
    public Map<String, LocalDate> appearing() {
        return findables.appearing();
    }

    /** Items in order of their ids. */
    record Page(List<SearchItem> items, String lastId) {
        /** Whether the items before were the last. */
        boolean isLast() {
            return lastId == null;
        }
    }
}
