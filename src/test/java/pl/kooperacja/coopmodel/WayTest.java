package pl.kooperacja.coopmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {
    private final Way way = WayFixture.rural();

    @Test
    void stagesHoldTheirStepsInOrder() {
        assertThat(way.stages())
                .extracting(
                        stage -> stage.steps().stream().map(Way.Step::number).toList())
                .containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7, 8), List.of(9, 10));
    }

    @Test
    void aStageWithoutStepsIsLeftOut() {
        assertThat(WayFixture.inOneStage(3).stages()).hasSize(1);
        assertThat(Way.of(WayFixture.stages("I"), List.of()).isEmpty()).isTrue();
    }

    @Test
    void nothingStandsBeforeTheFirstStepOrAfterTheLast() {
        assertThat(way.before(1)).isEmpty();
        assertThat(way.after(10)).isEmpty();
        assertThat(way.before(5)).map(Way.Step::number).contains(4);
        assertThat(way.after(5)).map(Way.Step::number).contains(6);
    }

    @Test
    void anActorSeesTheStepsInWhichHeTakesPartWithHisTasks() {
        List<Way.Part> parts = way.partsOf(Actor.PCPR);
        assertThat(parts).extracting(part -> part.step().number()).containsExactly(2, 3);
        assertThat(parts.get(0).tasks()).containsExactly(new Way.Task("2.1 Diagnoza", Responsibility.O));
    }

    @Test
    void aStepThatOnlyNamesTheActorIsHisToo() {
        List<Way.Part> parts = way.partsOf(Actor.GOPS);
        assertThat(parts).extracting(part -> part.step().number()).containsExactly(2, 4);
        assertThat(parts.get(1).tasks()).isEmpty();
    }

    @Test
    void anActorOutsideTheModelHasNoSteps() {
        assertThat(way.partsOf(Actor.WZK)).isEmpty();
    }
}
