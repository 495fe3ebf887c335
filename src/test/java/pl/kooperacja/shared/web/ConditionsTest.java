package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, gzip;q=0.5", "GZIP", "*", "br, *;q=0.1", "gzip;q=1.000"})
    void gzipIsTaken(String header) {
        assertThat(Conditions.acceptsGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "identity", "x-gzipped", "*, gzip;q=0"})
    void gzipIsRefused(String header) {
        assertThat(Conditions.acceptsGzip(header)).isFalse();
    }

    @Test
    void withoutAHeaderNothingIsCompressed() {
        assertThat(Conditions.acceptsGzip(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"ab\"", "\"ab\"", "\"x\", W/\"ab\"", "*"})
    void aKnownTagMatches(String header) {
        assertThat(Conditions.matches(header, "W/\"ab\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "\"a\"", "\"xab\"", "W/ab", ""})
    void anotherTagDoesNot(String header) {
        assertThat(Conditions.matches(header, "W/\"ab\"")).isFalse();
    }
}
