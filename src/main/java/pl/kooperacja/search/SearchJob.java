package pl.kooperacja.search;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.Single;

/** Reads changed items again and puts them into the index, or takes them out. */
@Single
class SearchJob implements JobHandler {
    private static final int MOST = 500;

    @Inject
    SearchIndex index;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Override
    public String kind() {
        return SearchUpdates.KIND;
    }

    @Override
    public boolean isReady() {
        return index.isUsable();
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void handle(List<String> subjects) {
        Set<String> all = new LinkedHashSet<>(subjects);
        sources.forEach(source -> all.addAll(source.along(subjects)));
        List<String> ids = List.copyOf(all);
        for (int from = 0; from < ids.size(); from += MOST) {
            renew(ids.subList(from, Math.min(ids.size(), from + MOST)));
        }
        index.refresh();
        index.commit();
    }

    private void renew(List<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        for (SearchSource source : sources) {
            try (Stream<SearchItem> items = source.items(ids)) {
                for (Iterator<SearchItem> each = items.iterator(); each.hasNext(); ) {
                    SearchItem item = each.next();
                    index.replace(item);
                    gone.remove(item.id());
                }
            }
        }
        gone.forEach(index::delete);
    }
}
