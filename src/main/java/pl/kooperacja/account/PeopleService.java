package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/**
 * Giving and taking roles, letting in and keeping out. Whoever acts is looked up again inside, so a role that he lost a
 * moment ago lets him do nothing.
 */
@Single
@Transactional
public class PeopleService {
    @Inject
    Accounts accounts;

    @Inject
    PeopleList people;

    @Inject
    RegistrationService registration;

    @Inject
    DeviceService devices;

    @Inject
    ScopeNames scopes;

    @Inject
    AccountLetters letters;

    @Inject
    AuditService audit;

    /** What became of an act. */
    public enum Answer {
        DONE,
        /** The role does not reach so far, or there is no such place. */
        NO_SUCH_PLACE,
        /** It would end before it begins, or has ended already. */
        NO_SUCH_TIME,
        /** He holds the same already. */
        HELD_ALREADY,
        /** Nobody would be left to run the site. */
        LAST_ADMIN,
        /** One does not keep oneself out. */
        ONESELF;

        public String words() {
            return Messages.text(
                    "account_people.message." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A role to be given. @param until its last day, or null */
    public record Wanted(Held held, LocalDate from, LocalDate until) {}

    /** Whether holders of these roles may give this one: it is theirs to give, and lies within their own reach. */
    static boolean mayGive(Collection<Held> roles, Held wanted) {
        return roles.stream()
                .anyMatch(held -> Permission.GRANT_ROLE.isGivenBy(held.role())
                        && wanted.role().isGivenBy(held.role())
                        && held.reaches(wanted.place()));
    }

    /** Roles of which whoever asks may give at least some. */
    public List<Role> givable(SignedIn who) {
        return Stream.of(Role.values())
                .filter(role -> who.roles().stream()
                        .anyMatch(held -> Permission.GRANT_ROLE.isGivenBy(held.role()) && role.isGivenBy(held.role())))
                .toList();
    }

    /** Prepares an account with a role, or gives the role to whoever has the address; which, nobody is told. */
    public Answer invite(SignedIn who, String name, String email, Wanted wanted, String origin) {
        Answer fault = fault(who, wanted);
        if (fault != Answer.DONE) {
            return fault;
        }
        Optional<Person> known = accounts.findByEmail(email).flatMap(person -> accounts.lock(person.getId()));
        if (known.isPresent() && isHeld(known.get(), wanted)) {
            return Answer.HELD_ALREADY;
        }
        registration.inviteWith(who.person(), name, email, List.of(wanted), origin);
        return Answer.DONE;
    }

    /** Gives a role. */
    public Answer give(SignedIn who, long id, Wanted wanted, String origin) {
        Person person = seen(who, id);
        Answer fault = fault(who, wanted);
        if (fault != Answer.DONE) {
            return fault;
        }
        if (isHeld(person, wanted)) {
            return Answer.HELD_ALREADY;
        }
        accounts.add(new RoleGrant(id, wanted.held(), wanted.from(), wanted.until(), who.person()));
        audit.record(who.person(), "account.role-given", "person", id, origin);
        letters.tellRoles(person);
        return Answer.DONE;
    }

    private Answer fault(SignedIn who, Wanted wanted) {
        Held held = wanted.held();
        if (!held.role().scopes().contains(held.scope()) || !scopes.isKnown(held.scope(), held.scopeId())) {
            return Answer.NO_SUCH_PLACE;
        }
        if (!mayGive(rolesNow(who), held)) {
            throw new ForbiddenException("give " + held);
        }
        boolean past = wanted.until() != null
                && (wanted.until().isBefore(wanted.from()) || wanted.until().isBefore(accounts.today()));
        return past ? Answer.NO_SUCH_TIME : Answer.DONE;
    }

    private boolean isHeld(Person person, Wanted wanted) {
        LocalDate today = accounts.today();
        return accounts.grants(person.getId()).stream()
                .anyMatch(grant -> grant.held().equals(wanted.held())
                        && !grant.isOver(today)
                        && Objects.equals(grant.getLastDay(), wanted.until()));
    }

    /** Ends a role now. */
    public Answer end(SignedIn who, long id, long grantId, String origin) {
        accounts.lockAdmins();
        Person person = seen(who, id);
        RoleGrant grant = accounts.grant(grantId)
                .filter(found -> found.getPersonId() == id)
                .filter(found -> !found.isOver(accounts.today()))
                .orElseThrow(() -> new NotFoundException("role", Long.toString(grantId)));
        if (!mayGive(rolesNow(who), grant.held())) {
            throw new ForbiddenException("end " + grant.held());
        }
        if (grant.held().role() == Role.ADMIN
                && accounts.lastingAdmins().stream().allMatch(other -> other.getId() == grantId)) {
            return Answer.LAST_ADMIN;
        }
        grant.endBefore(accounts.today());
        audit.record(who.person(), "account.role-ended", "person", id, origin);
        letters.tellRoleEnded(person);
        return Answer.DONE;
    }

    /** Keeps the person out from now on, and ends his sign-ins. */
    public Answer block(SignedIn who, long id, String origin) {
        accounts.lockAdmins();
        Person person = seen(who, id);
        mustBlock(who);
        if (id == who.person()) {
            return Answer.ONESELF;
        }
        if (isLastAdmin(id)) {
            return Answer.LAST_ADMIN;
        }
        if (!person.isBlocked()) {
            person.block();
            devices.endAll(id, null);
            audit.record(who.person(), "account.blocked", "person", id, origin);
        }
        return Answer.DONE;
    }

    /** Whether nobody else could run the site; {@link Accounts#lockAdmins} first. */
    boolean isLastAdmin(Long person) {
        List<RoleGrant> admins = accounts.lastingAdmins();
        return !admins.isEmpty()
                && admins.stream().allMatch(grant -> grant.getPersonId().equals(person));
    }

    /** Lets the person in again. */
    public void unblock(SignedIn who, long id, String origin) {
        Person person = seen(who, id);
        mustBlock(who);
        if (person.isBlocked()) {
            person.unblock();
            audit.record(who.person(), "account.unblocked", "person", id, origin);
        }
    }

    /** Ends all sign-ins of the person. */
    public void endSignIns(SignedIn who, long id, String origin) {
        seen(who, id);
        mustBlock(who);
        devices.endAll(id, null);
        audit.record(who.person(), "account.sign-ins-ended", "person", id, origin);
    }

    private void mustBlock(SignedIn who) {
        if (!Permission.BLOCK_PERSON.isGivenBy(rolesNow(who), Place.SITE)) {
            throw new ForbiddenException("block");
        }
    }

    /** The person, locked; nobody to whoever may not see him. */
    private Person seen(SignedIn who, long id) {
        if (!people.isSeenBy(who, id)) {
            throw new NotFoundException("person", Long.toString(id));
        }
        return accounts.lock(id)
                .filter(person -> !person.isErased())
                .orElseThrow(() -> new NotFoundException("person", Long.toString(id)));
    }

    private List<Held> rolesNow(SignedIn who) {
        return accounts.find(who.person())
                .filter(devices::mayEnter)
                .map(accounts::roles)
                .orElse(List.of());
    }
}
