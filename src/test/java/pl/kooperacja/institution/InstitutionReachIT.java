package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.AudienceReach.Reach;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;

class InstitutionReachIT extends OnEveryInstitution {
    private Reach reach(String... keys) {
        return get(InstitutionReach.class).of(Audience.of(List.of(keys)));
    }

    @Test
    void peopleAndInstitutionsAreCountedOnce() {
        long first = authorised("GOPS w Lipowie", "2611032", TODAY.plusDays(10));
        long second = authorised("GOPS w Brzezińcu", "1808032", TODAY.plusDays(10));
        member(first, "ewa", false);
        member(first, "adam", true);
        member(second, "jan", false);
        assertThat(reach("authorised")).isEqualTo(new Reach(2, 3));
        assertThat(reach("type:GOPS", "area:26", "institution:" + first)).isEqualTo(new Reach(2, 3));
        assertThat(reach("type:GOPS@26")).isEqualTo(new Reach(1, 2));
        assertThat(reach("area:2611032")).isEqualTo(new Reach(1, 2));
        assertThat(reach("type:PCPR")).isEqualTo(new Reach(0, 0));
        assertThat(reach("institution:" + second)).isEqualTo(new Reach(1, 1));
        clock.forward(Duration.ofDays(11));
        assertThat(reach("authorised")).isEqualTo(new Reach(0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorised",
                "type:GOPS",
                "type:GOPS@26",
                "type:GOPS@18",
                "area:26",
                "area:2611",
                "area:18",
                "type:X-9"
            })
    void theCountIsThatOfThoseWhoHoldTheKey(String key) {
        List<Actor> people = List.of(
                member(authorised("GOPS w Lipowie", "2611032", TODAY.plusDays(10)), "ewa", false),
                member(authorised("GOPS w Brzezińcu", "1808032", TODAY), "adam", false),
                actor("jan", Held.everywhere(Role.TRAINER)));
        long holders = people.stream()
                .filter(person -> get(StaffKeys.class).of(person.person()).contains(key))
                .count();
        assertThat(reach(key).people()).isEqualTo(holders);
    }

    @Test
    void rolesCountWhereverTheyAreHeldOrThere() {
        long everybody = reach("signed-in").people();
        actor("ewa", Held.everywhere(Role.TRAINER));
        assertThat(reach("signed-in").people()).isEqualTo(everybody + 1);
        assertThat(reach("team:1")).isEqualTo(new Reach(0, 0));
        assertThat(reach("event:7")).isEqualTo(new Reach(0, 0));
    }
}
