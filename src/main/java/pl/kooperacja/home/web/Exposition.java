package pl.kooperacja.home.web;

import java.util.Locale;

/** Numbers in the text form that Prometheus reads (version 0.0.4). */
final class Exposition {
    static final String TYPE = "text/plain;version=0.0.4;charset=UTF-8";

    private final StringBuilder text = new StringBuilder();
    private String name;

    /** A number that only grows; its samples follow. */
    Exposition counter(String metric, String help) {
        return begin(metric, help, "counter");
    }

    /** A number that goes up and down; its samples follow. */
    Exposition gauge(String metric, String help) {
        return begin(metric, help, "gauge");
    }

    private Exposition begin(String metric, String help, String type) {
        name = metric;
        text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(metric).append(' ').append(type).append('\n');
        return this;
    }

    Exposition sample(double value) {
        text.append(name).append(' ').append(number(value)).append('\n');
        return this;
    }

    Exposition sample(String label, String labelled, double value) {
        String escaped = labelled.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        text.append(name)
                .append('{')
                .append(label)
                .append("=\"")
                .append(escaped)
                .append("\"} ")
                .append(number(value))
                .append('\n');
        return this;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6f", value);
    }

    String text() {
        return text.toString();
    }
}
