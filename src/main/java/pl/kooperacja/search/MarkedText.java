package pl.kooperacja.search;

import java.util.List;
import java.util.stream.Collectors;

/** A text with some of its parts marked. */
public record MarkedText(List<Part> parts) {
    /** A stretch of the text. */
    public record Part(String text, boolean marked) {}

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /** The text alone. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** HTML with {@code <mark>} around what is marked and every other character escaped. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Part part : parts) {
            html.append(part.marked() ? "<mark>" : "");
            escape(part.text(), html);
            html.append(part.marked() ? "</mark>" : "");
        }
        return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
