package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** What it compares, in order. */
    private static final class Watched extends Passwords {
        private final List<String> compared = new ArrayList<>();

        @Override
        boolean check(String password, String kept) {
            compared.add(kept);
            return super.check(password, kept);
        }
    }

    @Test
    void nobodysPasswordIsComparedWithAHashOfTheSameCost() {
        Watched watched = new Watched();
        String somebodys = watched.hash("cztery zielone krzesła");
        for (String nobodys : Arrays.asList(null, "")) {
            watched.compared.clear();
            assertThat(watched.matches("złe hasło", nobodys)).isFalse();
            assertThat(watched.compared).singleElement().satisfies(kept -> {
                assertThat(Argon2Function.getInstanceFromHash(kept))
                        .isEqualTo(Argon2Function.getInstanceFromHash(somebodys));
                assertThat(kept).isNotEqualTo(somebodys);
            });
        }
        watched.compared.clear();
        assertThat(watched.matches("złe hasło", somebodys)).isFalse();
        assertThat(watched.compared).as("and so is anybody's, once").containsExactly(somebodys);
        assertThat(watched.matches("", "")).isFalse();
    }
}
