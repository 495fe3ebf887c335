package pl.kooperacja.shared;

/** What was asked for was public once and has been withdrawn. */
public class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GoneException(String address) {
        super(address);
    }
}
