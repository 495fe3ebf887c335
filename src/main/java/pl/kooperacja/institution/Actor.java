package pl.kooperacja.institution;

import java.util.List;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Scope;

/**
 * Whoever does something, from where.
 *
 * @param roles those of today; a coordinator may be one by his membership alone
 */
public record Actor(long person, List<Held> roles, String origin) {
    /** Whether he may do that to an institution of this seat. */
    boolean may(Permission permission, String seat) {
        return territories(permission).stream().anyMatch(seat::startsWith);
    }

    /** Whether a role lets him do that to this one institution. */
    boolean mayAt(Permission permission, long institution) {
        return roles.stream()
                .anyMatch(held -> permission.isGivenBy(held.role())
                        && held.scope() == Scope.INSTITUTION
                        && held.scopeId().equals(Long.toString(institution)));
    }

    /** Whether he may do that anywhere. */
    public boolean maySomewhere(Permission permission) {
        return !territories(permission).isEmpty();
    }

    /** Whether he may do that wherever it is. */
    public boolean mayEverywhere(Permission permission) {
        return territories(permission).contains("");
    }

    /** With what the TERYT codes of his territories begin; an empty beginning is the whole country. */
    List<String> territories(Permission permission) {
        return roles.stream()
                .filter(held -> permission.isGivenBy(held.role()))
                .map(Actor::reach)
                .filter(reach -> reach != null)
                .distinct()
                .toList();
    }

    /** Beginning of the codes within the role, null for what is no territory. */
    private static String reach(Held held) {
        if (held.scope() == Scope.SITE) {
            return "";
        }
        return held.scope() == Scope.INSTITUTION ? null : held.scopeId();
    }
}
