package pl.kooperacja.account.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses to which a person may be led back: of this site alone. */
final class LocalAddress {
    private static final int LONGEST = 500;
    /** One slash, then nothing that a browser could take for another host or the end of a header. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%+,:;@!~*'()]*");
    /** Coming back to these would lead in a circle, or act. */
    private static final Pattern DOORS = Pattern.compile("/(logowanie|wyloguj|rejestracja|haslo)(?![\\w-]).*");

    private LocalAddress() {}

    /** The address, if it is one to come back to. */
    static Optional<String> of(String address) {
        boolean local = address != null
                && address.length() <= LONGEST
                && LOCAL.matcher(address).matches()
                && !DOORS.matcher(address).matches();
        return local ? Optional.of(address) : Optional.empty();
    }

    /** The page on which the link stood, if it was one of this host. */
    static Optional<String> ofReferer(String referer, String host) {
        if (referer == null || host == null) {
            return Optional.empty();
        }
        try {
            URI from = URI.create(referer);
            if (!host.equalsIgnoreCase(from.getRawAuthority())) {
                return Optional.empty();
            }
            return of(from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery());
        } catch (IllegalArgumentException e) {
            // whoever sends no address comes from nowhere
            return Optional.empty();
        }
    }

    /** The page that leads back to the address once the person is signed in. */
    static String signInFor(String page, String address) {
        return page + "?powrot=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
