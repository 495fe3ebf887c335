package pl.kooperacja.account;

import java.util.HashSet;
import java.util.Set;

/**
 * A role and how far it reaches.
 *
 * @param scopeId TERYT code or number of an institution, null for the whole site
 */
public record Held(Role role, Scope scope, String scopeId) {
    public Held {
        if ((scope == Scope.SITE) != (scopeId == null)) {
            throw new IllegalArgumentException("the whole site has no number, and everything else has one");
        }
    }

    public static Held everywhere(Role role) {
        return new Held(role, Scope.SITE, null);
    }

    /** Whether it counts there. */
    public boolean reaches(Place where) {
        return switch (scope) {
            case SITE -> true;
            case INSTITUTION -> scopeId.equals(where.institution());
            default -> where.teryt() != null && where.teryt().startsWith(scopeId);
        };
    }

    /** All of where it counts. */
    public Place place() {
        return switch (scope) {
            case SITE -> Place.SITE;
            case INSTITUTION -> Place.institution(scopeId, null);
            default -> Place.territory(scopeId);
        };
    }

    /** Keys of a reader that follow from it. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        keys.add("role:" + role.key());
        if (scope.isTerritory()) {
            keys.add("role:" + role.key() + "@" + scopeId);
        }
        return keys;
    }
}
