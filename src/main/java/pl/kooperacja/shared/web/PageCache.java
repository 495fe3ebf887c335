package pl.kooperacja.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import pl.kooperacja.shared.ContentChanged;

/**
 * Pages as guests see them, rendered and compressed, by address. A page is kept only if no change was committed since
 * before its rendering began, and holds for the day, since items appear at midnight.
 */
@ApplicationScoped
public class PageCache {
    private static final long MOST_BYTES = 48L * 1024 * 1024;

    @Inject
    Clock clock;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<String, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, KeptPage page) -> page.gzip().length + 2 * address.length() + 200)
            .build();

    /** The state of content at one moment. */
    record Moment(long generation, LocalDate day) {}

    /** A page for one address. */
    record KeptPage(Moment moment, byte[] gzip, int length, String etag, String contentType) {}

    void contentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        generation.incrementAndGet();
        pages.invalidateAll();
    }

    /** To be taken before rendering begins. */
    Moment now() {
        return new Moment(generation.get(), LocalDate.now(clock));
    }

    KeptPage find(String address, Moment now) {
        KeptPage page = pages.getIfPresent(address);
        return page != null && page.moment().equals(now) ? page : null;
    }

    void keep(String address, KeptPage page) {
        if (page.moment().generation() == generation.get()) {
            pages.put(address, page);
        }
    }

    /** Pages kept at this moment. */
    public long size() {
        return pages.estimatedSize();
    }
}
