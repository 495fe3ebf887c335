package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import pl.kooperacja.account.Person;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Fields of requests, each read or told to be wrong. */
@RequestScoped
class RequestFields {
    @Inject
    Form form;

    Optional<String> name(String field) {
        return text(field, Person.NAME_LENGTH, "name");
    }

    /** A text that may not be empty. @param what names it in {@code privacy_form.message.…} */
    Optional<String> text(String field, int longest, String what) {
        if (form.value(field).isBlank()) {
            form.wrong(field, Messages.text("privacy_form.message." + what));
            return Optional.empty();
        }
        return optional(field, longest);
    }

    /** A text that may be empty. */
    Optional<String> optional(String field, int longest) {
        String text = form.value(field).strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            form.wrong(field, Messages.text("privacy_form.message.long", longest));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<String> email(String field) {
        Optional<String> email = EmailAddress.of(form.value(field));
        if (email.isEmpty()) {
            form.wrong(field, Messages.text("account_form.message.email"));
        }
        return email;
    }
}
