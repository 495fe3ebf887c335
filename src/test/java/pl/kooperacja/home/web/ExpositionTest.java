package pl.kooperacja.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpositionTest {
    @Test
    void samplesFollowTheirDescription() {
        String text = new Exposition()
                .counter("a_total", "Things.")
                .sample("class", "2\"xx\\", 3)
                .gauge("b", "Others.")
                .sample(0.25)
                .text();
        assertThat(text).isEqualTo("""
                # HELP a_total Things.
                # TYPE a_total counter
                a_total{class="2\\"xx\\\\"} 3
                # HELP b Others.
                # TYPE b gauge
                b 0.250000
                """);
    }
}
