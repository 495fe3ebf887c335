package pl.kooperacja.access;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of an item: whoever holds one of them may read it, and so may an auditor. Never empty. */
public record Audience(Set<String> keys) {
    public static final String PUBLIC_KEY = "public";
    public static final String SIGNED_IN_KEY = "signed-in";
    public static final String AUTHORISED_KEY = "authorised";
    /** Opens everything, so nobody chooses it. */
    public static final String AUDITOR_KEY = "role:auditor";

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
            if (!valid(key) && !key.equals(AUDITOR_KEY)) {
                throw new IllegalArgumentException("not an audience key: " + key);
            }
        }
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    public static Audience of(Collection<String> keys) {
        return new Audience(new LinkedHashSet<>(keys));
    }

    /** Whether the text has the form of a key that can be chosen. */
    public static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }

    /** The keys to keep beside an item: those of its audience, and the auditor's where somebody is left out. */
    public Audience opening() {
        if (isPublic()) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(keys);
        all.add(AUDITOR_KEY);
        return new Audience(all);
    }

    public boolean includes(Reader reader) {
        return opening().keys.stream().anyMatch(reader.keys()::contains);
    }

    public boolean isPublic() {
        return keys.contains(PUBLIC_KEY);
    }
}
