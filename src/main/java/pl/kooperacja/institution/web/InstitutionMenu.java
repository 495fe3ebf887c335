package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.account.Permission;

/** What the menu of one's account leads to. */
@Named
@RequestScoped
public class InstitutionMenu {
    @Inject
    Caller caller;

    /** Whether some territory's institutions are this person's affair. */
    public boolean isSeeing() {
        return caller.actorForRoles()
                .map(actor -> actor.maySomewhere(Permission.SEE_INSTITUTION))
                .orElse(false);
    }

    public boolean isDeciding() {
        return caller.actorForRoles()
                .map(actor -> actor.maySomewhere(Permission.AUTHORISE_INSTITUTION))
                .orElse(false);
    }

    public boolean isNaming() {
        return caller.actorForRoles()
                .map(actor -> actor.mayEverywhere(Permission.EDIT_DICTIONARY))
                .orElse(false);
    }

    public boolean isMapping() {
        return caller.actorForRoles()
                .map(actor -> actor.mayEverywhere(Permission.IMPORT_TERRITORY))
                .orElse(false);
    }
}
