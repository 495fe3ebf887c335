package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.institution.InstitutionList.Filter;
import pl.kooperacja.shared.NotFoundException;

/** Whoever has no right to an institution learns nothing of it, whatever number he sends. */
class ReachIT extends OnEveryInstitution {
    private static final Filter ALL = new Filter(null, null, null, null);

    private void missing(Map<String, ThrowingCallable> deeds) {
        deeds.forEach((name, deed) -> assertThatThrownBy(deed).as(name).isInstanceOf(NotFoundException.class));
    }

    private Map<String, ThrowingCallable> deciding(Actor who, long id) {
        InstitutionService institutions = get(InstitutionService.class);
        Map<String, ThrowingCallable> deeds = new TreeMap<>();
        deeds.put("form", () -> institutions.forChange(who, id));
        deeds.put("describe", () -> institutions.describe(who, id, version(id), draft("X", "GOPS", "1816")));
        deeds.put("authorise", () -> institutions.authorise(who, id, version(id), "pismo", TODAY.plusDays(1)));
        deeds.put("suspend", () -> institutions.suspend(who, id, version(id), "bo tak"));
        deeds.put("close", () -> institutions.close(who, id, version(id), "bo tak", null));
        return deeds;
    }

    private Map<String, ThrowingCallable> staffing(Actor who, long id, long membership) {
        StaffService staff = get(StaffService.class);
        Map<String, ThrowingCallable> deeds = new TreeMap<>();
        deeds.put("staff", () -> staff.staff(who, id, 1));
        deeds.put("invite", () -> staff.invite(who, id, "Ewa", "ewa2@example.org"));
        deeds.put("list", () -> get(StaffTable.class).invite(who, id, "ewa2@example.org"));
        deeds.put("end", () -> staff.end(who, id, membership));
        deeds.put("coordinate", () -> staff.coordinate(who, id, membership, true));
        deeds.put("to join", () -> get(AccessRequestService.class).toJoin(who, id));
        return deeds;
    }

    @Test
    void anAdviserOfAnotherVoivodeshipFindsNothing() {
        long id = authorised("GOPS w Lipowie", "2611032", TODAY.plusDays(10));
        Actor ewa = member(id, "ewa", false);
        String before = state();
        missing(deciding(stranger, id));
        missing(staffing(stranger, id, membership(id, ewa)));
        assertThatThrownBy(() -> get(InstitutionService.class).view(stranger, id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(InstitutionService.class).create(stranger, draft("X", "GOPS", "2611")))
                .isInstanceOf(NotFoundException.class);
        assertThat(get(InstitutionService.class).list(stranger, ALL, 1).items()).isEmpty();
        assertThat(get(InstitutionService.class).list(adviser, ALL, 1).items()).hasSize(1);
        assertThat(get(InstitutionTable.class).give(stranger)).doesNotContain("Lipowie");
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        StringBuilder all = new StringBuilder();
        query("SELECT name, state, version FROM institution ORDER BY id")
                .forEach(row -> all.append(List.of((Object[]) row)));
        query("SELECT person_id, state, coordinator FROM membership ORDER BY id")
                .forEach(row -> all.append(List.of((Object[]) row)));
        return all.toString();
    }

    @Test
    void nobodyMovesAnInstitutionOutOfHisReachOrPassesItOnThere() {
        long id = institution("GOPS w Lipowie", "2611032");
        long there = institution("GOPS w Lesie", "1816122");
        InstitutionService institutions = get(InstitutionService.class);
        assertThatThrownBy(() -> institutions.describe(adviser, id, version(id), draft("GOPS", "GOPS", "1816122")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> institutions.close(adviser, id, version(id), "bo tak", there))
                .isInstanceOf(NotFoundException.class);
        assertThat(institutions.heirs(adviser, id, "GOPS")).isEmpty();
        assertThat(institutions.heirs(admin, id, "GOPS")).hasSize(1);
    }

    @Test
    void aCoordinatorManagesHisOwnStaffAndNothingElse() {
        long own = authorised("GOPS w Lipowie", "2611032", TODAY.plusDays(10));
        long other = authorised("PCPR w Brzezińcu", "2611", TODAY.plusDays(10));
        Actor adam = member(own, "adam", true);
        Actor ewa = member(own, "ewa", false);
        Actor jan = member(other, "jan", false);
        assertThat(get(StaffService.class).staff(adam, own, 1).members().items())
                .hasSize(2);
        missing(deciding(adam, own));
        missing(staffing(adam, other, membership(other, jan)));
        missing(staffing(ewa, own, membership(own, adam)));
        assertThatThrownBy(() -> get(StaffService.class).end(adam, own, membership(other, jan)))
                .as("his own institution, another's member")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(InstitutionService.class).list(adam, ALL, 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(AccessRequestService.class).list(adam, null))
                .isInstanceOf(NotFoundException.class);
        assertThat(get(InstitutionService.class).view(adam, own).deciding()).isFalse();
    }

    @Test
    void whoIsNoCoordinatorAnyMoreManagesNobody() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(10));
        Actor adam = member(id, "adam", true);
        get(StaffService.class).coordinate(adviser, id, membership(id, adam), false);
        missing(staffing(adam, id, membership(id, adam)));
    }

    @Test
    void nobodyAnswersAnothersInvitationOrLeavesForHim() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(10));
        Actor adam = member(id, "adam", true);
        get(StaffService.class).invite(adam, id, "Ewa", "ewa@example.org");
        Actor ewa = new Actor(person("ewa"), List.of(), ORIGIN);
        long invitation = membership(id, ewa);
        assertThatThrownBy(() -> get(StaffService.class).accept(adam, invitation))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(StaffService.class).leave(adam, invitation))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> get(StaffService.class).coordinate(adam, id, invitation, true))
                .as("who has not agreed")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRequestIsSeenOnlyInItsVoivodeship() {
        long id = request("ewa", "2611032");
        AccessRequestService requests = get(AccessRequestService.class);
        assertThat(requests.list(adviser, null)).hasSize(1);
        assertThat(requests.list(stranger, null)).isEmpty();
        missing(Map.of(
                "view", () -> requests.view(stranger, id),
                "approve", () -> requests.approve(stranger, id, requestVersion(id), null, "pismo", TODAY.plusDays(1)),
                "refuse", () -> requests.refuse(stranger, id, requestVersion(id), "nie"),
                "ask", () -> requests.askForMore(stranger, id, requestVersion(id), "co?")));
        Actor auditor = actor("zofia", Held.everywhere(Role.AUDITOR));
        assertThat(requests.view(auditor, id).deciding()).isFalse();
        assertThatThrownBy(() -> requests.refuse(auditor, id, requestVersion(id), "nie"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void animatorsEditorsAndTrainersDecideNothing() {
        long id = institution("GOPS", "2611");
        for (Actor who : List.of(
                actor("a1", new Held(Role.ANIMATOR, Scope.COUNTY, "2611")),
                actor("a2", Held.everywhere(Role.EDITOR)),
                actor("a3", Held.everywhere(Role.TRAINER)))) {
            missing(deciding(who, id));
            assertThatThrownBy(() -> get(InstitutionTable.class).take(who, "nazwa;rodzaj;siedziba\nX;GOPS;2611", true))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> get(AreaImport.class).take(who, "WOJ;POW;GMI;RODZ;NAZWA", true))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> TypeService.checkMayEdit(adviser)).isInstanceOf(NotFoundException.class);
    }
}
