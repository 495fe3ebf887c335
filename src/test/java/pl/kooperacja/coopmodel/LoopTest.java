package pl.kooperacja.coopmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.kooperacja.shared.PolishTypography.tie;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final Way way = WayFixture.rural();
    private final Loop fifth = Loop.at(way, way.steps().get(4));

    @Test
    void stepsStandWhereTheLookDrawsThem() {
        assertThat(fifth.dots().get(0)).isEqualTo(new Loop.Dot(1, "297.5", "63.1", "70.6", false, false));
        assertThat(fifth.dots().get(7)).isEqualTo(new Loop.Dot(8, "54.0", "240.0", "247.5", false, false));
    }

    @Test
    void stagesAreTheArcsOfTheLook() {
        assertThat(fifth.arcs())
                .containsExactly(
                        new Loop.Arc("M245.5 54.1A186 186 0 0 1 344.8 86.3", false),
                        new Loop.Arc("M353.7 92.8A186 186 0 0 1 245.5 425.9", true),
                        new Loop.Arc("M234.5 425.9A186 186 0 0 1 61.5 187.8", false),
                        new Loop.Arc("M64.9 177.3A186 186 0 0 1 234.5 54.1", false));
    }

    @Test
    void stagesAreNumberedInsideTheRing() {
        assertThat(fifth.marks())
                .containsExactly(
                        new Loop.Mark("I", "279.9", "127.3"),
                        new Loop.Mark("II", "362.7", "289.9"),
                        new Loop.Mark("III", "135.6", "325.8"),
                        new Loop.Mark("IV", "164.2", "145.6"));
    }

    @Test
    void onlyTheCurrentStepIsFilled() {
        assertThat(fifth.dots())
                .filteredOn(Loop.Dot::filled)
                .containsExactly(fifth.dots().get(4));
        assertThat(fifth.number()).isEqualTo(5);
        assertThat(fifth.caption()).isEqualTo(tie("krok z 10"));
    }

    @Test
    void theDrawingInWordsTellsStepStageAndReturn() {
        assertThat(fifth.description().replace('\u00a0', ' '))
                .isEqualTo("Kroki od 1 do 10 leżą na okręgu podzielonym na etapy od I do IV."
                        + " Zaznaczony jest krok 5 w etapie II. Z kroku 9.2 strzałka wraca do kroku 2.2."
                        + " Ta sama treść jest na liście obok.");
    }

    @Test
    void theWholeRingFillsTheStepsOfARole() {
        Loop whole = Loop.whole(way, Set.of(2, 9));
        assertThat(whole.dots())
                .filteredOn(Loop.Dot::filled)
                .extracting(Loop.Dot::number)
                .containsExactly(2, 9);
        assertThat(whole.dots()).noneMatch(Loop.Dot::current);
        assertThat(whole.arcs()).noneMatch(Loop.Arc::current);
        assertThat(whole.number()).isEqualTo(10);
    }

    @Test
    void anArcOfMoreThanHalfTheRingGoesTheLongWay() {
        Loop ring = Loop.whole(WayFixture.inOneStage(4), Set.of());
        assertThat(ring.arcs()).extracting(Loop.Arc::path).allMatch(path -> path.contains("A186 186 0 1 1"));
        assertThat(List.of(ring.arcs().size(), ring.dots().size())).containsExactly(1, 4);
    }

    @Test
    void theArrowBackIsDrawnOnTheRingOfTenOnly() {
        assertThat(fifth.returns()).isTrue();
        assertThat(Loop.whole(WayFixture.inOneStage(4), Set.of()).returns()).isFalse();
    }
}
