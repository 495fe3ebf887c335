package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.SignInService.Entered;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wait;
import pl.kooperacja.account.SignInService.Wrong;

class SignInIT extends OnEveryAccount {
    private static final String WRONG = "pięć niebieskich stołów";

    private void guess(int times, Browser browser) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(EWA, WRONG, browser)).isInstanceOf(Wrong.class);
        }
    }

    @Test
    void whoeverTriesAtTheSameMomentNeedNotWait() {
        Throttle throttle = get(Throttle.class);
        assertThat(throttle.take(Limit.SIGN_IN_FROM, "office")).isZero();
        clock.forward(Duration.ofMillis(-5));
        assertThat(throttle.take(Limit.SIGN_IN_FROM, "office"))
                .as("two of one office, one of whom looked at the clock first")
                .isZero();
        throttle.giveBack(Limit.SIGN_IN_FROM, "office");
        assertThat(throttle.take(Limit.SIGN_IN_FROM, "office")).isZero();
    }

    @Test
    void rightPasswordLetsInHoweverTheAddressIsWritten() {
        ewa();
        Outcome outcome = signIn(" Ewa.Lis@GOPS.example.org ", PASSWORD, OFFICE);
        assertThat(who(((Entered) outcome).keys())).hasValueSatisfying(person -> {
            assertThat(person.fullName()).isEqualTo("Ewa Lis");
            assertThat(person.keys()).containsExactlyInAnyOrder("signed-in", "role:participant");
        });
        assertThat(((Entered) outcome).keys().comeBack()).isNull();
        assertThat(journal()).contains("account.sign-in");
    }

    @Test
    void unknownAddressAndWrongPasswordGetTheSameAnswer() {
        ewa();
        assertThat(signIn(EWA, WRONG, OFFICE)).isEqualTo(signIn("nikt@example.org", PASSWORD, OFFICE));
        assertThat(signIn("to nie adres", PASSWORD, OFFICE)).isInstanceOf(Wrong.class);
        assertThat(signIn("", "", OFFICE)).isInstanceOf(Wrong.class);
        assertThat(signIn(EWA, "", OFFICE)).isInstanceOf(Wrong.class);
        assertThat(signIn(EWA, PASSWORD + "x".repeat(100_000), OFFICE)).isInstanceOf(Wrong.class);
    }

    @Test
    void guessingFromOneNetworkHasToWaitAndOthersNeedNot() {
        ewa();
        guess(5, ELSEWHERE);
        Outcome outcome = signIn(EWA, PASSWORD, ELSEWHERE);
        assertThat(outcome).isInstanceOf(Wait.class);
        assertThat(((Wait) outcome).minutes()).isEqualTo(1);
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);

        clock.forward(Duration.ofMinutes(1));
        assertThat(signIn(EWA, PASSWORD, ELSEWHERE)).isInstanceOf(Entered.class);
    }

    @Test
    void unknownAddressHasToWaitLikeAKnownOne() {
        for (int i = 0; i < 5; i++) {
            signIn("nikt@example.org", WRONG, OFFICE);
        }
        assertThat(signIn("nikt@example.org", WRONG, OFFICE)).isInstanceOf(Wait.class);
    }

    @Test
    void waitingGrowsButNeverBeyondAQuarter() {
        ewa();
        guess(5, ELSEWHERE);
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Wait wait = (Wait) signIn(EWA, WRONG, ELSEWHERE);
            waits.add(wait.time());
            clock.forward(wait.time());
            signIn(EWA, WRONG, ELSEWHERE);
        }
        assertThat(waits.getFirst()).isEqualTo(Duration.ofSeconds(30));
        assertThat(waits.get(1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(15)) <= 0);
    }

    @Test
    void guessingManyAccountsFromOneNetworkHasToWait() {
        for (int i = 0; i < 40; i++) {
            assertThat(signIn("osoba" + i + "@example.org", "", ELSEWHERE)).isInstanceOf(Wrong.class);
        }
        assertThat(signIn("ktos@example.org", "", ELSEWHERE)).isInstanceOf(Wait.class);
        assertThat(signIn("ktos@example.org", "", OFFICE)).isInstanceOf(Wrong.class);
    }

    @Test
    void nobodyIsKeptOutByOthersWhoGuess() {
        ewa();
        for (int i = 0; i < 50; i++) {
            signIn(EWA, "", new Browser("203.0.113." + i, "x"));
        }
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Wait.class);

        get(RegistrationService.class).forgot(EWA, OFFICE);
        Outcome outcome = get(PasswordService.class)
                .choose(lastLetter().key(), null, null, "siedem cichych jezior", OFFICE)
                .orElseThrow();
        assertThat(outcome).isInstanceOf(Entered.class);
        assertThat(signIn(EWA, "siedem cichych jezior", OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void guessesMadeAtOnceAreCountedOneByOne() throws Exception {
        ewa();
        Callable<Outcome> guess = () -> signIn(EWA, WRONG, ELSEWHERE);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> done : threads.invokeAll(java.util.Collections.nCopies(16, guess))) {
                outcomes.add(done.get());
            }
        }
        assertThat(outcomes.stream().filter(Wrong.class::isInstance)).hasSize(5);
        assertThat(outcomes.stream().filter(Wait.class::isInstance)).hasSize(11);
    }

    @Test
    void aPasswordKeptWithOldParametersIsKeptAnewAtSignIn() {
        ewa();
        String old = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD)
                .getResult();
        change("UPDATE person SET password = '" + old + "'");
        assertThat(signIn(EWA, WRONG, OFFICE)).isInstanceOf(Wrong.class);
        assertThat(query("SELECT password, name FROM person").getFirst()[0]).isEqualTo(old);

        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
        assertThat(query("SELECT password, name FROM person").getFirst()[0])
                .asString()
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void blockedAndMadeUpPeopleAreUnknownHere() {
        Keys keys = ewa();
        change("UPDATE person SET demo = TRUE");
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Wrong.class);
        assertThat(who(keys)).as("an open session ends too").isEmpty();
        change("UPDATE person SET demo = FALSE, blocked = TRUE");
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Wrong.class);
        assertThat(who(keys)).isEmpty();
        int letters = letters().size();
        get(RegistrationService.class).forgot(EWA, OFFICE);
        assertThat(letters()).hasSize(letters);
    }

    @Test
    void secretsAreKeptOnlyAsHashes() {
        Keys keys = ewa();
        Keys remembered = remembered();
        String all = query("SELECT password, email FROM person").getFirst()[0]
                + String.join(
                        " ",
                        query("SELECT session_hash, COALESCE(series, ''), COALESCE(return_hash, '') FROM device")
                                .stream()
                                .map(row -> row[0] + " " + row[1] + " " + row[2])
                                .toList());
        assertThat(all)
                .doesNotContain(PASSWORD, keys.session(), remembered.session())
                .doesNotContain(remembered.comeBack().split("\\."));
    }
}
