package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.Browser;
import pl.kooperacja.institution.AccessRequest.Asked;
import pl.kooperacja.institution.InstitutionService.Change;
import pl.kooperacja.institution.StaffService.Invited;

class AccessRequestIT extends OnEveryInstitution {
    private static final Browser OFFICE = new Browser("192.0.2.1", "Firefox, Windows");
    private static final Pattern KEY = Pattern.compile("klucz=([\\w-]{43})");

    private AccessRequestService requests() {
        return get(AccessRequestService.class);
    }

    private static String key(String letter) {
        Matcher key = KEY.matcher(letter);
        assertThat(key.find()).as(letter).isTrue();
        return key.group(1);
    }

    private void askAsGuest(String email) {
        Asked asked = new Asked(
                "Ewa Lis", email, "kierowniczka", null, draft("GOPS Lipowo", "GOPS", "2611032"), "chcemy czytać");
        requests().askAsGuest(asked, OFFICE);
    }

    @Test
    void aGuestConfirmsHisMailboxAndGetsAnAccountOnceApproved() {
        askAsGuest("ewa@gops.example.org");
        assertThat(requests().list(adviser, null)).isEmpty();
        String letter = letters("ewa@gops.example.org").get(0);
        assertThat(letter).as("no word of whoever asked").doesNotContain("Ewa", "Lipowo", "czytać");
        assertThat(requests().own(key(letter)).orElseThrow().state()).isEqualTo(RequestState.UNCONFIRMED);
        requests().confirm(key(letter), ORIGIN);
        long id = requests().list(adviser, null).get(0).id();
        long people = count("person");
        Change change = requests().approve(adviser, id, requestVersion(id), null, "pismo", TODAY.plusYears(1));
        assertThat(change).isEqualTo(Change.DONE);
        assertThat(count("person")).isEqualTo(people + 1);
        assertThat(letters("ewa@gops.example.org").get(1)).contains("/haslo/ustaw?klucz=", "koordynatorem");
        assertThat(count("membership WHERE coordinator = TRUE AND state = 'ACTIVE'"))
                .isEqualTo(1);
        assertThat(count("institution WHERE state = 'AUTHORISED'")).isEqualTo(1);
        assertThat(count("audit_entry WHERE action = 'institution.access-approved'"))
                .isEqualTo(1);
    }

    @Test
    void aLinkThatIsTooOldConfirmsNothing() {
        askAsGuest("ewa@gops.example.org");
        String key = key(letters("ewa@gops.example.org").get(0));
        clock.forward(AccessRequestService.TO_CONFIRM);
        requests().confirm(key, ORIGIN);
        assertThat(requests().own(key)).isEmpty();
        assertThat(requests().list(adviser, null)).isEmpty();
        requests().forgetUnconfirmed();
        clock.forward(Duration.ofSeconds(1));
        requests().forgetUnconfirmed();
        assertThat(count("access_request")).isZero();
    }

    @Test
    void theAdviserAsksAndWhoeverAskedAnswersByTheLink() {
        long id = request("ewa", "2611032");
        assertThat(requests().askForMore(adviser, id, requestVersion(id), "Kto kieruje?"))
                .isEqualTo(Change.DONE);
        String letter = letters("ewa@example.org").get(0);
        assertThat(letter).contains("Kto kieruje?");
        assertThat(requests().tellMore(key(letter), "Kieruje kierowniczka.", ORIGIN))
                .isTrue();
        assertThat(requests().tellMore(key(letter), "Jeszcze raz.", ORIGIN)).isFalse();
        AccessRequestService.View view = requests().view(adviser, id);
        assertThat(view.request().getState()).isEqualTo(RequestState.WAITING);
        assertThat(view.request().getWords()).contains("chcemy czytać", "Kieruje kierowniczka.");
        assertThat(requests().refuse(adviser, id, requestVersion(id), "Nie ta instytucja."))
                .isEqualTo(Change.DONE);
        assertThat(letters("ewa@example.org").get(1)).contains("Nie ta instytucja.");
        assertThat(count("institution")).isZero();
    }

    @Test
    void ofTwoAdvisersWhoDecideAtOnceOneIsToldThatHeIsLate() throws Exception {
        long id = request("ewa", "2611032");
        long version = requestVersion(id);
        Callable<Change> approve = () -> requests().approve(adviser, id, version, null, "pismo", TODAY.plusDays(9));
        Callable<Change> refuse = () -> requests().refuse(admin, id, version, "nie");
        List<Change> answers = atOnce(List.of(approve, refuse, approve, refuse));
        assertThat(answers)
                .containsOnlyOnce(Change.DONE)
                .filteredOn(Change.STALE::equals)
                .hasSize(3);
        assertThat(count("audit_entry WHERE action IN ('institution.access-approved', 'institution.access-refused')"))
                .isEqualTo(1);
        assertThat(count("institution")).isLessThanOrEqualTo(1);
        assertThat(letters("ewa@example.org")).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeTheSameInstitutionOneIsToldThatHeIsLate() throws Exception {
        long id = institution("GOPS", "2611");
        long version = version(id);
        InstitutionService institutions = get(InstitutionService.class);
        List<Change> answers = atOnce(List.of(
                () -> institutions.authorise(adviser, id, version, "pismo", TODAY.plusDays(9)),
                () -> institutions.describe(admin, id, version, draft("Inna nazwa", "OPS", "2611"))));
        assertThat(answers).containsExactlyInAnyOrder(Change.DONE, Change.STALE);
    }

    @Test
    void ofTwoCoordinatorsWhoInviteTheSamePersonOneIsToldThatHeIsThere() throws Exception {
        long id = authorised("GOPS", "2611", TODAY.plusDays(9));
        Actor adam = member(id, "adam", true);
        Actor ola = member(id, "ola", true);
        StaffService staff = get(StaffService.class);
        List<Invited> answers = atOnce(List.of(
                () -> staff.invite(adam, id, "Ewa", "ewa@example.org"),
                () -> staff.invite(ola, id, "Ewa Lis", "ewa@example.org")));
        assertThat(answers).containsExactlyInAnyOrder(Invited.SENT, Invited.ALREADY);
        assertThat(letters("ewa@example.org")).hasSize(1);
    }

    @Test
    void twoInstitutionsThatInviteTheSameNewPersonShareOneAccount() throws Exception {
        long first = authorised("GOPS", "2611", TODAY.plusDays(9));
        long second = authorised("PCPR", "2611", TODAY.plusDays(9));
        Actor adam = member(first, "adam", true);
        Actor ola = member(second, "ola", true);
        StaffService staff = get(StaffService.class);
        List<Invited> answers = atOnce(List.of(
                () -> staff.invite(adam, first, "Ewa", "ewa@example.org"),
                () -> staff.invite(ola, second, "Ewa Lis", "ewa@example.org")));
        assertThat(answers).containsExactly(Invited.SENT, Invited.SENT);
        assertThat(count("person WHERE email = 'ewa@example.org'")).isEqualTo(1);
        assertThat(count("membership WHERE state = 'INVITED'")).isEqualTo(2);
    }

    @Test
    void approvingAndClosingAtOnceEndsInGoodOrder() throws Exception {
        long id = authorised("GOPS", "2611", TODAY.plusDays(9));
        long heir = authorised("CUS", "2611", TODAY.plusDays(9));
        Actor ewa = actor("ewa");
        requests().ask(ewa, new Asked("Ewa", "ewa@example.org", "pracownica", id, null, "pracuję tu"));
        long request = ((Number) query("SELECT MAX(id) FROM access_request").get(0)).longValue();
        long version = requestVersion(request);
        long stands = version(id);
        atOnce(List.of(
                () -> requests().approve(adviser, request, version, null, "pismo", TODAY.plusDays(5)),
                () -> get(InstitutionService.class).close(admin, id, stands, "przekształcony", heir)));
        assertThat(count("membership WHERE open_row = TRUE AND institution_id = " + id
                        + " AND institution_id IN (SELECT id FROM institution WHERE state = 'CLOSED')"))
                .as("nobody is left behind in a closed institution")
                .isZero();
    }

    @Test
    void theCoordinatorLetsInWhoWorksWithHim() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(9));
        Actor adam = member(id, "adam", true);
        Actor ewa = actor("ewa");
        requests().ask(ewa, new Asked("Ewa", "ewa@example.org", "pracownica", id, null, "pracuję tu"));
        long request = requests().toJoin(adam, id).get(0).getId();
        assertThat(requests().decideToJoin(adam, id, request, true)).isEqualTo(Change.DONE);
        assertThat(requests().decideToJoin(adam, id, request, true)).isEqualTo(Change.STALE);
        assertThat(get(StaffService.class).own(ewa)).singleElement().satisfies(own -> {
            assertThat(own.coordinator()).isFalse();
            assertThat(own.open()).isTrue();
        });
    }

    @Test
    void aCoordinatorDoesNotProlongHisOwnAuthorisation() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(9));
        Actor adam = member(id, "adam", true);
        requests().ask(adam, new Asked("Adam", "adam@example.org", "kierownik", id, null, "prosimy o przedłużenie"));
        long request = ((Number) query("SELECT MAX(id) FROM access_request").get(0)).longValue();
        assertThat(requests().toJoin(adam, id)).isEmpty();
        assertThat(requests().decideToJoin(adam, id, request, true)).isEqualTo(Change.STALE);
        requests().approve(adviser, request, requestVersion(request), null, "nowe pismo", TODAY.plusDays(99));
        assertThat(get(InstitutionService.class).view(adviser, id).institution().getLastDay())
                .isEqualTo(TODAY.plusDays(99));
        assertThat(requests().own(adam)).singleElement().satisfies(own -> assertThat(own.state())
                .isEqualTo(RequestState.APPROVED));
    }
}
