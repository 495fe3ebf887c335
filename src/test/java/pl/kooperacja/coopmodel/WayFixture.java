package pl.kooperacja.coopmodel;

import static pl.kooperacja.coopmodel.Actor.GOPS;
import static pl.kooperacja.coopmodel.Actor.PCPR;
import static pl.kooperacja.coopmodel.Actor.WLADZE;
import static pl.kooperacja.coopmodel.Responsibility.D;
import static pl.kooperacja.coopmodel.Responsibility.O;
import static pl.kooperacja.coopmodel.Responsibility.W;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways for tests: ten steps in four stages, as the rural model has them, or fewer. */
final class WayFixture {
    private WayFixture() {}

    static Way rural() {
        Map<Integer, List<StepKind.Duty>> duties = Map.of(
                2, List.of(duty("2.1 Diagnoza", Map.of(PCPR, O, GOPS, W)), duty("2.2 Decyzja", Map.of(WLADZE, O))),
                3, List.of(duty("Porozumienie", Map.of(WLADZE, O, PCPR, D))));
        return Way.of(
                stages("I", "II", "III", "IV"),
                Stream.of(
                                steps("I", duties, 1),
                                steps("II", duties, 2, 3, 4, 5),
                                steps("III", duties, 6, 7, 8),
                                steps("IV", duties, 9, 10))
                        .flatMap(List::stream)
                        .toList());
    }

    static Way inOneStage(int count) {
        return Way.of(
                stages("I", "II"),
                steps("I", Map.of(), IntStream.rangeClosed(1, count).toArray()));
    }

    static List<ModelKind.Stage> stages(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> new ModelKind.Stage(number, "Etap " + number, "cel"))
                .toList();
    }

    private static List<Way.Step> steps(String stage, Map<Integer, List<StepKind.Duty>> duties, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new Way.Step(
                        number,
                        "Krok " + number,
                        "/modele/gminy-wiejskie/kroki/" + number,
                        new StepKind.Details(
                                "model-wiejski",
                                number,
                                stage,
                                number == 4 ? List.of(GOPS) : List.of(),
                                List.of(),
                                List.of(),
                                duties.getOrDefault(number, List.of()),
                                List.of())))
                .toList();
    }

    private static StepKind.Duty duty(String task, Map<Actor, Responsibility> roles) {
        return new StepKind.Duty(task, roles);
    }
}
