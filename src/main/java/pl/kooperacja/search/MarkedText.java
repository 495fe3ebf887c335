package pl.kooperacja.search;

import java.util.List;
import java.util.stream.Collectors;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.web.Html;

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

    /** The same with one-letter words tied to what follows them. */
    public MarkedText tied() {
        return new MarkedText(parts.stream()
                .map(part -> new Part(PolishTypography.tie(part.text()), part.marked()))
                .toList());
    }

    /** Writes the text, what is marked in elements of this name. */
    public void draw(String mark, Html html) {
        for (Part part : parts) {
            if (part.marked()) {
                html.leaf(mark, part.text());
            } else {
                html.text(part.text());
            }
        }
    }

    /** HTML with {@code <mark>} around what is marked. */
    public String html() {
        Html html = new Html();
        draw("mark", html);
        return html.whole();
    }
}
