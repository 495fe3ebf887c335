package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.shared.Single;

/** Choosing passwords, and giving them again. No transaction of its own, since hashing takes long. */
@Single
public class PasswordService {
    @Inject
    PasswordEntry entry;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /**
     * Somebody who may choose a password.
     *
     * @param name null where it is still to be told
     * @param email null where it is still to be told
     */
    public record Chooser(Purpose purpose, String name, String email) {}

    /** Whose password a link lets choose; empty when the link is not good, or not any more. */
    public Optional<Chooser> whoChooses(String key) {
        return entry.chooser(key);
    }

    /** Why the password cannot be taken, in Polish; empty when it can. */
    public Optional<String> fault(String password, String name, String email) {
        return PasswordRules.fault(password, name, email);
    }

    /**
     * Keeps the password, begins the account where there is none, ends all sign-ins, and lets the person in.
     *
     * @return empty when the link was used meanwhile
     */
    public Optional<SignInService.Outcome> choose(
            String key, String name, String email, String password, Browser browser) {
        return entry.choose(key, name, email, passwords.hash(password), browser);
    }

    /** Replaces the password of a person who is signed in, and ends his other sign-ins. */
    public void change(SignedIn who, String password, String origin) {
        entry.change(who, passwords.hash(password), origin);
    }

    /** Whether this is the person's password. @return how long to wait before trying again; null when it is right */
    public Duration proves(SignedIn who, String password) {
        String subject = Long.toString(who.person());
        Duration wait = throttle.take(Limit.PASSWORD_AGAIN, subject);
        if (!wait.isZero()) {
            return wait;
        }
        if (password.length() > PasswordRules.LONGEST * 2 || !passwords.matches(password, entry.kept(who))) {
            return Duration.ZERO;
        }
        throttle.forget(Limit.PASSWORD_AGAIN, subject);
        return null;
    }
}
