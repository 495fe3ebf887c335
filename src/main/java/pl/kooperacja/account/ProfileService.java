package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** What people tell of themselves. */
@Single
@Transactional
public class ProfileService {
    private static final Set<Purpose> MOVE = EnumSet.of(Purpose.MOVE);

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorSetting secondFactor;

    @Inject
    Throttle throttle;

    @Inject
    DeviceService devices;

    @Inject
    AccountLetters letters;

    @Inject
    AuditService audit;

    /** A person as he sees himself. */
    public record Profile(String name, String email, boolean secondFactor, List<HeldSince> roles) {}

    /**
     * A role of today.
     *
     * @param until its last day, or null
     * @param waiting whether it is worth nothing before the person asks for codes
     */
    public record HeldSince(Held held, LocalDate since, LocalDate until, boolean waiting) {}

    /** What became of a confirmation. */
    public enum Move {
        /** The other mailbox has still to agree. */
        WAITING,
        DONE,
        /** The link is not good, or not any more. */
        TOO_LATE
    }

    public Profile profile(SignedIn who) {
        Person person = accounts.find(who.person()).orElseThrow();
        List<HeldSince> roles = accounts.grantsToday(person).stream()
                .map(grant -> new HeldSince(
                        grant.held(),
                        grant.getFirstDay(),
                        grant.getLastDay(),
                        secondFactor.isMissing(person, grant.held().role())))
                .toList();
        return new Profile(person.getName(), person.getEmail(), person.hasSecondFactor(), roles);
    }

    public void rename(SignedIn who, String name, String origin) {
        accounts.lock(who.person()).orElseThrow().callYourself(name);
        audit.record(who.person(), "account.renamed", "person", who.person(), origin);
    }

    /** Writes to both mailboxes; whether another account has the new address is told to its owner alone. */
    public void askToMove(SignedIn who, String email, String origin) {
        Person person = accounts.lock(who.person()).orElseThrow();
        accounts.forgetLinks(person.getId(), Purpose.MOVE);
        if (throttle.take(Limit.LETTER_TO, person.getEmail()).isZero()
                && throttle.take(Limit.LETTER_TO, email).isZero()) {
            String old = accounts.link(Purpose.MOVE, person.getId(), email, null);
            String young = accounts.link(Purpose.MOVE, person.getId(), email, null);
            accounts.pair(old, young);
            letters.askOldMailbox(person, old);
            Optional<Person> taken = accounts.findByEmail(email);
            if (taken.isEmpty()) {
                letters.askNewMailbox(email, young);
            } else {
                // the key is thrown away: whoever has the address already need not agree to anything
                letters.remindOfAccount(
                        taken.get(), accounts.link(Purpose.RESET, taken.get().getId(), null, null));
            }
        }
        audit.record(who.person(), "account.move-asked", "person", who.person(), origin);
    }

    /** Whether the link may still be confirmed. */
    public boolean canMove(String key) {
        return accounts.findLink(key, MOVE).isPresent();
    }

    /** Takes the agreement of one mailbox; the address changes when both have agreed. */
    public Move confirmMove(String key, String origin) {
        Optional<AccountLink> asked = accounts.findLink(key, MOVE);
        Optional<Person> person = asked.map(AccountLink::getPersonId).flatMap(accounts::lock);
        Optional<AccountLink> link = person.flatMap(known -> accounts.takeLink(key, MOVE));
        if (link.isEmpty()) {
            return Move.TOO_LATE;
        }
        if (!accounts.isAgreed(link.get().getTwin())) {
            return Move.WAITING;
        }
        String email = link.get().getEmail();
        if (accounts.findByEmail(email).isPresent()) {
            return Move.TOO_LATE;
        }
        String former = person.get().getEmail();
        person.get().moveTo(email);
        accounts.forgetLinks(person.get().getId(), Purpose.RESET, Purpose.INVITE);
        audit.record(
                person.get().getId(), "account.moved", "person", person.get().getId(), origin);
        letters.tellMoved(former);
        return Move.DONE;
    }
}
