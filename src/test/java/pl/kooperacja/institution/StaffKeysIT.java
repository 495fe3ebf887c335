package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;

class StaffKeysIT extends OnEveryInstitution {
    private Set<String> keys(Actor actor) {
        return get(StaffKeys.class).of(actor.person());
    }

    @Test
    void staffOfAnAuthorisedInstitutionHoldItsKeys() {
        long id = authorised("GOPS w Lipowie", "2611032", TODAY.plusDays(10));
        Actor ewa = member(id, "ewa", false);
        assertThat(keys(ewa))
                .containsExactlyInAnyOrder(
                        "authorised",
                        "institution:" + id,
                        "type:GOPS",
                        "type:GOPS@26",
                        "type:GOPS@2611",
                        "type:GOPS@2611032",
                        "area:26",
                        "area:2611",
                        "area:2611032");
        assertThat(keys(actor("nikt", Held.everywhere(Role.PARTICIPANT)))).isEmpty();
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        Actor ewa = member(authorised("GOPS", "2611", TODAY), "ewa", false);
        assertThat(keys(ewa)).contains("authorised", "area:2611");
        clock.forward(Duration.ofHours(13).plusMinutes(59)); // 23.59 in Poland
        assertThat(keys(ewa)).contains("authorised");
        clock.forward(Duration.ofMinutes(1));
        assertThat(keys(ewa)).isEmpty();
    }

    @Test
    void suspendingLeavingAndClosingActAtOnce() {
        InstitutionService institutions = get(InstitutionService.class);
        long id = authorised("GOPS", "2611", TODAY.plusDays(10));
        Actor ewa = member(id, "ewa", false);
        Actor adam = member(id, "adam", true);
        get(StaffService.class).end(adam, id, membership(id, ewa));
        assertThat(keys(ewa)).isEmpty();
        assertThat(keys(adam)).isNotEmpty();
        institutions.suspend(adviser, id, version(id), "brak pisma");
        assertThat(keys(adam)).isEmpty();
        institutions.authorise(adviser, id, version(id), "pismo", TODAY.plusDays(3));
        assertThat(keys(adam)).isNotEmpty();
        institutions.close(adviser, id, version(id), "zlikwidowany", null);
        assertThat(keys(adam)).isEmpty();
    }

    @Test
    void anInvitationOpensNothingBeforeItIsAccepted() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(10));
        Actor adam = member(id, "adam", true);
        Actor ewa = actor("ewa", Held.everywhere(Role.PARTICIPANT));
        get(StaffService.class).invite(adam, id, "Ewa", "ewa@example.org");
        assertThat(keys(ewa)).isEmpty();
        get(StaffService.class).accept(ewa, membership(id, ewa));
        assertThat(keys(ewa)).contains("institution:" + id);
    }

    @Test
    void anHeirTakesOverStaffRightsAndAuthorisation() {
        InstitutionService institutions = get(InstitutionService.class);
        long first = authorised("OPS", "2611", TODAY.plusDays(10));
        long second = authorised("MOPS", "2611", TODAY.plusDays(20));
        long heir = institution("CUS", "2611");
        Actor ewa = member(first, "ewa", true);
        Actor adam = member(second, "adam", false);
        institutions.close(adviser, first, version(first), "przekształcony", second);
        assertThat(keys(ewa)).contains("institution:" + first, "institution:" + second);
        institutions.close(adviser, second, version(second), "przekształcony", heir);
        assertThat(keys(ewa)).contains("institution:" + first, "institution:" + second, "institution:" + heir);
        assertThat(keys(adam)).contains("institution:" + heir);
        assertThat(get(StaffService.class).manages(ewa, heir)).isTrue();
        assertThat(get(StaffService.class).manages(ewa, first)).isFalse();
        clock.forward(Duration.ofDays(21));
        assertThat(keys(ewa)).as("no longer than the former was authorised").isEmpty();
    }

    @Test
    void whoWorksAtBothIsNotThereTwiceAfterAMerge() {
        long first = authorised("OPS", "2611", TODAY.plusDays(10));
        long second = authorised("OPS", "2611", TODAY.plusDays(10));
        Actor ewa = member(first, "ewa", true);
        member(second, "ewa", false);
        get(InstitutionService.class).close(adviser, first, version(first), "wpisany dwa razy", second);
        assertThat(get(StaffService.class).own(ewa)).singleElement().satisfies(own -> {
            assertThat(own.institution()).isEqualTo(second);
            assertThat(own.coordinator()).isTrue();
        });
    }
}
