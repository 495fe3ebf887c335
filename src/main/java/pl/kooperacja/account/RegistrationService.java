package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.account.PeopleService.Wanted;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** Asking for a letter that leads to a password; the answer never depends on whether the address is known. */
@Single
@Transactional
public class RegistrationService {
    @Inject
    Accounts accounts;

    @Inject
    Throttle throttle;

    @Inject
    AccountLetters letters;

    @Inject
    DeviceService devices;

    @Inject
    AuditService audit;

    /**
     * Sends a link that begins an account, or leads to the one there is.
     *
     * @param email in the form of {@link pl.kooperacja.mail.EmailAddress}
     * @return how long this network has to wait before it may ask; zero when the letter is on its way
     */
    public Duration register(String name, String email, Browser browser) {
        Duration wait = throttle.take(Limit.LETTER_FROM, browser.network());
        if (wait.isZero() && throttle.take(Limit.LETTER_TO, email).isZero()) {
            Optional<Person> known = accounts.findByEmail(email);
            if (known.isEmpty()) {
                letters.inviteToConfirm(email, accounts.link(Purpose.REGISTER, null, email, name));
            } else if (devices.mayEnter(known.get())) {
                letters.remindOfAccount(known.get(), resetLink(known.get()));
            }
        }
        return wait;
    }

    /** Sends a link that leads to a new password, or says that there is no account. @return as {@link #register} */
    public Duration forgot(String email, Browser browser) {
        Duration wait = throttle.take(Limit.LETTER_FROM, browser.network());
        if (wait.isZero() && throttle.take(Limit.LETTER_TO, email).isZero()) {
            Optional<Person> known = accounts.findByEmail(email);
            if (known.isEmpty()) {
                letters.tellNoAccount(email);
            } else if (devices.mayEnter(known.get())) {
                letters.sendReset(known.get(), resetLink(known.get()));
                audit.record(null, "account.reset-asked", "person", known.get().getId(), browser.origin());
            }
        }
        return wait;
    }

    private String resetLink(Person person) {
        return accounts.link(Purpose.RESET, person.getId(), null, null);
    }

    /**
     * Prepares an account, or adds roles to the one there is, from today on, and writes to the person.
     *
     * @param by number of whoever invites; what he may give is for the caller to check
     */
    public void invite(Long by, String name, String email, List<Held> roles, String origin) {
        LocalDate today = accounts.today();
        inviteWith(
                by,
                name,
                email,
                roles.stream().map(held -> new Wanted(held, today, null)).toList(),
                origin);
    }

    /** The same for roles of a certain time. */
    void inviteWith(Long by, String name, String email, List<Wanted> roles, String origin) {
        Optional<Person> known = accounts.findByEmail(email);
        Person person = known.orElseGet(() -> accounts.add(new Person(name, email, false, accounts.now())));
        roles.forEach(role -> accounts.add(new RoleGrant(person.getId(), role.held(), role.from(), role.until(), by)));
        audit.record(by, "account.invite", "person", person.getId(), origin);
        if (known.isPresent()) {
            letters.tellRoles(person);
        } else {
            letters.invite(person, accounts.link(Purpose.INVITE, person.getId(), null, null));
        }
    }
}
