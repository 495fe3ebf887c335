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
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.account.ProfileService.Move;
import pl.kooperacja.account.SignInService.CodeNeeded;
import pl.kooperacja.account.SignInService.Entered;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.shared.Messages;

class LinkIT extends OnEveryAccount {
    private static final String NEW = "siedem cichych jezior";

    private Optional<Outcome> choose(String key, String password) {
        return get(PasswordService.class).choose(key, null, null, password, OFFICE);
    }

    private String resetKey() {
        get(RegistrationService.class).forgot(EWA, OFFICE);
        return lastLetter().key();
    }

    @Test
    void anAccountBeginsOnlyWithTheLetter() {
        get(RegistrationService.class).register("Ewa Lis", EWA, OFFICE);
        assertThat(query("SELECT id, name FROM person")).isEmpty();
        assertThat(lastLetter().to()).isEqualTo(EWA);
        assertThat(lastLetter().text())
                .as("no word from a stranger goes to a mailbox that nobody has confirmed")
                .doesNotContain("Ewa")
                .doesNotContain("@");
        assertThat(get(PasswordService.class).whoChooses(lastLetter().key()))
                .hasValueSatisfying(chooser -> assertThat(chooser.email()).isEqualTo(EWA));
        assertThat(choose(lastLetter().key(), PASSWORD))
                .hasValueSatisfying(in -> assertThat(in).isInstanceOf(Entered.class));
    }

    @Test
    void registeringAgainAsksNothingAndLeadsToTheAccountThereIs() {
        ewa();
        Duration known = get(RegistrationService.class).register("Obcy", EWA, ELSEWHERE);
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.known"));
        Duration unknown = get(RegistrationService.class).register("Obcy", "jan@example.org", ELSEWHERE);
        assertThat(known).isEqualTo(unknown).isZero();
        assertThat(query("SELECT name, email FROM person").getFirst()[0]).isEqualTo("Ewa Lis");
    }

    @Test
    void forgottenPasswordGetsTheSameAnswerAndALetterForEveryAddress() {
        ewa();
        assertThat(get(RegistrationService.class).forgot(EWA, OFFICE)).isZero();
        assertThat(lastLetter().to()).isEqualTo(EWA);
        assertThat(get(RegistrationService.class).forgot("nikt@example.org", OFFICE))
                .isZero();
        assertThat(lastLetter().to()).isEqualTo("nikt@example.org");
        assertThat(lastLetter().text()).doesNotContain("klucz=");
    }

    @Test
    void aLinkWorksOnceAndEndsAllSignIns() {
        Keys keys = ewa();
        Keys remembered = remembered();
        String key = resetKey();
        String other = resetKey();
        assertThat(choose(key, NEW)).isPresent();
        assertThat(choose(key, "inne hasło, dość długie")).isEmpty();
        assertThat(choose(other, "inne hasło, dość długie"))
                .as("nor does one sent before")
                .isEmpty();
        assertThat(get(PasswordService.class).whoChooses(key)).isEmpty();
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Wrong.class);
        assertThat(signIn(EWA, NEW, OFFICE)).isInstanceOf(Entered.class);
        assertThat(who(keys)).isEmpty();
        assertThat(get(DeviceService.class).comeBack(remembered.comeBack(), OFFICE))
                .isEmpty();
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.password"));
    }

    @Test
    void aLinkToANewPasswordWorksForHalfAnHour() {
        ewa();
        String key = resetKey();
        clock.forward(Duration.ofMinutes(29));
        assertThat(get(PasswordService.class).whoChooses(key)).isPresent();
        clock.forward(Duration.ofMinutes(1));
        assertThat(get(PasswordService.class).whoChooses(key)).isEmpty();
        assertThat(choose(key, NEW)).isEmpty();
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void aLinkForOneThingIsGoodForNothingElse() {
        ewa();
        String reset = resetKey();
        assertThat(get(ProfileService.class).confirmMove(reset, null)).isEqualTo(Move.TOO_LATE);
        assertThat(get(SignInService.class).giveCode(reset, "123456", OFFICE)).isInstanceOf(Wrong.class);
        assertThat(get(PasswordService.class).whoChooses(reset)).isPresent();
        assertThat(get(PasswordService.class).whoChooses(null)).isEmpty();
        assertThat(get(PasswordService.class).whoChooses("x".repeat(10_000))).isEmpty();
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneIsTooLate() throws Exception {
        ewa();
        String key = resetKey();
        Callable<Optional<Outcome>> use = () -> choose(key, NEW);
        List<Outcome> in = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Outcome>> done : threads.invokeAll(Collections.nCopies(4, use))) {
                done.get().ifPresent(in::add);
            }
        }
        assertThat(in).hasSize(1);
    }

    @Test
    void lettersToOneMailboxAreFewAndNobodyIsTold() {
        ewa();
        int before = letters().size();
        for (int i = 0; i < 12; i++) {
            assertThat(get(RegistrationService.class).forgot(EWA, OFFICE)).isZero();
        }
        assertThat(letters().size() - before).isBetween(2, 4);
    }

    @Test
    void lettersAskedForFromOneNetworkAreFewAndItIsTold() {
        for (int i = 0; i < 20; i++) {
            assertThat(get(RegistrationService.class).forgot("a" + i + "@example.org", OFFICE))
                    .isZero();
        }
        assertThat(get(RegistrationService.class).forgot("b@example.org", OFFICE))
                .isPositive();
        assertThat(get(RegistrationService.class).forgot("b@example.org", ELSEWHERE))
                .isZero();
    }

    @Test
    void anAddressChangesWhenBothMailboxesAgree() {
        SignedIn ewa = who(ewa()).orElseThrow();
        ProfileService profile = get(ProfileService.class);
        profile.askToMove(ewa, "ewa@nowa.example.org", "192.0.2.1");
        Sent young = lastLetter();
        Sent old = letters().get(letters().size() - 2);
        assertThat(old.to()).isEqualTo(EWA);
        assertThat(young.to()).isEqualTo("ewa@nowa.example.org");
        assertThat(young.text()).doesNotContain("Ewa");

        assertThat(profile.confirmMove(young.key(), null)).isEqualTo(Move.WAITING);
        assertThat(profile.confirmMove(young.key(), null))
                .as("the same mailbox again")
                .isEqualTo(Move.TOO_LATE);
        assertThat(profile.profile(ewa).email()).isEqualTo(EWA);
        assertThat(profile.confirmMove(old.key(), null)).isEqualTo(Move.DONE);
        assertThat(profile.profile(ewa).email()).isEqualTo("ewa@nowa.example.org");
        assertThat(lastLetter().to()).isEqualTo(EWA);
        assertThat(signIn("ewa@nowa.example.org", PASSWORD, OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void bothMailboxesMayAgreeAtOnce() throws Exception {
        SignedIn ewa = who(ewa()).orElseThrow();
        ProfileService profile = get(ProfileService.class);
        profile.askToMove(ewa, "ewa@nowa.example.org", "192.0.2.1");
        List<Callable<Move>> both = List.of(
                () -> profile.confirmMove(letters().getLast().key(), null),
                () -> profile.confirmMove(letters().get(letters().size() - 2).key(), null));
        List<Move> moves = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Move> done : threads.invokeAll(both)) {
                moves.add(done.get());
            }
        }
        assertThat(moves).containsExactlyInAnyOrder(Move.WAITING, Move.DONE);
    }

    @Test
    void nobodyMovesToTheAddressOfAnotherOrLearnsThatItIsTaken() {
        ewa();
        get(RegistrationService.class).register("Jan", "jan@example.org", OFFICE);
        Keys jan = ((Entered) choose(lastLetter().key(), NEW).orElseThrow()).keys();
        get(ProfileService.class).askToMove(who(jan).orElseThrow(), EWA, "192.0.2.1");
        Sent toJan = letters().get(letters().size() - 2);
        assertThat(toJan.to()).isEqualTo("jan@example.org");
        assertThat(lastLetter().to()).isEqualTo(EWA);
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.known"));
        assertThat(get(ProfileService.class).confirmMove(toJan.key(), null)).isEqualTo(Move.WAITING);
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void theInvitedComeWithTheirRoles() {
        get(RegistrationService.class)
                .invite(
                        null,
                        "Anna Ryś",
                        "anna@example.org",
                        List.of(new Held(Role.ANIMATOR, Scope.COUNTY, "2611")),
                        null);
        assertThat(signIn("anna@example.org", "", OFFICE)).isInstanceOf(Wrong.class);
        Outcome in = choose(lastLetter().key(), PASSWORD).orElseThrow();
        assertThat(who(((Entered) in).keys()).orElseThrow().keys())
                .containsExactlyInAnyOrder("signed-in", "role:animator", "role:animator@2611");

        get(RegistrationService.class)
                .invite(null, "Kto inny", "anna@example.org", List.of(Held.everywhere(Role.TRAINER)), null);
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.roles"));
        assertThat(who(((Entered) in).keys()).orElseThrow().keys())
                .as("a role given acts at once")
                .contains("role:trainer");
        assertThat(who(((Entered) in).keys()).orElseThrow().fullName()).isEqualTo("Anna Ryś");
    }

    @Test
    void aRoleHoldsOnItsDays() {
        Keys keys = ewa();
        change("UPDATE person_role SET first_day = '2026-12-02', last_day = '2026-12-03'");
        assertThat(who(keys).orElseThrow().roles()).isEmpty();
        clock.forward(Duration.ofHours(15));
        Keys next = ((Entered) signIn(EWA, PASSWORD, OFFICE)).keys();
        assertThat(who(next).orElseThrow().roles()).as("midnight in Warsaw").hasSize(1);
        clock.forward(Duration.ofDays(2));
        Keys after = ((Entered) signIn(EWA, PASSWORD, OFFICE)).keys();
        assertThat(who(after).orElseThrow().roles()).isEmpty();
    }

    @Test
    void theFirstAdminComesByTheLinkInTheLogAndNobodyElse() {
        FirstPeople people = get(FirstPeople.class);
        String former = people.setupLink().orElseThrow();
        String key = people.setupLink().orElseThrow();
        assertThat(get(PasswordService.class).whoChooses(former))
                .as("each start makes a new one")
                .isEmpty();
        assertThat(get(PasswordService.class).whoChooses(key))
                .hasValueSatisfying(chooser -> assertThat(chooser.purpose()).isEqualTo(Purpose.SETUP));
        Outcome in = get(PasswordService.class)
                .choose(key, "Tomasz Żubr", "admin@example.org", PASSWORD, OFFICE)
                .orElseThrow();
        SignedIn admin = who(((Entered) in).keys()).orElseThrow();
        assertThat(people.setupLink()).isEmpty();

        assertThat(admin.keys()).as("the role waits for codes").containsExactly("signed-in");
        assertThat(get(ProfileService.class).profile(admin).roles())
                .singleElement()
                .satisfies(role -> assertThat(role.waiting()).isTrue());
        String secret = get(SecondFactorService.class).freshKey();
        long moment = clock.instant().getEpochSecond() / 30;
        get(SecondFactorService.class).turnOn(admin, secret, Totp.code(secret, moment), null);
        assertThat(who(((Entered) in).keys()).orElseThrow().keys()).contains("role:admin");
    }

    @Test
    void madeUpPeopleHaveEveryRoleAndNoPlaceOutsideADemo() {
        get(DemoSetting.class).on = true;
        List<String> addresses =
                get(FirstPeople.class).letInDemo(get(Passwords.class).hash(PASSWORD));
        assertThat(addresses).hasSize(Role.values().length).allMatch(address -> address.endsWith("@example.org"));
        get(FirstPeople.class).letInDemo(get(Passwords.class).hash(NEW));
        assertThat(query("SELECT name, email FROM person")).hasSize(addresses.size());
        assertThat(query("SELECT DISTINCT role FROM person_role"))
                .as("all but the coordinator, whom an institution has among its staff")
                .hasSize(Role.values().length - 1);
        assertThat(signIn("administrator@example.org", NEW, OFFICE)).isInstanceOf(Entered.class);
        assertThat(get(FirstPeople.class).setupLink())
                .as("nobody real runs the site")
                .isPresent();
        get(DemoSetting.class).on = false;
        assertThat(signIn("administrator@example.org", NEW, OFFICE)).isInstanceOf(Wrong.class);
    }

    @Test
    void aCodeIsAskedForAfterThePasswordAndGoodOnce() {
        SignedIn ewa = who(ewa()).orElseThrow();
        SecondFactorService second = get(SecondFactorService.class);
        String secret = second.freshKey();
        assertThat(second.turnOn(ewa, secret, "000000", null)).isEmpty();
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
        long moment = clock.instant().getEpochSecond() / 30;
        List<String> recovery = second.turnOn(ewa, secret, Totp.code(secret, moment), null);
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        SignInService service = get(SignInService.class);
        CodeNeeded asked = (CodeNeeded) signIn(EWA, PASSWORD, OFFICE);
        assertThat(service.giveCode(asked.key(), Totp.code(secret, moment), OFFICE))
                .as("the code that turned it on is used")
                .isInstanceOf(Wrong.class);
        String code = Totp.code(secret, moment + 1);
        assertThat(service.giveCode(asked.key(), code.substring(0, 3) + " " + code.substring(3), OFFICE))
                .isInstanceOf(Entered.class);
        assertThat(service.giveCode(asked.key(), Totp.code(secret, moment + 1), OFFICE))
                .isInstanceOf(Wrong.class);
        CodeNeeded again = (CodeNeeded) signIn(EWA, PASSWORD, OFFICE);
        assertThat(service.giveCode(again.key(), code, OFFICE))
                .as("a code used")
                .isInstanceOf(Wrong.class);

        assertThat(service.giveCode(again.key(), recovery.getFirst().toUpperCase(), OFFICE))
                .isInstanceOf(Entered.class);
        CodeNeeded third = (CodeNeeded) signIn(EWA, PASSWORD, OFFICE);
        assertThat(service.giveCode(third.key(), recovery.getFirst(), OFFICE)).isInstanceOf(Wrong.class);

        second.turnOff(ewa, null);
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(Entered.class);
    }

    @Test
    void codesCannotBeGuessed() {
        SignedIn ewa = who(ewa()).orElseThrow();
        String secret = get(SecondFactorService.class).freshKey();
        long moment = clock.instant().getEpochSecond() / 30;
        get(SecondFactorService.class).turnOn(ewa, secret, Totp.code(secret, moment), null);
        CodeNeeded asked = (CodeNeeded) signIn(EWA, PASSWORD, OFFICE);
        for (int i = 0; i < 5; i++) {
            get(SignInService.class).giveCode(asked.key(), "00000" + i, OFFICE);
        }
        assertThat(get(SignInService.class).giveCode(asked.key(), Totp.code(secret, moment + 1), OFFICE))
                .as("the sixth try begins with the password")
                .isInstanceOf(Wrong.class);
        clock.forward(Duration.ofMinutes(5));
        assertThat(get(SignInService.class).giveCode(asked.key(), Totp.code(secret, moment + 10), OFFICE))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void whoeverIsSignedInProvesItByThePasswordAndNotForever() {
        SignedIn ewa = who(ewa()).orElseThrow();
        PasswordService service = get(PasswordService.class);
        assertThat(service.proves(ewa, PASSWORD)).isNull();
        for (int i = 0; i < 10; i++) {
            assertThat(service.proves(ewa, "źle")).isZero();
        }
        assertThat(service.proves(ewa, PASSWORD)).isPositive();
        clock.forward(Duration.ofHours(1));
        assertThat(service.proves(ewa, PASSWORD)).isNull();
    }

    @Test
    void aPasswordChangedEndsTheOtherSignIns() {
        Keys here = ewa();
        Keys elsewhere = remembered();
        get(PasswordService.class).change(who(here).orElseThrow(), NEW, "192.0.2.1");
        assertThat(who(here)).isPresent();
        assertThat(who(elsewhere)).isEmpty();
        assertThat(signIn(EWA, NEW, OFFICE)).isInstanceOf(Entered.class);
        assertThat(lastLetter().subject()).isEqualTo(Messages.text("account_mail.title.password"));
    }
}
