package pl.kooperacja.coopmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** The way through a model: its stages in order, each with its steps; empty where the sources name no steps. */
public record Way(List<Stage> stages) {
    /** A stage with its steps. */
    public record Stage(String number, String title, String aim, List<Step> steps) {}

    /** A step as lists and tables show it. */
    public record Step(int number, String title, String address, StepKind.Details details) {
        public String tiedTitle() {
            return PolishTypography.tie(title);
        }

        /** „Krok 5. Powołanie zespołu partnerskiego”. */
        public String numberedTitle() {
            return Messages.text("coopmodel_step.title", number, tiedTitle());
        }

        boolean involves(Actor actor) {
            return details.actors().contains(actor)
                    || details.duties().stream().anyMatch(duty -> duty.roles().containsKey(actor));
        }
    }

    /** A step in which an actor takes part, with what is his there; a step may name him without giving him a task. */
    public record Part(Step step, List<Task> tasks) {}

    /** One task and the actor's part in it. */
    public record Task(String text, Responsibility responsibility) {}

    static Way of(List<ModelKind.Stage> stages, List<Step> steps) {
        return new Way(stages.stream()
                .map(stage -> new Stage(
                        stage.number(),
                        stage.title(),
                        stage.aim(),
                        steps.stream()
                                .filter(step -> step.details().stage().equals(stage.number()))
                                .toList()))
                .filter(stage -> !stage.steps().isEmpty())
                .toList());
    }

    public List<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    public int count() {
        return steps().size();
    }

    public boolean isEmpty() {
        return stages.isEmpty();
    }

    /** The step before this one, none before the first. */
    public Optional<Step> before(int number) {
        return steps().stream().filter(step -> step.number() < number).reduce((first, second) -> second);
    }

    /** The step after this one, none after the last. */
    public Optional<Step> after(int number) {
        return steps().stream().filter(step -> step.number() > number).findFirst();
    }

    /** Steps in which the actor takes part, in order. */
    public List<Part> partsOf(Actor actor) {
        List<Part> parts = new ArrayList<>();
        for (Step step : steps()) {
            if (step.involves(actor)) {
                parts.add(new Part(
                        step,
                        step.details().duties().stream()
                                .filter(duty -> duty.roles().containsKey(actor))
                                .map(duty -> new Task(duty.task(), duty.roles().get(actor)))
                                .toList()));
            }
        }
        return parts;
    }
}
