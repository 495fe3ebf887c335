package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The key of RFC 6238, appendix B. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(KEY, seconds / 30)).isEqualTo(code);
        assertThat(Totp.moment(KEY, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_800_000_000L);
        long moment = 1_800_000_000L / 30;
        assertThat(Totp.moment(KEY, Totp.code(KEY, moment - 1), now)).hasValue(moment - 1);
        assertThat(Totp.moment(KEY, Totp.code(KEY, moment + 1), now)).hasValue(moment + 1);
        assertThat(Totp.moment(KEY, Totp.code(KEY, moment - 2), now)).isEmpty();
        assertThat(Totp.moment(KEY, Totp.code(KEY, moment + 2), now)).isEmpty();
        assertThat(Totp.moment(KEY, "", now)).isEmpty();
    }

    @Test
    void keysAreNewAndInBase32() {
        assertThat(Totp.freshKey()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.freshKey());
    }
}
