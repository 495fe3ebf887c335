package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void theSamePasswordIsKeptDifferentlyEachTime() {
        String first = passwords.hash("zażółć gęślą jaźń");
        assertThat(first).isNotEqualTo(passwords.hash("zażółć gęślą jaźń")).startsWith("$argon2id$");
        assertThat(passwords.matches("zażółć gęślą jaźń", first)).isTrue();
        assertThat(passwords.matches("zażółć gęślą jazń", first)).isFalse();
        assertThat(passwords.isOutdated(first)).isFalse();
    }

    @Test
    void lettersAreTheSameHoweverTheKeyboardPutsThemTogether() {
        String kept = passwords.hash("zażółć");
        assertThat(passwords.matches("zaz\u0307o\u0301łc\u0301", kept)).isTrue();
    }

    @Test
    void otherParametersAreOutdated() {
        String weak =
                Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID).hash("x").getResult();
        assertThat(passwords.matches("x", weak)).isTrue();
        assertThat(passwords.isOutdated(weak)).isTrue();
    }

    @Test
    void nobodysPasswordTakesAsLongAsAnybodys() {
        String kept = passwords.hash("cztery zielone krzesła");
        long somebody = median(kept);
        long nobody = median(null);
        assertThat(nobody).isBetween(somebody / 3, somebody * 3);
        assertThat(passwords.matches("", "")).isFalse();
    }

    private long median(String kept) {
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            assertThat(passwords.matches("złe hasło", kept)).isFalse();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
