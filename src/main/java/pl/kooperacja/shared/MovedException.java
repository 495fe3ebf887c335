package pl.kooperacja.shared;

/** What was asked for stands at another address now, for good. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    public MovedException(String address) {
        super(address);
        this.address = address;
    }

    /** Path on this site. */
    public String address() {
        return address;
    }
}
