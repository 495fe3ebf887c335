package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.DeviceService.Return;
import pl.kooperacja.account.DeviceService.Seen;
import pl.kooperacja.shared.Messages;

class DeviceIT extends OnEveryAccount {
    private Optional<Return> comeBack(String key) {
        return get(DeviceService.class).comeBack(key, OFFICE);
    }

    @Test
    void aSessionEndsAfterAnIdleHourAndAfterADay() {
        Keys keys = ewa();
        for (int i = 0; i < 12; i++) {
            assertThat(who(keys)).as("after " + i + " busy hours").isPresent();
            clock.forward(Duration.ofMinutes(59));
        }
        assertThat(who(keys)).isPresent();
        clock.forward(Duration.ofMinutes(12));
        assertThat(who(keys)).as("twelve hours are a day's work").isEmpty();

        Keys idle = remembered();
        clock.forward(Duration.ofMinutes(59));
        assertThat(who(idle)).isPresent();
        clock.forward(Duration.ofMinutes(60));
        assertThat(who(idle)).isEmpty();
    }

    @Test
    void nobodyIsKnownByAKeyOfHisOwnMaking() {
        ewa();
        assertThat(who(new Keys("", null))).isEmpty();
        assertThat(who(new Keys("x".repeat(5000), null))).isEmpty();
        assertThat(comeBack("")).isEmpty();
        assertThat(comeBack("a".repeat(43) + "." + "b".repeat(43))).isEmpty();
        assertThat(comeBack("' OR 1=1 --")).isEmpty();
    }

    @Test
    void aRememberedPersonComesBackWithANewKeyEachTime() {
        ewa();
        Keys keys = remembered();
        clock.forward(Duration.ofDays(29));
        assertThat(who(keys)).isEmpty();
        Keys second = comeBack(keys.comeBack()).orElseThrow().keys();
        assertThat(second.comeBack()).isNotEqualTo(keys.comeBack());
        assertThat(who(second)).isPresent();
        clock.forward(Duration.ofDays(29));
        Keys third = comeBack(second.comeBack()).orElseThrow().keys();
        clock.forward(Duration.ofDays(30));
        assertThat(comeBack(third.comeBack())).as("after a month away").isEmpty();
    }

    @Test
    void halfAYearIsTheLongestMemory() {
        ewa();
        Keys keys = remembered();
        for (int i = 0; i < 8; i++) {
            clock.forward(Duration.ofDays(20));
            keys = comeBack(keys.comeBack()).orElseThrow().keys();
        }
        clock.forward(Duration.ofDays(20));
        assertThat(comeBack(keys.comeBack())).isEmpty();
    }

    @Test
    void aKeyUsedTwiceSignsTheDeviceOutAndItsOwnerIsTold() {
        Keys atWork = ewa();
        Keys stolen = remembered();
        Keys thief = comeBack(stolen.comeBack()).orElseThrow().keys();
        assertThat(who(thief)).isPresent();
        clock.forward(Duration.ofMinutes(2));
        int letters = letters().size();

        assertThat(comeBack(stolen.comeBack())).isEmpty();
        assertThat(who(thief)).as("the thief is out").isEmpty();
        assertThat(comeBack(thief.comeBack())).isEmpty();
        assertThat(letters()).hasSize(letters + 1);
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.theft"));
        assertThat(journal()).contains("account.theft-suspected");
        assertThat(who(atWork)).as("other devices stay").isPresent();
    }

    @Test
    void requestsOfOnePageComeBackTogether() throws Exception {
        ewa();
        Keys keys = remembered();
        Callable<Optional<Return>> request = () -> comeBack(keys.comeBack());
        List<Return> returns = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Return>> done : threads.invokeAll(Collections.nCopies(4, request))) {
                returns.add(done.get().orElseThrow());
            }
        }
        assertThat(returns.stream().filter(back -> back.keys() != null)).hasSize(1);
        assertThat(returns).allMatch(back -> back.person().fullName().equals("Ewa Lis"));
    }

    @Test
    void devicesCanBeSeenAndEndedByTheirOwnerAlone() {
        Keys first = ewa();
        Keys second = remembered();
        SignedIn ewa = who(first).orElseThrow();
        List<Seen> seen = get(DeviceService.class).of(ewa);
        assertThat(seen).hasSize(2);
        assertThat(seen.stream().filter(Seen::current)).singleElement().satisfies(device -> {
            assertThat(device.browser()).isEqualTo("Firefox, Windows");
            assertThat(device.remembered()).isFalse();
        });

        get(RegistrationService.class).register("Jan", "jan@example.org", OFFICE);
        get(PasswordService.class).choose(lastLetter().key(), null, null, "inne długie hasło osobiste", OFFICE);
        SignedIn jan = who(((SignInService.Entered) signIn("jan@example.org", "inne długie hasło osobiste", OFFICE))
                        .keys())
                .orElseThrow();
        long other = seen.stream()
                .filter(device -> !device.current())
                .findFirst()
                .orElseThrow()
                .id();
        get(DeviceService.class).end(jan, other, "192.0.2.9");
        assertThat(who(second)).as("another person cannot end it").isPresent();
        get(DeviceService.class).end(ewa, other, "192.0.2.1");
        assertThat(who(second)).isEmpty();
        assertThat(comeBack(second.comeBack())).isEmpty();
        assertThat(who(first)).isPresent();
    }

    @Test
    void signingOutEverywhereActsAtOnce() {
        Keys first = ewa();
        Keys second = remembered();
        get(DeviceService.class).leaveEverywhere(who(first).orElseThrow(), "192.0.2.1");
        assertThat(who(first)).isEmpty();
        assertThat(who(second)).isEmpty();
        assertThat(comeBack(second.comeBack())).isEmpty();
    }

    @Test
    void whatRanOutIsForgottenAndTheRestStays() {
        ewa();
        Keys kept = remembered();
        get(RegistrationService.class).forgot(EWA, OFFICE);
        clock.forward(Duration.ofDays(3));
        get(AccountUpkeep.class).forgetOld();
        assertThat(query("SELECT id, person_id FROM device")).hasSize(1);
        assertThat(query("SELECT hash, purpose FROM account_link")).isEmpty();
        assertThat(query("SELECT throttle_key, hits FROM throttle")).isEmpty();
        assertThat(comeBack(kept.comeBack())).isPresent();
    }
}
