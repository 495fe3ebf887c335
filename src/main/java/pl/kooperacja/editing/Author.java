package pl.kooperacja.editing;

import java.util.List;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Place;
import pl.kooperacja.account.Scope;

/**
 * Whoever acts at the desk.
 *
 * @param person his number
 * @param origin network address from which he asks, or null
 */
public record Author(long person, String name, List<Held> roles, String origin) {
    /** How an owner says that an item belongs to the whole country. */
    public static final String COUNTRY = "kraj";

    /** Whether a role gives the permission over what belongs to this territory: a TERYT code, or the whole country. */
    public boolean may(Permission permission, String territory) {
        return permission.isGivenBy(roles, territory.equals(COUNTRY) ? Place.SITE : Place.territory(territory));
    }

    /** Whether there is anything at all over which he has the permission. */
    public boolean mayAnywhere(Permission permission) {
        return !reach(permission).isEmpty();
    }

    /** Beginnings of the codes of the territories over which he has the permission; an empty one is everywhere. */
    public List<String> reach(Permission permission) {
        return roles.stream()
                .filter(held -> permission.isGivenBy(held.role()) && held.scope() != Scope.INSTITUTION)
                .map(held -> held.scope() == Scope.SITE ? "" : held.scopeId())
                .distinct()
                .toList();
    }
}
