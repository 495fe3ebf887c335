package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.MyDataService.Taken;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PersonalData.Section;

class MyDataIT extends OnEveryAccount {
    private static final String HERE = "192.0.2.1";

    private MyDataService data() {
        return get(MyDataService.class);
    }

    private SignedIn admin(String name) {
        String email = name + "@example.org";
        get(RegistrationService.class).invite(null, name, email, List.of(Held.everywhere(Role.ADMIN)), null);
        Keys keys = ((SignInService.Entered) get(PasswordService.class)
                        .choose(lastLetter().key(), null, null, PASSWORD, OFFICE)
                        .orElseThrow())
                .keys();
        change("UPDATE person SET second_factor = 'A' WHERE email = '" + email + "'");
        return who(keys).orElseThrow();
    }

    @Test
    void allThatIsKnownIsTakenOutOnceByThePersonAlone() {
        SignedIn ewa = who(ewa()).orElseThrow();
        SignedIn other = admin("ada");
        String key = data().prepare(ewa, "json", HERE);
        assertThat(data().take(other, key)).as("another person's key").isEmpty();
        Taken taken = data().take(ewa, key).orElseThrow();
        assertThat(taken.format()).isEqualTo("json");
        assertThat(taken.sections())
                .extracting(Section::key)
                .contains("account", "roles", "devices", "notices", "letters", "deeds");
        assertThat(taken.sections().toString())
                .contains(EWA, "Ewa Lis", "192.0.2.1", "RODO art. 6(1)(e)")
                .doesNotContain("argon2", "ada@example.org");
        assertThat(data().take(ewa, key)).as("twice").isEmpty();
        String late = data().prepare(ewa, "pdf", HERE);
        clock.forward(Duration.ofMinutes(5));
        assertThat(data().take(ewa, late)).isEmpty();
        assertThat(data().take(ewa, null)).isEmpty();
        assertThat(journal()).contains("account.data-taken");
    }

    @Test
    void theNoticeIsNotedWhenAnAccountBeginsAndNotAgain() {
        ewa();
        assertThat(query("SELECT notice, version FROM notice_shown")).hasSize(1);
        get(RegistrationService.class).forgot(EWA, OFFICE);
        get(PasswordService.class).choose(lastLetter().key(), null, null, PASSWORD + " 2", OFFICE);
        assertThat(query("SELECT notice, version FROM notice_shown")).hasSize(1);
        admin("ada");
        assertThat(query("SELECT notice, version FROM notice_shown")).hasSize(2);
    }

    @Test
    void whoLeavesIsForgottenAllButTheNumber() {
        Keys keys = ewa();
        SignedIn ewa = who(keys).orElseThrow();
        String link = data().prepare(ewa, "json", HERE);
        assertThat(data().kept(ewa)).isNotEmpty().allSatisfy(kept -> assertThat(kept.until())
                .contains("730"));
        assertThat(data().erase(ewa, HERE)).isEqualTo(Answer.DONE);
        assertThat(lastLetter().to()).isEqualTo(EWA);
        assertThat(who(keys)).isEmpty();
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(SignInService.Wrong.class);
        Object[] row =
                query("SELECT name, email, password, second_factor FROM person").getFirst();
        assertThat(row[0]).isEqualTo("Osoba usunięta");
        assertThat((String) row[1]).endsWith(".invalid").doesNotContain("ewa");
        assertThat(row[2]).isEqualTo("");
        for (String table : List.of("device", "account_link", "recovery_code", "notice_shown", "mail_refusal")) {
            assertThat(query("SELECT person_id, person_id FROM " + table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(query("SELECT id, role FROM person_role WHERE last_day IS NULL"))
                .isEmpty();
        assertThat(data().take(ewa, link)).isEmpty();
        assertThat(journal()).contains("account.sign-in", "account.erased");

        ewa();
        assertThat(query("SELECT id, name FROM person"))
                .as("the address is free")
                .hasSize(2);
    }

    @Test
    void theLastAdminCannotGoAlsoWhenTwoGoAtOnce() throws Exception {
        SignedIn first = admin("ada");
        assertThat(data().erase(first, HERE)).isEqualTo(Answer.LAST_ADMIN);
        SignedIn second = admin("bob");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = List.of(first, second).stream()
                    .map(who -> threads.submit(() -> {
                        start.await();
                        return data().erase(who, HERE);
                    }))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(Answer.DONE, Answer.LAST_ADMIN);
        }
    }

    @Test
    void anErasedPersonGetsNoRoles() {
        SignedIn admin = admin("ada");
        SignedIn ewa = who(ewa()).orElseThrow();
        data().erase(ewa, HERE);
        PeopleService.Wanted wanted =
                new PeopleService.Wanted(Held.everywhere(Role.EDITOR), java.time.LocalDate.now(clock), null);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> get(PeopleService.class).give(admin, ewa.person(), wanted, HERE))
                .isInstanceOf(pl.kooperacja.shared.NotFoundException.class);
        assertThat(get(PeopleList.class).detail(admin, ewa.person()).state()).isEqualTo(PeopleList.State.ERASED);
    }

    @Test
    void lettersThatNobodyWantsAreNotSentAndThoseOnSafetyAlwaysAre() {
        SignedIn admin = admin("ada");
        SignedIn ewa = who(ewa()).orElseThrow();
        get(MailChoices.class).choose(ewa, EnumSet.noneOf(MailKind.class), HERE);
        int before = letters().size();
        get(PeopleService.class)
                .give(
                        admin,
                        ewa.person(),
                        new PeopleService.Wanted(Held.everywhere(Role.EDITOR), java.time.LocalDate.now(clock), null),
                        HERE);
        assertThat(letters()).hasSize(before);
        get(PasswordService.class).change(ewa, PASSWORD + " 2", HERE);
        assertThat(letters()).hasSize(before + 1);
        get(MailChoices.class).choose(ewa, EnumSet.allOf(MailKind.class), HERE);
        assertThat(get(MailChoices.class).wants(ewa.person(), MailKind.ROLES)).isTrue();
    }
}
