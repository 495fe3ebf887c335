package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstitutionUpkeepIT extends OnEveryInstitution {
    private List<String> told() {
        return letters("adam@example.org").stream()
                .filter(letter -> letter.contains("kończy") || letter.contains("wygasł"))
                .toList();
    }

    @Test
    void coordinatorAndMailboxAreToldOnceAStep() throws Exception {
        long id = authorised("GOPS", "2611", TODAY.plusDays(40));
        change("UPDATE institution SET mailbox = 'sekretariat@example.org'");
        member(id, "adam", true);
        member(id, "ewa", false);
        InstitutionUpkeep upkeep = get(InstitutionUpkeep.class);
        assertThat(upkeep.remind()).isZero();
        clock.forward(Duration.ofDays(10));
        assertThat(atOnce(List.of(upkeep::remind, upkeep::remind, upkeep::remind)))
                .as("on three nodes at once")
                .containsExactlyInAnyOrder(1, 0, 0);
        clock.forward(Duration.ofDays(1));
        assertThat(upkeep.remind()).isZero();
        assertThat(told()).hasSize(1);
        assertThat(letters("sekretariat@example.org")).hasSize(1);
        assertThat(letters("ewa@example.org")).isEmpty();
        clock.forward(Duration.ofDays(22));
        assertThat(upkeep.remind()).isEqualTo(1);
        assertThat(upkeep.remind()).isZero();
        clock.forward(Duration.ofDays(8));
        assertThat(upkeep.remind()).isEqualTo(1);
        assertThat(upkeep.remind()).isZero();
        assertThat(told()).hasSize(3).last().asString().contains("wygasł");

        get(InstitutionService.class).authorise(adviser, id, version(id), "nowe pismo", TODAY.plusDays(60));
        assertThat(upkeep.remind()).as("a new period is told anew").isEqualTo(1);
        assertThat(told()).hasSize(4);
    }

    @Test
    void theSuspendedAreLeftAlone() {
        long id = authorised("GOPS", "2611", TODAY.plusDays(5));
        get(InstitutionService.class).suspend(adviser, id, version(id), "brak pisma");
        assertThat(get(InstitutionUpkeep.class).remind()).isZero();
    }
}
