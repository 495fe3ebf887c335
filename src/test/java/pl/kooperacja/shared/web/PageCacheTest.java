package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.testing.Fixed;

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
        return new PageCache.KeptPage(cache.now(), new byte[] {1}, "W/\"a\"", "text/html", "no-cache");
    }

    @Test
    void pageIsKeptUntilMidnightInPoland() {
        cache.keep("/a", page());
        assertThat(cache.find("/a")).isNotNull();
        at("2026-12-05T23:00:00Z");
        assertThat(cache.find("/a")).isNull();
    }

    @Test
    void pageRenderedBeforeAChangeIsNotKeptAfterIt() {
        PageCache.KeptPage before = page();
        cache.keep("/kept", before);
        cache.contentChanged(new ContentChanged());
        cache.keep("/late", before);
        assertThat(cache.find("/kept")).isNull();
        assertThat(cache.find("/late")).isNull();
    }

    @Test
    void anAnswerHoldsUntilWhatItDependsOnChangesAndPagesStay() {
        long[] number = {1};
        cache.dependOn(Fixed.of((AnswerState) () -> number[0]));
        cache.keep("/a", page());
        PageCache.KeptPage answer = page();
        cache.keepAnswer("/szukaj?q=a", answer);
        assertThat(cache.findAnswer("/szukaj?q=a")).isSameAs(answer);
        assertThat(cache.find("/szukaj?q=a")).isNull();
        number[0] = 2;
        assertThat(cache.findAnswer("/szukaj?q=a")).isNull();
        cache.keepAnswer("/szukaj?q=a", answer);
        assertThat(cache.findAnswer("/szukaj?q=a"))
                .as("begun before the change")
                .isNull();
        assertThat(cache.find("/a")).isNotNull();
        PageCache.KeptPage newer = page();
        cache.keepAnswer("/szukaj?q=a", newer);
        assertThat(cache.findAnswer("/szukaj?q=a")).isSameAs(newer);
        cache.contentChanged(new ContentChanged());
        assertThat(cache.findAnswer("/szukaj?q=a")).isNull();
    }

    @Test
    void questionsDriveNoPageOut() {
        cache.keep("/a", page());
        PageCache.KeptPage large =
                new PageCache.KeptPage(cache.now(), new byte[1024 * 1024], "W/\"b\"", "text/html", "no-cache");
        for (int i = 0; i < 200; i++) {
            cache.keepAnswer("/szukaj?q=" + i, large);
        }
        assertThat(cache.find("/a")).isNotNull();
    }
}
