package pl.kooperacja.coopmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private final Way way = WayFixture.rural();

    @Test
    void columnsAreTheActorsWithTasksFromTheVoivodeshipDown() {
        assertThat(Matrix.of(way.steps()).actors()).containsExactly(Actor.WLADZE, Actor.PCPR, Actor.GOPS);
    }

    @Test
    void oneStepHasOnlyItsOwnActors() {
        assertThat(Matrix.of(List.of(way.steps().get(2))).actors()).containsExactly(Actor.WLADZE, Actor.PCPR);
    }

    @Test
    void cellsStandUnderTheirActorsAndAreEmptyWhereHeTakesNoPart() {
        Matrix.Row diagnosis = Matrix.of(way.steps()).blocks().get(0).rows().get(0);
        assertThat(diagnosis.task()).isEqualTo("2.1 Diagnoza");
        assertThat(diagnosis.cells())
                .extracting(Matrix.Cell::responsibility)
                .containsExactly(null, Responsibility.O, Responsibility.W);
    }

    @Test
    void stepsWithoutTasksHaveNoBlock() {
        assertThat(Matrix.of(way.steps()).blocks())
                .extracting(block -> block.step().number())
                .containsExactly(2, 3);
    }
}
