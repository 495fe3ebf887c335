package pl.kooperacja.publication;

import java.util.List;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.shared.RefusedException;

/** A text cannot be published; {@link #problems()} says why, line by line. */
public class FaultyException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    FaultyException(List<Problem> problems) {
        super("publication.faulty", problems.get(0).line(), problems.get(0).reason());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
