package pl.kooperacja.access;

import java.util.Optional;

/** Names the keys that only a package above can name, such as {@code institution:12}. */
public interface AudienceNames {
    /** What a person calls the holders of this key, in the nominative plural. */
    Optional<String> name(String key);
}
