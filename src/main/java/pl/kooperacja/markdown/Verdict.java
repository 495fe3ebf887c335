package pl.kooperacja.markdown;

import java.util.Arrays;
import java.util.Locale;
import pl.kooperacja.shared.Messages;

/** What an answer to a self-check question is worth, with its sign. */
enum Verdict {
    RIGHT('x', "good", "<path d=\"M4 13l5 5L20 6\"></path>"),
    WRONG(' ', "bad", "<circle cx=\"12\" cy=\"12\" r=\"9\"></circle><path d=\"M8.5 8.5l7 7m0-7l-7 7\"></path>"),
    NEARLY('~', "ask", "<circle cx=\"12\" cy=\"12\" r=\"9\"></circle><path d=\"M12 11v6m0-10v.01\"></path>");

    private final char mark;
    private final String sort;
    private final String drawing;

    Verdict(char mark, String sort, String drawing) {
        this.mark = mark;
        this.sort = sort;
        this.drawing = drawing;
    }

    /** The verdict that an author marks so. */
    static Verdict of(char mark) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.mark == mark)
                .findFirst()
                .orElseThrow();
    }

    /** Name of its colour in the look. */
    String sort() {
        return sort;
    }

    String icon() {
        return "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">" + drawing + "</svg>";
    }

    String label() {
        return Messages.text("markdown_verdict." + name().toLowerCase(Locale.ROOT));
    }
}
