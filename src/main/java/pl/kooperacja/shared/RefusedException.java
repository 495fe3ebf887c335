package pl.kooperacja.shared;

/** The request cannot be met; {@link #getMessage()} says why, in Polish, to the person who asked. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String key, Object... arguments) {
        super(Messages.text(key, arguments));
    }
}
