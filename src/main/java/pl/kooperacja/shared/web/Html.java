package pl.kooperacja.shared.web;

import java.util.ArrayDeque;
import java.util.Deque;

/** A piece of HTML, written from top to bottom: names are the program's own, all else is escaped. */
public final class Html {
    private final StringBuilder written = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one without a value is left out
     */
    public Html open(String name, String... attributes) {
        begin(name, attributes);
        written.append('>');
        open.push(name);
        return this;
    }

    /** Closes what was opened last. */
    public Html close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that never holds anything, such as {@code br}. */
    public Html empty(String name, String... attributes) {
        begin(name, attributes);
        written.append("/>");
        return this;
    }

    /** An element that holds nothing but text. */
    public Html leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    public Html text(String text) {
        escape(text, written);
        return this;
    }

    private void begin(String name, String... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                written.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], written);
                written.append('"');
            }
        }
    }

    /** What was written, once everything is closed. */
    public String whole() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return written.toString();
    }

    /** As the text may stand in HTML, also between quotation marks of either kind. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder to) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead =
                    switch (text.charAt(i)) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> null;
                    };
            if (instead != null) {
                to.append(text, plain, i).append(instead);
                plain = i + 1;
            }
        }
        to.append(text, plain, text.length());
    }
}
