package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.kooperacja.account.PasswordService;
import pl.kooperacja.account.Person;
import pl.kooperacja.account.SignInService.Wait;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Fields that several forms have, each read or told to be wrong. */
@RequestScoped
class AccountFields {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cf}");

    @Inject
    Form form;

    @Inject
    PasswordService passwords;

    Optional<String> name(String field) {
        String name = CONTROL.matcher(form.value(field)).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            form.wrong(field, Messages.text("account_form.message.name"));
            return Optional.empty();
        }
        if (name.length() > Person.NAME_LENGTH) {
            form.wrong(field, Messages.text("account_form.message.name-long", Person.NAME_LENGTH));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    Optional<String> email(String field) {
        Optional<String> email = EmailAddress.of(form.value(field));
        if (email.isEmpty()) {
            form.wrong(field, Messages.text("account_form.message.email"));
        }
        return email;
    }

    /** A password that somebody chooses. */
    Optional<String> newPassword(String field, String name, String email) {
        Optional<String> fault = passwords.fault(form.value(field), name, email);
        fault.ifPresent(words -> form.wrong(field, words));
        return fault.isPresent() ? Optional.empty() : Optional.of(form.value(field));
    }

    /** Whether the person gave his own password once more. */
    boolean proves(String field, SignedIn who) {
        if (!form.filled(field, Messages.text("account_form.message.password"))) {
            return false;
        }
        Duration wait = passwords.proves(who, form.value(field));
        if (wait == null) {
            return true;
        }
        form.wrong(
                field,
                wait.isZero()
                        ? Messages.text("account_form.message.password-wrong")
                        : SignInBacking.waitWords(new Wait(wait).minutes()));
        return false;
    }

    /** Goes on where letters are told of, unless too many were asked for. */
    void sent(Duration wait, String address) {
        if (wait.isZero()) {
            form.leadTo(address);
        } else {
            form.wrong(null, SignInBacking.waitWords(new Wait(wait).minutes()));
        }
    }
}
