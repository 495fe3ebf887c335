package pl.kooperacja.account;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.access.Audience;

/** The person who sends a request. */
public final class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final long person;
    private final String fullName;
    private final long device;
    private final transient List<Held> roles;
    private final long secondsLeft;

    SignedIn(Person person, long device, List<Held> roles, long secondsLeft) {
        super(person.getId().toString());
        this.person = person.getId();
        this.fullName = person.getName();
        this.device = device;
        this.roles = List.copyOf(roles);
        this.secondsLeft = secondsLeft;
    }

    /** Whoever sends the request, if he is signed in. */
    public static Optional<SignedIn> in(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    /** Number of the person. */
    public long person() {
        return person;
    }

    public String fullName() {
        return fullName;
    }

    long device() {
        return device;
    }

    /** How long the session goes on if nothing more comes; 0 where nothing need be told of it. */
    public long secondsLeft() {
        return secondsLeft;
    }

    public List<Held> roles() {
        return roles;
    }

    /** Whether the person may do this at least somewhere. */
    public boolean may(Permission permission) {
        return permission.isGivenBy(roles);
    }

    /** Whether the person may do this there. */
    public boolean may(Permission permission, Place where) {
        return permission.isGivenBy(roles, where);
    }

    /** Names of the roles, as Jakarta Security knows them. */
    Set<String> groups() {
        Set<String> groups = new HashSet<>();
        roles.forEach(held -> groups.add(held.role().key()));
        return groups;
    }

    /** Keys of a reader that the person holds by himself and by his roles. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of(Audience.SIGNED_IN_KEY));
        roles.forEach(held -> keys.addAll(held.keys()));
        return keys;
    }
}
