package pl.kooperacja.coopmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pl.kooperacja.shared.Messages;

/**
 * A way drawn as a ring in a square of 480 units, clockwise from the top: arcs are stages, dots are steps.
 *
 * @param returns whether the arrow from 9.2 back to 2.2 is drawn; its path fits a ring of ten steps
 * @param number what stands large in the middle
 * @param caption what stands below it
 * @param description the drawing in words
 */
public record Loop(
        List<Arc> arcs,
        List<Dot> dots,
        List<Mark> marks,
        boolean returns,
        int number,
        String caption,
        String description) {
    private static final double CENTRE = 240;
    private static final double RADIUS = 186;
    private static final double MARK_RADIUS = 129;
    /** Degrees left free at each end of an arc. */
    private static final double GAP = 1.7;
    /** From the middle of a text to its baseline: numbers of steps, numbers of stages. */
    private static final double NUMBER_DROP = 7.5;

    private static final double MARK_DROP = 10;
    private static final int STEPS_WITH_RETURN = 10;

    /** A stage. */
    public record Arc(String path, boolean current) {}

    /** A step; {@code filled} when it is the current one or one of the reader's. */
    public record Dot(int number, String x, String y, String textY, boolean filled, boolean current) {}

    /** Number of a stage inside the ring. */
    public record Mark(String stage, String x, String y) {}

    /** The ring with the step at which the reader is. */
    public static Loop at(Way way, Way.Step step) {
        return draw(
                way,
                step.number(),
                Set.of(),
                step.number(),
                Messages.text("coopmodel_loop.label.of", way.count()),
                List.of(Messages.text(
                        "coopmodel_loop.paragraph.now",
                        step.number(),
                        step.details().stage())));
    }

    /** The whole ring, with the steps of a role filled in. */
    public static Loop whole(Way way, Set<Integer> filled) {
        return draw(
                way,
                0,
                filled,
                way.count(),
                Messages.text("coopmodel_loop.label.all"),
                filled.isEmpty() ? List.of() : List.of(Messages.text("coopmodel_loop.paragraph.mine")));
    }

    private static Loop draw(
            Way way, int current, Set<Integer> filled, int number, String caption, List<String> highlight) {
        double share = 360.0 / way.count();
        List<Arc> arcs = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int place = 0;
        for (Way.Stage stage : way.stages()) {
            double from = place * share;
            boolean here = false;
            for (Way.Step step : stage.steps()) {
                boolean now = step.number() == current;
                here |= now;
                double angle = (place + 0.5) * share;
                double y = y(RADIUS, angle);
                dots.add(new Dot(
                        step.number(),
                        text(x(RADIUS, angle)),
                        text(y),
                        text(y + NUMBER_DROP),
                        now || filled.contains(step.number()),
                        now));
                place++;
            }
            double to = place * share;
            double middle = (from + to) / 2;
            arcs.add(new Arc(arc(from + GAP, to - GAP), here));
            marks.add(new Mark(stage.number(), text(x(MARK_RADIUS, middle)), text(y(MARK_RADIUS, middle) + MARK_DROP)));
        }
        boolean returns = way.count() == STEPS_WITH_RETURN;
        return new Loop(arcs, dots, marks, returns, number, caption, description(way, highlight, returns));
    }

    private static String description(Way way, List<String> highlight, boolean returns) {
        List<Way.Stage> stages = way.stages();
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text(
                "coopmodel_loop.paragraph.shape",
                way.count(),
                stages.get(0).number(),
                stages.get(stages.size() - 1).number()));
        sentences.addAll(highlight);
        if (returns) {
            sentences.add(Messages.text("coopmodel_loop.paragraph.back"));
        }
        sentences.add(Messages.text("coopmodel_loop.paragraph.list"));
        return String.join(" ", sentences);
    }

    private static String arc(double from, double to) {
        return "M" + text(x(RADIUS, from)) + " " + text(y(RADIUS, from)) + "A186 186 0 " + (to - from > 180 ? 1 : 0)
                + " 1 " + text(x(RADIUS, to)) + " " + text(y(RADIUS, to));
    }

    private static double x(double radius, double degrees) {
        return CENTRE + radius * Math.sin(Math.toRadians(degrees));
    }

    private static double y(double radius, double degrees) {
        return CENTRE - radius * Math.cos(Math.toRadians(degrees));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
