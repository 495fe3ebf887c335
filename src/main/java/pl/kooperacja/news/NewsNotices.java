package pl.kooperacja.news;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.NoticeSource;

/** News that asks for a notice today, newest first. */
@Single
class NewsNotices implements NoticeSource {
    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    Clock clock;

    @Override
    public List<Notice> notices() {
        return notices(current.reader());
    }

    List<Notice> notices(Reader reader) {
        LocalDate today = LocalDate.now(clock);
        return publications.values(NewsKind.NAME, NewsKind.NOTICE).stream()
                .filter(interval -> NewsKind.Notice.of(interval).shows(today))
                .map(interval -> new ListQuery(
                        NewsKind.NAME, Map.of(NewsKind.NOTICE, interval), ListQuery.Order.NEWEST, 1, Integer.MAX_VALUE))
                .flatMap(query -> publications.list(query, reader).items().stream())
                .sorted((a, b) -> b.published().compareTo(a.published()))
                .map(item -> new Notice(item.tiedTitle(), item.address()))
                .toList();
    }
}
