package pl.kooperacja.access;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of an item: whoever holds one of them may read it. Never empty. */
public record Audience(Set<String> keys) {
    public static final String PUBLIC_KEY = "public";
    public static final String SIGNED_IN_KEY = "signed-in";
    public static final String AUTHORISED_KEY = "authorised";

    private static final Pattern KEY = Pattern.compile("public|signed-in|authorised"
            + "|(institution|team|edition|event):\\d{1,18}"
            + "|type:[A-Z][A-Z0-9-]{1,19}(@\\d{2,7})?"
            + "|area:\\d{2,7}"
            + "|role:(trainer|editor|adviser|admin)(@\\d{2,7})?");

    /** Everyone. */
    public static final Audience PUBLIC = new Audience(Set.of(PUBLIC_KEY));

    public Audience {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an audience has at least one key");
        }
        for (String key : keys) {
            if (!valid(key)) {
                throw new IllegalArgumentException("not an audience key: " + key);
            }
        }
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    public static Audience of(Collection<String> keys) {
        return new Audience(new LinkedHashSet<>(keys));
    }

    /** Whether the text has the form of a key. */
    public static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }

    public boolean includes(Reader reader) {
        return keys.stream().anyMatch(reader.keys()::contains);
    }

    public boolean isPublic() {
        return keys.contains(PUBLIC_KEY);
    }
}
