package pl.kooperacja.shared;

/** What was asked for was public once and has been withdrawn. */
public class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String instead;

    public GoneException(String address) {
        this(address, null);
    }

    /** @param instead address of what took its place, or null */
    public GoneException(String address, String instead) {
        super(address);
        this.instead = instead;
    }

    public String instead() {
        return instead;
    }
}
