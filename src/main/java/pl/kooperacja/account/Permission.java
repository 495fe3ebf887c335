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
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import pl.kooperacja.shared.Messages;

/** The table of who may do what, each within the scope of his role. */
public enum Permission {
    /** Take part in what the site offers to people with an account. */
    TAKE_PART(PARTICIPANT, COORDINATOR, TRAINER, EDITOR, ADVISER, ANIMATOR, ADMIN),
    /** Invite people to an institution and end their membership. */
    MANAGE_STAFF(COORDINATOR, ADVISER, ADMIN),
    /** Lead trainings: materials, attendance, tests. */
    LEAD_TRAINING(TRAINER, ADMIN),
    /** Write and publish what the site holds. */
    EDIT_CONTENT(EDITOR, ADMIN),
    /** Agree to what somebody else has written, before it is published. */
    APPROVE_CONTENT(EDITOR, ADVISER, ADMIN),
    /** Agree to what belongs to a territory of its own, such as its practices; admins only because advisers are theirs to make. */
    APPROVE_IN_TERRITORY(ADVISER, ADMIN),
    /** See what anybody writes, proposes and decides before it is published. */
    SEE_WRITING(AUDITOR, ADMIN),
    /** Say who may read an item. */
    SET_AUDIENCE(EDITOR, ADVISER, ADMIN),
    /** Authorise institutions, and suspend them. */
    AUTHORISE_INSTITUTION(ADVISER, ADMIN),
    /** See institutions and who works there. */
    SEE_INSTITUTION(ADVISER, AUDITOR, ADMIN),
    /** Change dictionaries, such as kinds of institutions. */
    EDIT_DICTIONARY(EDITOR, ADMIN),
    /** Take over the register of areas. */
    IMPORT_TERRITORY(ADMIN),
    /** Care for cooperation bodies. */
    ANIMATE_TEAM(ANIMATOR, ADVISER, ADMIN),
    /** Read what was done by whom. */
    READ_AUDIT(AUDITOR, ADMIN),
    /** See who has an account and which roles. */
    SEE_PEOPLE(ADVISER, AUDITOR, ADMIN),
    /** Invite people to the site and give them roles; which ones, {@link Role#isGivenBy} says. */
    GRANT_ROLE(ADVISER, ADMIN),
    /** Keep somebody out, and end his sign-ins. */
    BLOCK_PERSON(ADMIN),
    /** See what people asked for by law, and by when it must be answered. */
    SEE_REQUESTS(AUDITOR, ADMIN),
    /** Answer what people asked for by law. */
    ANSWER_REQUESTS(ADMIN),
    /** See who asked for accessible content, and by when it must be given. */
    SEE_BARRIERS(EDITOR, AUDITOR, ADMIN),
    /** Answer who asked for accessible content. */
    ANSWER_BARRIERS(EDITOR, ADMIN),
    /** See how the site runs: jobs, index, mail. */
    SEE_MACHINERY(ADMIN);

    private final Set<Role> holders;

    Permission(Role... holders) {
        this.holders = EnumSet.copyOf(Arrays.asList(holders));
    }

    /** Whether the role gives it, as far as the role reaches. */
    public boolean isGivenBy(Role role) {
        return holders.contains(role);
    }

    /** Whether any of these roles gives it anywhere. */
    public boolean isGivenBy(Collection<Held> roles) {
        for (Held held : roles) {
            if (holders.contains(held.role())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of these roles gives it at this place: the one check behind every act. */
    public boolean isGivenBy(Collection<Held> roles, Place where) {
        for (Held held : roles) {
            if (holders.contains(held.role()) && held.reaches(where)) {
                return true;
            }
        }
        return false;
    }

    /** What a role allows. */
    public static Set<Permission> of(Role role) {
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        for (Permission permission : values()) {
            if (permission.isGivenBy(role)) {
                given.add(permission);
            }
        }
        return given;
    }

    public String polishName() {
        return Messages.text(
                "account_permission.label." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
