package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.List;

/** Who takes which part in which task: a column an actor, a block of rows a step. */
public record Matrix(List<Actor> actors, List<Block> blocks) {
    /** The tasks of one step. */
    public record Block(Way.Step step, List<Row> rows) {}

    /** One task; cells stand in the order of the actors. */
    public record Row(String task, List<Cell> cells) {}

    /**
     * Part of one actor in one task.
     *
     * @param responsibility null when he takes none
     */
    public record Cell(Responsibility responsibility) {}

    /** Matrix of these steps; an actor without any task in them has no column. */
    public static Matrix of(List<Way.Step> steps) {
        List<Actor> actors = Arrays.stream(Actor.values())
                .filter(actor -> steps.stream()
                        .flatMap(step -> step.details().duties().stream())
                        .anyMatch(duty -> duty.roles().containsKey(actor)))
                .toList();
        List<Block> blocks = steps.stream()
                .map(step -> new Block(
                        step,
                        step.details().duties().stream()
                                .map(duty -> row(duty, actors))
                                .toList()))
                .filter(block -> !block.rows().isEmpty())
                .toList();
        return new Matrix(actors, blocks);
    }

    private static Row row(StepKind.Duty duty, List<Actor> actors) {
        return new Row(
                duty.task(),
                actors.stream().map(actor -> new Cell(duty.roles().get(actor))).toList());
    }
}
