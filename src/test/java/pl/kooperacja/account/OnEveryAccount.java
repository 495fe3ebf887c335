package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.account.SignInService.Entered;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.testing.OnEveryDatabase;

/** People of the tests, their browsers and their mailboxes. */
abstract class OnEveryAccount extends OnEveryDatabase {
    static final String EWA = "ewa.lis@gops.example.org";
    static final String PASSWORD = "cztery zielone krzesła";
    static final Browser OFFICE = new Browser("192.0.2.1", "Firefox, Windows");
    static final Browser ELSEWHERE = new Browser("198.51.100.7", "Chrome, Linux");
    private static final Pattern KEY = Pattern.compile("klucz=([\\w-]{43})");

    /** A letter that waits to be sent. */
    record Sent(String to, String subject, String text) {
        String key() {
            Matcher key = KEY.matcher(text);
            assertThat(key.find()).as(text).isTrue();
            return key.group(1);
        }
    }

    List<Sent> letters() {
        return query("SELECT recipient, subject, text FROM mail_message ORDER BY id").stream()
                .map(row -> new Sent((String) row[0], (String) row[1], String.valueOf(row[2])))
                .toList();
    }

    Sent lastLetter() {
        return letters().getLast();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> query(String sql) {
        try {
            return database.transaction(() ->
                    (List<Object[]>) database.entities().createNativeQuery(sql).getResultList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try {
            database.transaction(
                    () -> database.entities().createNativeQuery(sql).executeUpdate());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ewa with her account, signed in at the office. */
    Keys ewa() {
        get(RegistrationService.class).register("Ewa Lis", EWA, OFFICE);
        Outcome outcome = get(PasswordService.class)
                .choose(lastLetter().key(), null, null, PASSWORD, OFFICE)
                .orElseThrow();
        return ((Entered) outcome).keys();
    }

    Outcome signIn(String email, String password, Browser browser) {
        return get(SignInService.class).signIn(email, password, false, browser);
    }

    Keys remembered() {
        return ((Entered) get(SignInService.class).signIn(EWA, PASSWORD, true, OFFICE)).keys();
    }

    Optional<SignedIn> who(Keys keys) {
        return get(DeviceService.class).find(keys.session());
    }

    List<String> journal() {
        return query("SELECT action, object_id FROM audit_entry ORDER BY id").stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
