package pl.kooperacja.markdown;

import java.util.Objects;

/**
 * Something an author must mend: line (from 1) and reason in Polish.
 *
 * @param place key in the front matter, inside lists and mappings as {@code remedies/1/title}; null where only the line is
 *     known. It says no more than the line does, and so two problems are equal without it.
 * @param missing whether the place wants a value and has none; the reason says so too
 */
public record Problem(int line, String reason, String place, boolean missing) {
    public Problem(int line, String reason) {
        this(line, reason, null, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that && line == that.line && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, reason);
    }
}
