package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsGoodForSomething(Role role) {
        assertThat(Permission.of(Set.of(role))).isNotEmpty();
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        assertThat(Permission.of(Set.of(Role.AUDITOR)))
                .containsExactlyInAnyOrder(Permission.READ_AUDIT, Permission.SEE_INSTITUTION);
    }

    @Test
    void theAdminMayEverything() {
        assertThat(Permission.of(Set.of(Role.ADMIN))).isEqualTo(EnumSet.allOf(Permission.class));
    }

    @Test
    void rolesAddUpAndNoneGivesNothing() {
        assertThat(Permission.of(List.of(Role.PARTICIPANT, Role.AUDITOR)))
                .containsExactlyInAnyOrder(Permission.TAKE_PART, Permission.READ_AUDIT, Permission.SEE_INSTITUTION);
        assertThat(Permission.of(List.of())).isEmpty();
        assertThat(Permission.GRANT_ROLE.isGivenBy(List.of(Role.EDITOR, Role.ADVISER)))
                .isFalse();
    }
}
