package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.PeopleList.Choice;
import pl.kooperacja.account.PeopleList.Found;
import pl.kooperacja.account.PeopleList.Listed;
import pl.kooperacja.account.PeopleList.State;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PeopleService.Wanted;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;

class PeopleIT extends OnEveryAccount {
    private static final String HERE = "192.0.2.1";
    private static final Held ADVISER_26 = new Held(Role.ADVISER, Scope.VOIVODESHIP, "26");
    private static final Held ANIMATOR_26 = new Held(Role.ANIMATOR, Scope.COUNTY, "2611");
    private static final Held ANIMATOR_18 = new Held(Role.ANIMATOR, Scope.COUNTY, "1811");
    private static final Choice ALL = new Choice(null, null, null);

    /** Somebody with a password, a second factor and these roles, signed in. */
    private SignedIn person(String name, Held... roles) {
        String email = name + "@example.org";
        get(RegistrationService.class).invite(null, name, email, List.of(roles), null);
        get(PasswordService.class).choose(lastLetter().key(), null, null, PASSWORD, OFFICE);
        change("UPDATE person SET second_factor = 'A' WHERE email = '" + email + "'");
        return again(name);
    }

    private SignedIn again(String name) {
        change("UPDATE person SET second_factor = NULL WHERE email = '" + name + "@example.org'");
        Keys keys = ((SignInService.Entered) signIn(name + "@example.org", PASSWORD, OFFICE)).keys();
        change("UPDATE person SET second_factor = 'A' WHERE email = '" + name + "@example.org'");
        return who(keys).orElseThrow();
    }

    private PeopleService people() {
        return get(PeopleService.class);
    }

    private Wanted wanted(Held held) {
        return new Wanted(held, LocalDate.now(clock), null);
    }

    private long grant(SignedIn of, Role role) {
        return ((Number) query("SELECT id, role FROM person_role WHERE person_id = " + of.person() + " AND role = '"
                                + role + "'")
                        .getFirst()[0])
                .longValue();
    }

    private long admins() {
        return query("SELECT g.id, p.id FROM person_role g JOIN person p ON p.id = g.person_id"
                        + " WHERE g.role = 'ADMIN' AND g.last_day IS NULL AND p.blocked = FALSE")
                .size();
    }

    @Test
    void theAdminGivesAndEndsRolesAndThePersonHearsOfIt() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn ewa = person("ewa", Held.everywhere(Role.PARTICIPANT));
        assertThat(people().give(admin, ewa.person(), wanted(ADVISER_26), HERE)).isEqualTo(Answer.DONE);
        assertThat(lastLetter().to()).isEqualTo("ewa@example.org");
        assertThat(again("ewa").roles()).contains(ADVISER_26);
        assertThat(people().give(admin, ewa.person(), wanted(ADVISER_26), HERE)).isEqualTo(Answer.HELD_ALREADY);
        assertThat(people().end(admin, ewa.person(), grant(ewa, Role.ADVISER), HERE))
                .isEqualTo(Answer.DONE);
        assertThat(again("ewa").roles()).doesNotContain(ADVISER_26);
        assertThat(journal()).containsSubsequence("account.role-given", "account.role-ended");
        assertThatThrownBy(() -> people().end(admin, ewa.person(), grant(ewa, Role.ADVISER), HERE))
                .as("a role ends once")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRoleHoldsFromItsFirstDayToItsLast() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn ewa = person("ewa", Held.everywhere(Role.PARTICIPANT));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Held trainer = Held.everywhere(Role.TRAINER);
        assertThat(people().give(admin, ewa.person(), new Wanted(trainer, tomorrow, tomorrow), HERE))
                .isEqualTo(Answer.DONE);
        assertThat(again("ewa").roles()).doesNotContain(trainer);
        clock.forward(Duration.ofDays(1));
        assertThat(again("ewa").roles()).contains(trainer);
        clock.forward(Duration.ofDays(1));
        assertThat(again("ewa").roles()).doesNotContain(trainer);
        assertThat(people().give(admin, ewa.person(), new Wanted(trainer, tomorrow, tomorrow), HERE))
                .isEqualTo(Answer.NO_SUCH_TIME);
    }

    @Test
    void placesThatAreNoneAreRefused() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn ewa = person("ewa", Held.everywhere(Role.PARTICIPANT));
        for (Held held : List.of(
                new Held(Role.ADVISER, Scope.VOIVODESHIP, "27"),
                new Held(Role.ANIMATOR, Scope.COUNTY, "9911"),
                new Held(Role.ANIMATOR, Scope.COUNTY, "26"),
                new Held(Role.ADMIN, Scope.VOIVODESHIP, "26"),
                new Held(Role.COORDINATOR, Scope.INSTITUTION, "999"))) {
            assertThat(people().give(admin, ewa.person(), wanted(held), HERE))
                    .as(held.toString())
                    .isEqualTo(Answer.NO_SUCH_PLACE);
        }
    }

    @Test
    void theAdviserStaysInHisVoivodeshipWhateverNumbersHeSends() {
        person("ada", Held.everywhere(Role.ADMIN));
        SignedIn adviser = person("anna", ADVISER_26);
        SignedIn near = person("jan", ANIMATOR_26);
        SignedIn far = person("olga", ANIMATOR_18);
        assertThat(listed(adviser, ALL)).extracting(Listed::name).containsExactly("jan", "anna");
        assertThatThrownBy(() -> get(PeopleList.class).detail(adviser, far.person()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people().end(adviser, far.person(), grant(far, Role.ANIMATOR), HERE))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people().end(adviser, near.person(), grant(far, Role.ANIMATOR), HERE))
                .as("another person's role under a name he may see")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people().give(adviser, near.person(), wanted(ANIMATOR_18), HERE))
                .isInstanceOf(ForbiddenException.class);
        for (Held more : List.of(Held.everywhere(Role.ADMIN), ADVISER_26, Held.everywhere(Role.EDITOR))) {
            assertThatThrownBy(() -> people().give(adviser, near.person(), wanted(more), HERE))
                    .as(more.toString())
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> people().invite(adviser, "Nowa", "nowa@example.org", wanted(more), HERE))
                    .as(more.toString())
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> people().block(adviser, near.person(), HERE)).isInstanceOf(ForbiddenException.class);
        assertThat(people().end(adviser, near.person(), grant(near, Role.ANIMATOR), HERE))
                .isEqualTo(Answer.DONE);
        assertThat(people().invite(
                                adviser,
                                "Nowa",
                                "nowa@example.org",
                                wanted(new Held(Role.ANIMATOR, Scope.GMINA, "2611012")),
                                HERE))
                .isEqualTo(Answer.DONE);
    }

    @Test
    void theAuditorSeesAllAndChangesNothing() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn auditor = person("zofia", Held.everywhere(Role.AUDITOR));
        assertThat(listed(auditor, ALL)).hasSize(2);
        assertThat(get(PeopleList.class).detail(auditor, admin.person()).grants())
                .noneMatch(PeopleList.Grant::mine);
        List<Callable<?>> deeds = List.of(
                () -> people().give(auditor, admin.person(), wanted(Held.everywhere(Role.EDITOR)), HERE),
                () -> people().end(auditor, admin.person(), grant(admin, Role.ADMIN), HERE),
                () -> people().block(auditor, admin.person(), HERE),
                () -> people().invite(auditor, "x", "x@example.org", wanted(Held.everywhere(Role.EDITOR)), HERE));
        deeds.forEach(deed -> assertThatThrownBy(deed::call).isInstanceOf(ForbiddenException.class));
        assertThatThrownBy(() -> people().endSignIns(auditor, admin.person(), HERE))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoMayNotSeePeopleFindsNobody() {
        SignedIn ewa = person("ewa", Held.everywhere(Role.EDITOR));
        assertThatThrownBy(() -> get(PeopleList.class).list(ewa, ALL, 1)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> get(PeopleList.class).detail(ewa, ewa.person()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRoleLostDuringTheRequestGivesNothing() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn other = person("bob", Held.everywhere(Role.ADMIN));
        people().end(admin, other.person(), grant(other, Role.ADMIN), HERE);
        assertThat(other.may(Permission.GRANT_ROLE))
                .as("the request began before")
                .isTrue();
        assertThatThrownBy(() -> people().give(other, other.person(), wanted(Held.everywhere(Role.ADMIN)), HERE))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theLastAdminStays() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        assertThat(people().end(admin, admin.person(), grant(admin, Role.ADMIN), HERE))
                .isEqualTo(Answer.LAST_ADMIN);
        assertThat(people().block(admin, admin.person(), HERE)).isEqualTo(Answer.ONESELF);

        SignedIn limited = person("bob", Held.everywhere(Role.PARTICIPANT));
        LocalDate today = LocalDate.now(clock);
        people().give(admin, limited.person(), new Wanted(Held.everywhere(Role.ADMIN), today, today), HERE);
        SignedIn bob = again("bob");
        assertThat(people().block(bob, admin.person(), HERE))
                .as("an admin until tonight is no successor")
                .isEqualTo(Answer.LAST_ADMIN);
        people().invite(admin, "Nie Przyszła", "nowa@example.org", wanted(Held.everywhere(Role.ADMIN)), HERE);
        assertThat(people().block(bob, admin.person(), HERE))
                .as("neither is one who was only invited")
                .isEqualTo(Answer.LAST_ADMIN);

        SignedIn second = person("ola", Held.everywhere(Role.ADMIN));
        change("UPDATE person SET second_factor = NULL WHERE id = " + second.person());
        assertThat(people().end(admin, admin.person(), grant(admin, Role.ADMIN), HERE))
                .as("nor one whose role waits for codes")
                .isEqualTo(Answer.LAST_ADMIN);
        change("UPDATE person SET second_factor = 'A' WHERE id = " + second.person());
        assertThat(people().end(admin, admin.person(), grant(admin, Role.ADMIN), HERE))
                .isEqualTo(Answer.DONE);
    }

    @Test
    void adminsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        int rounds = 6;
        List<SignedIn> admins = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            admins.add(person("admin" + i, Held.everywhere(Role.ADMIN)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(admins.size())) {
            for (int round = 0; round < rounds; round++) {
                change("UPDATE person_role SET last_day = NULL");
                change("UPDATE person SET blocked = FALSE");
                CyclicBarrier start = new CyclicBarrier(admins.size());
                List<Future<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < admins.size(); i++) {
                    SignedIn acting = admins.get(i);
                    SignedIn next = admins.get((i + 1) % admins.size());
                    long grant = grant(next, Role.ADMIN);
                    boolean blocking = (round + i) % 2 == 0;
                    answers.add(threads.submit(() -> {
                        start.await();
                        return blocking
                                ? people().block(acting, next.person(), HERE)
                                : people().end(acting, next.person(), grant, HERE);
                    }));
                }
                int done = 0;
                for (Future<Answer> answer : answers) {
                    try {
                        done += answer.get() == Answer.DONE ? 1 : 0;
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(ForbiddenException.class);
                    }
                }
                assertThat(admins()).as("round " + round).isPositive().isEqualTo(admins.size() - done);
            }
        }
    }

    @Test
    void theBlockedAreOutAtOnceAndComeBackOnlyWhenLetIn() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        Keys keys = ewa();
        SignedIn ewa = who(keys).orElseThrow();
        assertThat(people().block(admin, ewa.person(), HERE)).isEqualTo(Answer.DONE);
        assertThat(who(keys)).isEmpty();
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(SignInService.Wrong.class);
        assertThat(listed(admin, new Choice(null, null, State.BLOCKED)))
                .extracting(Listed::email)
                .containsExactly(EWA);
        people().unblock(admin, ewa.person(), HERE);
        assertThat(signIn(EWA, PASSWORD, OFFICE)).isInstanceOf(SignInService.Entered.class);
        people().endSignIns(admin, ewa.person(), HERE);
        assertThat(query("SELECT id, person_id FROM device WHERE person_id = " + ewa.person()))
                .isEmpty();
        assertThat(journal()).contains("account.blocked", "account.unblocked", "account.sign-ins-ended");
    }

    @Test
    void whoWasWrittenWithoutWordsIsFoundFromTheNextStartOnAndTheErasedByNothing() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        person("ewa", Held.everywhere(Role.EDITOR));
        change("DELETE FROM person_word");
        Choice ewa = new Choice("ewa", null, null);
        assertThat(listed(admin, ewa)).isEmpty();
        get(AccountUpkeep.class).renew();
        assertThat(listed(admin, ewa)).hasSize(1);
        get(AccountData.class).erase(listed(admin, ewa).getFirst().id());
        assertThat(listed(admin, ewa)).isEmpty();
        assertThat(query("SELECT word, person_id FROM person_word WHERE word LIKE 'ewa%'"))
                .isEmpty();
    }

    @Test
    void theListIsNarrowedByTextRoleAndState() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        person("ewa", Held.everywhere(Role.EDITOR));
        people().invite(admin, "Łucja 100%", "lucja@example.org", wanted(ANIMATOR_18), HERE);
        assertThat(listed(admin, new Choice("ŁUCJA", null, null))).hasSize(1);
        assertThat(listed(admin, new Choice("100 łuc", null, null))).hasSize(1);
        assertThat(listed(admin, new Choice("ucja", null, null))).isEmpty();
        assertThat(listed(admin, new Choice("%", null, null))).isEmpty();
        assertThat(listed(admin, new Choice("EWA@", null, null))).hasSize(1);
        assertThat(listed(admin, new Choice(null, Role.EDITOR, null)))
                .extracting(Listed::name)
                .containsExactly("ewa");
        assertThat(listed(admin, new Choice(null, null, State.AWAITED)))
                .extracting(Listed::email)
                .containsExactly("lucja@example.org");
    }

    @Test
    void ofVeryManyTheNewestAreListedAndAnyOfThemIsFoundByWhatFewHave() {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn adviser = person("wanda", new Held(Role.ADVISER, Scope.VOIVODESHIP, "18"));
        long ewa = person("ewa", ANIMATOR_18).person();
        int many = PeopleQuery.MOST + 5;
        many(many);
        Found all = get(PeopleList.class).list(admin, new Choice("osoba", null, null), 1);
        assertThat(all.capped()).isTrue();
        assertThat(all.list().total()).isEqualTo(PeopleQuery.MOST);
        assertThat(all.list().items()).extracting(Listed::name).startsWith("Osoba " + many, "Osoba " + (many - 1));
        assertThat(get(PeopleList.class)
                        .list(admin, new Choice("osoba", null, null), 20)
                        .list()
                        .items())
                .hasSize(PeopleList.PAGE);
        assertThatThrownBy(() -> get(PeopleList.class).list(admin, new Choice("osoba", null, null), 21))
                .isInstanceOf(NotFoundException.class);
        assertThat(listed(admin, new Choice("osoba 1004", null, null)))
                .extracting(Listed::name)
                .containsExactly("Osoba 1004");
        assertThat(listed(admin, new Choice("osoba", Role.EDITOR, null)))
                .extracting(Listed::name)
                .containsExactly("Osoba 3");
        assertThat(listed(admin, new Choice("osoba", null, State.BLOCKED)))
                .extracting(Listed::name)
                .containsExactly("Osoba 2");
        assertThat(listed(admin, new Choice("osoba", Role.PARTICIPANT, State.AWAITED)))
                .as("what each is true of many")
                .hasSize(PeopleList.PAGE)
                .noneMatch(one -> one.name().equals("Osoba 2"));
        assertThat(listed(adviser, new Choice("osoba", null, null))).isEmpty();
        assertThat(listed(adviser, new Choice("e", Role.ANIMATOR, null)))
                .extracting(Listed::id)
                .containsExactly(ewa);
    }

    /** People who have not come yet, the second of them blocked, the third an editor. */
    private void many(int many) {
        for (int i = 1; i <= many; i++) {
            String email = "osoba" + i + "@example.org";
            change("INSERT INTO person (name, email, password, password_changed_at, last_code, demo, blocked,"
                    + " created_at, version) VALUES ('Osoba " + i + "', '" + email + "', '', CURRENT_TIMESTAMP, 0,"
                    + " FALSE, " + (i == 2) + ", CURRENT_TIMESTAMP, 1)");
        }
        for (String word : List.of("'osoba'", "SUBSTRING(name, 7)")) {
            change("INSERT INTO person_word (person_id, word) SELECT id, " + word
                    + " FROM person WHERE name LIKE 'Osoba %'");
        }
        for (String role : List.of("PARTICIPANT", "EDITOR")) {
            change("INSERT INTO person_role (person_id, role, scope, first_day) SELECT id, '" + role
                    + "', 'SITE', CURRENT_DATE FROM person WHERE name LIKE 'Osoba %'"
                    + (role.equals("EDITOR") ? " AND name = 'Osoba 3'" : ""));
        }
    }

    private List<Listed> listed(SignedIn who, Choice choice) {
        return get(PeopleList.class).list(who, choice, 1).list().items();
    }
}
