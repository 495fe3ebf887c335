package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {
    private static final Set<Permission> LOOKING = EnumSet.of(
            Permission.READ_AUDIT,
            Permission.SEE_PEOPLE,
            Permission.SEE_INSTITUTION,
            Permission.SEE_REQUESTS,
            Permission.SEE_BARRIERS,
            Permission.SEE_WRITING);

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsGoodForSomethingAndReachesSomewhere(Role role) {
        assertThat(Permission.of(role)).isNotEmpty();
        assertThat(role.scopes()).isNotEmpty();
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        assertThat(Permission.of(Role.AUDITOR)).isEqualTo(LOOKING);
    }

    @Test
    void theAdminMayEverything() {
        assertThat(Permission.of(Role.ADMIN)).isEqualTo(EnumSet.allOf(Permission.class));
    }

    @Test
    void rolesAddUpAndNoneGivesNothing() {
        List<Held> both = List.of(Held.everywhere(Role.PARTICIPANT), Held.everywhere(Role.AUDITOR));
        assertThat(Permission.TAKE_PART.isGivenBy(both)).isTrue();
        assertThat(Permission.READ_AUDIT.isGivenBy(both)).isTrue();
        assertThat(Permission.BLOCK_PERSON.isGivenBy(both)).isFalse();
        assertThat(Stream.of(Permission.values()).filter(one -> one.isGivenBy(List.of(), Place.SITE)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @CsvSource({
        "VOIVODESHIP, 26, 26, true",
        "VOIVODESHIP, 26, 2611, true",
        "VOIVODESHIP, 26, 2611012, true",
        "VOIVODESHIP, 26, 14, false",
        "VOIVODESHIP, 26, 1426, false",
        "VOIVODESHIP, 26, , false",
        "COUNTY, 2611, 26, false",
        "COUNTY, 2611, 2611012, true",
        "COUNTY, 2611, 2612012, false",
        "INSTITUTION, 26, 26, false",
        "SITE, , 26, true",
        "SITE, , , true"
    })
    void aRoleCountsWhereItReaches(Scope scope, String id, String teryt, boolean counts) {
        Held held = new Held(Role.ADVISER, scope, id);
        assertThat(Permission.AUTHORISE_INSTITUTION.isGivenBy(List.of(held), Place.territory(teryt)))
                .isEqualTo(counts);
    }

    @Test
    void aRoleInAnInstitutionCountsInItAlone() {
        List<Held> held = List.of(new Held(Role.COORDINATOR, Scope.INSTITUTION, "12"));
        assertThat(Permission.MANAGE_STAFF.isGivenBy(held, Place.institution("12", "2611012")))
                .isTrue();
        assertThat(Permission.MANAGE_STAFF.isGivenBy(held, Place.institution("1", "2611012")))
                .isFalse();
        assertThat(Permission.MANAGE_STAFF.isGivenBy(held, Place.SITE)).isFalse();
        List<Held> adviser = List.of(new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        assertThat(Permission.AUTHORISE_INSTITUTION.isGivenBy(adviser, Place.institution("12", "2611012")))
                .isTrue();
        assertThat(Permission.AUTHORISE_INSTITUTION.isGivenBy(adviser, Place.institution("12", null)))
                .isFalse();
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        for (Role giver : Role.values()) {
            for (Role given : Role.values()) {
                if (Permission.GRANT_ROLE.isGivenBy(giver) && given.isGivenBy(giver)) {
                    assertThat(Permission.of(giver))
                            .as(giver + " gives " + given)
                            .containsAll(Permission.of(given));
                }
            }
        }
    }

    @Test
    void theAdviserGivesAnimatorsOfHisVoivodeshipAndNothingElse() {
        List<Held> adviser = List.of(new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        assertThat(PeopleService.mayGive(adviser, new Held(Role.ANIMATOR, Scope.COUNTY, "2611")))
                .isTrue();
        assertThat(PeopleService.mayGive(adviser, new Held(Role.ANIMATOR, Scope.GMINA, "2611012")))
                .isTrue();
        assertThat(PeopleService.mayGive(adviser, new Held(Role.ANIMATOR, Scope.COUNTY, "1811")))
                .isFalse();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ANIMATOR))) {
            for (Held wanted : List.of(
                    new Held(role, Scope.VOIVODESHIP, "26"),
                    new Held(role, Scope.INSTITUTION, "26"),
                    Held.everywhere(role))) {
                assertThat(PeopleService.mayGive(adviser, wanted))
                        .as(wanted.toString())
                        .isFalse();
            }
        }
        assertThat(PeopleService.mayGive(
                        List.of(new Held(Role.ANIMATOR, Scope.COUNTY, "2611")),
                        new Held(Role.ANIMATOR, Scope.COUNTY, "2611")))
                .isFalse();
    }
}
