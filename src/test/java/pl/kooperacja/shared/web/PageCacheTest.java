package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.ContentChanged;

class PageCacheTest {
    private final PageCache cache = new PageCache();

    @BeforeEach
    void evening() {
        at("2026-12-05T22:59:59Z");
    }

    private void at(String instant) {
        cache.clock = Clock.fixed(Instant.parse(instant), ClockProducer.WARSAW);
    }

    private PageCache.KeptPage page() {
        return new PageCache.KeptPage(cache.now(), new byte[] {1}, 1, "W/\"a\"", "text/html");
    }

    @Test
    void pageIsKeptUntilMidnightInPoland() {
        cache.keep("/a", page());
        assertThat(cache.find("/a", cache.now())).isNotNull();
        at("2026-12-05T23:00:00Z");
        assertThat(cache.find("/a", cache.now())).isNull();
    }

    @Test
    void pageRenderedBeforeAChangeIsNotKeptAfterIt() {
        PageCache.KeptPage before = page();
        cache.keep("/kept", before);
        cache.contentChanged(new ContentChanged());
        cache.keep("/late", before);
        assertThat(cache.find("/kept", cache.now())).isNull();
        assertThat(cache.find("/late", cache.now())).isNull();
    }
}
