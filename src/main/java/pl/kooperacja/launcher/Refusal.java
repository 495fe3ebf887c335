package pl.kooperacja.launcher;

/** A reason, in one line for the person at the terminal, why the site cannot start. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line, null, false, false);
    }
}
