package pl.kooperacja.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.DeviceService;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.PasswordService;
import pl.kooperacja.account.RegistrationService;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.account.SignInService;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.privacy.LegalRequest.Asked;
import pl.kooperacja.privacy.LegalRequest.Outcome;
import pl.kooperacja.privacy.LegalRequestService.Answer;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.OnEveryDatabase;

class PrivacyIT extends OnEveryDatabase {
    private static final String HERE = "192.0.2.1";
    private static final String PASSWORD = "cztery zielone krzesła";
    private static final Browser OFFICE = new Browser(HERE, "Firefox, Windows");
    private static final String ASKER = "jadwiga@example.org";

    @SuppressWarnings("unchecked")
    private List<Object[]> query(String sql) throws Exception {
        return database.transaction(() ->
                (List<Object[]>) database.entities().createNativeQuery(sql).getResultList());
    }

    private void change(String sql) throws Exception {
        database.transaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private List<String> letters(String to) throws Exception {
        return query("SELECT subject, text FROM mail_message WHERE recipient = '" + to + "' ORDER BY id").stream()
                .map(row -> row[0] + "\n" + row[1])
                .toList();
    }

    private SignedIn person(String name, Held role) throws Exception {
        String email = name + "@example.org";
        get(RegistrationService.class).invite(null, name, email, List.of(role), null);
        String text = letters(email).getLast();
        String key = text.replaceAll("(?s).*klucz=([\\w-]{43}).*", "$1");
        var in = (SignInService.Entered) get(PasswordService.class)
                .choose(key, null, null, PASSWORD, OFFICE)
                .orElseThrow();
        change("UPDATE person SET second_factor = 'A' WHERE email = '" + email + "'");
        return get(DeviceService.class).find(in.keys().session()).orElseThrow();
    }

    private Asked asked(String kind) {
        return new Asked(kind, "Jadwiga Sarna", ASKER, "", "/modele", "Nie widać fokusu", "", LocalDate.now(clock));
    }

    private LegalRequestService requests() {
        return get(LegalRequestService.class);
    }

    private long report() throws Exception {
        assertThat(requests().report(asked("site"), OFFICE)).isZero();
        return ((Number) query("SELECT MAX(id), 1 FROM legal_request").getFirst()[0]).longValue();
    }

    @Test
    void aReportHasSevenDaysAndOnceTwoMonths() throws Exception {
        SignedIn editor = person("ed", Held.everywhere(Role.EDITOR));
        long id = report();
        assertThat(letters(ASKER)).singleElement().asString().contains("Ma numer " + id, "8\u00a0grudnia 2026");
        LegalRequest request = requests().get(editor, Register.BARRIER, id);
        assertThat(request.getDueOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(requests().extend(editor, Register.BARRIER, id, request.getVersion(), "Nowy film", HERE))
                .isEqualTo(Answer.DONE);
        LegalRequest later = requests().get(editor, Register.BARRIER, id);
        assertThat(later.getDueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(letters(ASKER).getLast()).contains("Nowy film");
        assertThat(requests().extend(editor, Register.BARRIER, id, later.getVersion(), "Jeszcze", HERE))
                .as("only once")
                .isEqualTo(Answer.CONFLICT);
        assertThat(requests()
                        .close(editor, Register.BARRIER, id, later.getVersion(), Outcome.REFUSED, "Nie da się", HERE))
                .isEqualTo(Answer.DONE);
        assertThat(letters(ASKER).getLast()).contains("Nie da się", "Rzecznika Praw Obywatelskich");
        assertThat(requests().list(editor, Register.BARRIER, true, 1).items()).isEmpty();
        assertThat(requests().list(editor, Register.BARRIER, false, 1).items()).hasSize(1);
    }

    @Test
    void aRequestForDataHasAMonth() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        Asked asked = new Asked("access", "Jan", null, "list", "", "", "", LocalDate.of(2026, 1, 31));
        long id = requests().note(admin, Register.DATA, asked, HERE);
        LegalRequest request = requests().get(admin, Register.DATA, id);
        assertThat(request.getDueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        requests().extend(admin, Register.DATA, id, request.getVersion(), "Dużo danych", HERE);
        assertThat(requests().get(admin, Register.DATA, id).getDueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void onlyThoseWhoMaySeeOrAnswer() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn auditor = person("zofia", Held.everywhere(Role.AUDITOR));
        SignedIn editor = person("ed", Held.everywhere(Role.EDITOR));
        SignedIn near = person("ola", new Held(Role.EDITOR, Scope.VOIVODESHIP, "26"));
        SignedIn adviser = person("anna", new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        long id = report();
        long data = requests().note(admin, Register.DATA, asked("erase"), HERE);
        assertThat(requests().list(auditor, Register.BARRIER, true, 1).total()).isEqualTo(1);
        assertThat(requests().get(auditor, Register.DATA, data).getKind()).isEqualTo("erase");
        assertThatThrownBy(() -> requests().get(auditor, Register.DATA, id))
                .as("a number of the other register")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> requests().close(auditor, Register.BARRIER, id, 1, Outcome.DONE, "x", HERE))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> requests().extend(auditor, Register.DATA, data, 1, "x", HERE))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> requests().note(auditor, Register.DATA, asked("access"), HERE))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> requests().get(editor, Register.DATA, data)).isInstanceOf(ForbiddenException.class);
        for (SignedIn other : List.of(near, adviser)) {
            assertThatThrownBy(() -> requests().list(other, Register.BARRIER, true, 1))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneDoes() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        SignedIn editor = person("ed", Held.everywhere(Role.EDITOR));
        long id = report();
        long version = requests().get(admin, Register.BARRIER, id).getVersion();
        int before = letters(ASKER).size();
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (SignedIn who : List.of(admin, editor)) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return requests().close(who, Register.BARRIER, id, version, Outcome.DONE, "Gotowe", HERE);
                }));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(Answer.DONE, Answer.CONFLICT);
        }
        assertThat(letters(ASKER)).hasSize(before + 1);
    }

    @Test
    void manyReportsFromOneNetworkHaveToWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            report();
        }
        assertThat(requests().report(asked("site"), OFFICE)).isPositive();
        assertThat(requests().report(asked("site"), new Browser("198.51.100.1", "x")))
                .isZero();
    }

    @Test
    void theNightTakesWhatIsOldAndNothingElse() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        long id = report();
        requests()
                .close(
                        admin,
                        Register.BARRIER,
                        id,
                        requests().get(admin, Register.BARRIER, id).getVersion(),
                        Outcome.DONE,
                        "Gotowe",
                        HERE);
        long open = report();
        get(RegistrationService.class)
                .invite(
                        admin.person(),
                        "Nie Przyszła",
                        "nowa@example.org",
                        List.of(Held.everywhere(Role.TRAINER)),
                        null);
        NightlyHandler night = get(NightlyHandler.class);
        clock.forward(Duration.ofDays(60));
        night.handle(List.of("x"));
        assertThat(query("SELECT id, name FROM person WHERE email = 'nowa@example.org'"))
                .hasSize(1);
        clock.forward(Duration.ofDays(1));
        assertThat(due(admin, Retention.AWAITED_ACCOUNT)).isEqualTo(1);
        assertThat(query("SELECT id, name FROM person WHERE email = 'nowa@example.org'"))
                .as("looking takes nothing")
                .hasSize(1);
        night.handle(List.of("x"));
        assertThat(query("SELECT id, name FROM person WHERE email = 'nowa@example.org'"))
                .isEmpty();
        clock.forward(Duration.ofDays(304));
        assertThat(due(admin, Retention.BARRIER_REPORT)).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(due(admin, Retention.BARRIER_REPORT)).isEqualTo(1);
        night.handle(List.of("x"));
        assertThat(query("SELECT id, kind FROM legal_request"))
                .extracting(row -> ((Number) row[0]).longValue())
                .containsExactly(open);
    }

    private long due(SignedIn who, Retention rule) {
        return get(RetentionService.class).dryRun(who).stream()
                .filter(line -> line.rule() == rule)
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void everyRuleIsCarriedOut() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        assertThat(get(RetentionService.class).dryRun(admin)).hasSize(Retention.values().length);
        SignedIn editor = person("ed", Held.everywhere(Role.EDITOR));
        assertThatThrownBy(() -> get(RetentionService.class).dryRun(editor)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void anUnusedAccountGoesAMonthAfterALetterUnlessSomebodyComes() throws Exception {
        SignedIn admin = person("ada", Held.everywhere(Role.ADMIN));
        person("ewa", Held.everywhere(Role.PARTICIPANT));
        person("ola", Held.everywhere(Role.PARTICIPANT));
        NightlyHandler night = get(NightlyHandler.class);
        clock.forward(Duration.ofDays(701));
        night.handle(List.of("x"));
        night.handle(List.of("x"));
        assertThat(letters("ewa@example.org").stream().filter(text -> text.contains("zniknie za miesiąc")))
                .as("one letter")
                .hasSize(1);
        change("UPDATE person SET second_factor = NULL");
        get(SignInService.class).signIn("ola@example.org", PASSWORD, false, OFFICE);
        clock.forward(Duration.ofDays(29));
        night.handle(List.of("x"));
        assertThat(query("SELECT id, name FROM person WHERE erased_at IS NOT NULL"))
                .isEmpty();
        clock.forward(Duration.ofDays(2));
        night.handle(List.of("x"));
        assertThat(query("SELECT id, name FROM person WHERE erased_at IS NOT NULL"))
                .extracting(row -> row[1])
                .contains("Osoba usunięta")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(query("SELECT id, email FROM person WHERE email = 'ewa@example.org'"))
                .isEmpty();
        assertThat(query("SELECT id, email FROM person WHERE email = 'ola@example.org'"))
                .hasSize(1);
    }

    @Test
    void thoseWhoMustAnswerAreRemindedAndOneNightFollowsAnother() throws Exception {
        person("ada", Held.everywhere(Role.ADMIN));
        person("ed", Held.everywhere(Role.EDITOR));
        person("zofia", Held.everywhere(Role.AUDITOR));
        report();
        NightlyHandler night = get(NightlyHandler.class);
        clock.forward(Duration.ofDays(4));
        night.handle(List.of("x"));
        assertThat(letters("ed@example.org")).noneMatch(text -> text.contains("do odpowiedzi"));
        clock.forward(Duration.ofDays(1));
        night.handle(List.of("x"));
        assertThat(letters("ed@example.org").getLast()).contains("do odpowiedzi", "1\u00a0sprawa");
        assertThat(letters("ada@example.org").getLast()).contains("do odpowiedzi");
        assertThat(letters("zofia@example.org")).noneMatch(text -> text.contains("do odpowiedzi"));
        assertThat(query("SELECT subject, run_at FROM job WHERE kind = 'nightly'"))
                .extracting(row -> row[0])
                .containsExactly("2026-12-06", "2026-12-07");
    }
}
