package pl.kooperacja.access;

import java.util.Set;

/** Someone who reads, known only by the keys he holds at this moment. */
public record Reader(Set<String> keys) {
    /** A person without a session. */
    public static final Reader GUEST = new Reader(Set.of(Audience.PUBLIC_KEY));

    public Reader {
        keys = Set.copyOf(keys);
        if (!keys.contains(Audience.PUBLIC_KEY)) {
            throw new IllegalArgumentException("everyone reads what is public");
        }
    }

    public boolean isGuest() {
        return equals(GUEST);
    }
}
