package pl.kooperacja.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 99",
        "bytes=0-, 0, 999",
        "bytes=990-2000, 990, 999",
        "bytes=-10, 990, 999",
        "bytes=-5000, 0, 999",
        "bytes=999-999, 999, 999"
    })
    void oneRangeIsKeptWithinTheFile(String header, long first, long last) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "items=0-9", "bytes=a-b", "bytes=-1-2"})
    void whatIsNoSingleRangeMeansTheWholeFile(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
    }

    @Test
    void noHeaderMeansTheWholeFile() {
        assertThat(ByteRange.of(null, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void aRangeBeyondTheEndCannotBeMet(String header) {
        assertThat(ByteRange.of(header, SIZE)).contains(ByteRange.UNSATISFIABLE);
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThat(ByteRange.of("bytes=0-", 0)).contains(ByteRange.UNSATISFIABLE);
        assertThat(ByteRange.of("bytes=-5", 0)).contains(ByteRange.UNSATISFIABLE);
    }

    @Test
    void headerTellsTheRangeAndTheSize() {
        assertThat(new ByteRange(0, 99).header(SIZE)).isEqualTo("bytes 0-99/1000");
        assertThat(ByteRange.UNSATISFIABLE.header(SIZE)).isEqualTo("bytes */1000");
    }
}
