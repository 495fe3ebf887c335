package pl.kooperacja.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of mailboxes, as far as the site takes them: ASCII, one form for all ways of writing one address. */
public final class EmailAddress {
    /** Longest address that can be sent to (RFC 5321). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private EmailAddress() {}

    /** The address without spaces around it, in small letters; empty when it is none. */
    public static Optional<String> of(String written) {
        if (written == null || written.length() > LONGEST + 50) {
            return Optional.empty();
        }
        String address = written.strip().toLowerCase(Locale.ROOT);
        boolean sendable = address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL
                && FORM.matcher(address).matches();
        return sendable ? Optional.of(address) : Optional.empty();
    }
}
