package pl.kooperacja.shared;

/** What was asked for is absent, or the reader may not know that it exists; both look the same. */
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String kind, String key) {
        super(kind + " " + key);
    }
}
