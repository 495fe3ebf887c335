package pl.kooperacja.account;

import static pl.kooperacja.account.Role.ADMIN;
import static pl.kooperacja.account.Role.ADVISER;
import static pl.kooperacja.account.Role.ANIMATOR;
import static pl.kooperacja.account.Role.AUDITOR;
import static pl.kooperacja.account.Role.COORDINATOR;
import static pl.kooperacja.account.Role.EDITOR;
import static pl.kooperacja.account.Role.PARTICIPANT;
import static pl.kooperacja.account.Role.TRAINER;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** The table of who may do what, each within the scope of his role. */
public enum Permission {
    /** Take part in what the site offers to people with an account. */
    TAKE_PART(PARTICIPANT, COORDINATOR, TRAINER, EDITOR, ADVISER, ANIMATOR, ADMIN),
    /** Invite people to an institution and end their membership. */
    MANAGE_STAFF(COORDINATOR, ADMIN),
    /** Lead trainings: materials, attendance, tests. */
    LEAD_TRAINING(TRAINER, ADMIN),
    /** Write and publish what the site holds. */
    EDIT_CONTENT(EDITOR, ADMIN),
    /** Agree to what somebody else has written, before it is published. */
    APPROVE_CONTENT(EDITOR, ADVISER, ADMIN),
    /** Say who may read an item. */
    SET_AUDIENCE(EDITOR, ADVISER, ADMIN),
    /** Authorise institutions, and suspend them. */
    AUTHORISE_INSTITUTION(ADVISER, ADMIN),
    /** Care for cooperation bodies. */
    ANIMATE_TEAM(ANIMATOR, ADVISER, ADMIN),
    /** Read what was done by whom. */
    READ_AUDIT(AUDITOR, ADMIN),
    /** Invite people to the site and give them roles. */
    GRANT_ROLE(ADMIN),
    /** See how the site runs: jobs, index, mail. */
    SEE_MACHINERY(ADMIN);

    private final Set<Role> holders;

    Permission(Role... holders) {
        this.holders = Set.of(holders);
    }

    /** Whether any of the roles gives it. */
    public boolean isGivenBy(Collection<Role> roles) {
        return roles.stream().anyMatch(holders::contains);
    }

    /** What these roles together allow. */
    public static Set<Permission> of(Collection<Role> roles) {
        return Arrays.stream(values())
                .filter(permission -> permission.isGivenBy(roles))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
