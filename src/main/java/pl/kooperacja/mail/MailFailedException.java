package pl.kooperacja.mail;

/** A letter could not be sent; tells why without anybody's address, so it has no cause. */
public class MailFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    MailFailedException(String reason) {
        super(reason);
    }
}
