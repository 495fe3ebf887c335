package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Single;

/**
 * Coming in by password. No transaction of its own: hashing takes long, and every try stays counted whatever becomes
 * of it.
 */
@Single
public class SignInService {
    @Inject
    Throttle throttle;

    @Inject
    Passwords passwords;

    @Inject
    EntryService entry;

    /** What became of a try. */
    public sealed interface Outcome {}

    /** The person is in; the browser gets these. */
    public record Entered(Keys keys) implements Outcome {}

    /** The password is right; the key is needed once more, with a code. */
    public record CodeNeeded(String key) implements Outcome {}

    /** Address or password is wrong, and nobody says which. */
    public record Wrong() implements Outcome {}

    /** Too many tries; nothing was looked at. */
    public record Wait(Duration time) implements Outcome {
        /** In whole minutes, so that whoever waits as long may try again. */
        public long minutes() {
            return Math.max(1, time.plusSeconds(59).toMinutes());
        }
    }

    /** Tries to sign a person in. */
    public Outcome signIn(String email, String password, boolean remember, Browser browser) {
        String address = EmailAddress.of(email).orElse("");
        Duration wait = Throttle.longest(List.of(
                throttle.take(Limit.SIGN_IN_THERE, address + " " + browser.network()),
                throttle.take(Limit.SIGN_IN_FROM, browser.network()),
                throttle.take(Limit.SIGN_IN_TO, address)));
        if (!wait.isZero()) {
            return new Wait(wait);
        }
        Optional<Person> person = entry.find(address);
        boolean fits = password.length() <= PasswordRules.LONGEST * 2;
        if (!passwords.matches(
                        fits ? password : "", person.map(Person::getPassword).orElse(null))
                || !fits) {
            entry.noteFailure(person, browser);
            return new Wrong();
        }
        throttle.forget(Limit.SIGN_IN_THERE, address + " " + browser.network());
        throttle.giveBack(Limit.SIGN_IN_FROM, browser.network());
        throttle.giveBack(Limit.SIGN_IN_TO, address);
        String kept = person.orElseThrow().getPassword();
        if (passwords.isOutdated(kept)) {
            entry.keepMoreSafely(person.get().getId(), kept, passwords.hash(password));
        }
        return entry.enter(person.get().getId(), remember, browser);
    }

    /** Goes on with the code of the second factor, or one of the codes kept for the day the telephone is lost. */
    public Outcome giveCode(String key, String code, Browser browser) {
        Optional<Long> person = entry.whoseCode(key);
        if (person.isEmpty()) {
            return new Wrong();
        }
        Duration wait = throttle.take(Limit.CODE, person.get().toString());
        if (!wait.isZero()) {
            return new Wait(wait);
        }
        Outcome outcome = entry.enterWithCode(key, code, browser);
        if (outcome instanceof Entered) {
            throttle.forget(Limit.CODE, person.get().toString());
        }
        return outcome;
    }
}
