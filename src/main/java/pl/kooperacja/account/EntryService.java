package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.account.SignInService.CodeNeeded;
import pl.kooperacja.account.SignInService.Entered;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** What the database has to do with coming in. */
@Single
@Transactional
class EntryService {
    private static final Set<Purpose> SECOND = EnumSet.of(Purpose.SECOND, Purpose.SECOND_REMEMBERED);
    private static final int MOST_TRIES = 5;

    @Inject
    Accounts accounts;

    @Inject
    DeviceService devices;

    @Inject
    SecondFactorService secondFactor;

    @Inject
    AuditService audit;

    /** The person of this address, if he may come in. */
    Optional<Person> find(String email) {
        return accounts.findByEmail(email).filter(devices::mayEnter);
    }

    void noteFailure(Optional<Person> person, Browser browser) {
        String id = person.map(Person::getId).map(String::valueOf).orElse("unknown");
        audit.record(null, "account.sign-in-failed", "person", id, browser.origin());
    }

    /** Replaces the hash, unless the password was changed meanwhile. */
    void keepMoreSafely(Long id, String former, String hash) {
        accounts.lock(id)
                .filter(person -> person.getPassword().equals(former))
                .ifPresent(person -> person.keepPasswordAs(hash));
    }

    /** Lets in whoever has proved the first half of who he is. */
    Outcome enter(Long id, boolean remember, Browser browser) {
        Optional<Person> person = accounts.find(id).filter(devices::mayEnter);
        if (person.isEmpty()) {
            return new Wrong();
        }
        if (person.get().hasSecondFactor()) {
            Purpose purpose = remember ? Purpose.SECOND_REMEMBERED : Purpose.SECOND;
            return new CodeNeeded(accounts.link(purpose, id, null, null));
        }
        return new Entered(devices.begin(person.get(), remember, browser));
    }

    /** Number of the person whose code is awaited. */
    Optional<Long> whoseCode(String key) {
        return accounts.findLink(key, SECOND).map(AccountLink::getPersonId);
    }

    Outcome enterWithCode(String key, String code, Browser browser) {
        Optional<Person> person = whoseCode(key).flatMap(accounts::lock).filter(devices::mayEnter);
        Optional<AccountLink> link = accounts.findLink(key, SECOND);
        if (person.isEmpty() || link.isEmpty() || link.get().isTriedTooOften(MOST_TRIES)) {
            return new Wrong();
        }
        if (!secondFactor.accepts(person.get(), code)) {
            audit.record(null, "account.code-failed", "person", person.get().getId(), browser.origin());
            return new Wrong();
        }
        boolean remember = link.get().getPurpose() == Purpose.SECOND_REMEMBERED;
        return accounts.takeLink(key, SECOND).isPresent()
                ? new Entered(devices.begin(person.get(), remember, browser))
                : new Wrong();
    }
}
