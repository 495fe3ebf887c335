package pl.kooperacja.shared;

/** The person may know of it, and may not do what was asked. */
public class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String deed) {
        super(deed);
    }
}
