package pl.kooperacja.account;

import java.util.Set;
import pl.kooperacja.shared.Messages;

/** What a person is to the site; at most these eight. */
public enum Role {
    PARTICIPANT(Scope.SITE),
    COORDINATOR(Scope.INSTITUTION),
    TRAINER(Scope.SITE, Scope.VOIVODESHIP),
    EDITOR(Scope.SITE, Scope.VOIVODESHIP),
    ADVISER(Scope.VOIVODESHIP),
    ANIMATOR(Scope.COUNTY, Scope.GMINA),
    AUDITOR(Scope.SITE),
    ADMIN(Scope.SITE);

    private final Set<Scope> scopes;

    Role(Scope... scopes) {
        this.scopes = Set.of(scopes);
    }

    /** How far it can reach. */
    public Set<Scope> scopes() {
        return scopes;
    }

    /** Whether somebody with that role may give this one, as far as his own reaches. */
    boolean isGivenBy(Role giver) {
        return giver == ADMIN || giver == ADVISER && this == ANIMATOR;
    }

    /** The word for it inside keys of an audience: {@code role:adviser}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String polishName() {
        return Messages.text("account_role.label." + key());
    }
}
