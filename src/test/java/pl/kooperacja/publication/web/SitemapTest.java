package pl.kooperacja.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapTest {
    @Test
    void aKindIsSplitAtTenThousand() {
        assertThat(Sitemap.all(Map.of("step", 10_000L))).containsExactly(Sitemap.FIXED, new Sitemap("step", 1));
        assertThat(Sitemap.all(Map.of("step", 20_001L)))
                .containsExactly(Sitemap.FIXED, new Sitemap("step", 1), new Sitemap("step", 2), new Sitemap("step", 3));
    }

    @Test
    void anEmptyKindHasNoPart() {
        assertThat(Sitemap.all(Map.of("step", 0L))).containsExactly(Sitemap.FIXED);
    }

    @Test
    void everyPartIsFoundAtItsAddress() {
        for (Sitemap sitemap : Sitemap.all(Map.of("step", 25_000L, "neglect-card", 1L))) {
            String path = sitemap.address().substring("/sitemap".length());
            assertThat(Sitemap.at(path)).contains(sitemap);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/step.xml", "/step-0.xml", "/step-1", "/Step-1.xml", "/step-9999999.xml", "null"})
    void elsewhereIsNothing(String path) {
        assertThat(Sitemap.at(path)).isEmpty();
    }
}
