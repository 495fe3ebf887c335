package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.kooperacja.institution.Institution;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Fields that decisions have in common, each read or told to be wrong. */
@RequestScoped
class DecisionFields {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final DateTimeFormatter POLISH = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final int LONGEST_YEARS = 10;

    @Inject
    Form form;

    @Inject
    Clock clock;

    /** A year from today, unless somebody knows better. */
    void propose() {
        form.propose("do", LocalDate.now(clock).plusYears(1).toString());
    }

    Optional<String> basis() {
        return reason("podstawa", Institution.BASIS_LENGTH);
    }

    /** Text that may have several lines. */
    Optional<String> reason(String field, int longest) {
        String text = CONTROL.matcher(form.value(field)).replaceAll(" ").strip();
        if (text.isEmpty()) {
            form.wrong(field, Messages.text("institution_form.message.empty." + field));
            return Optional.empty();
        }
        if (text.length() > longest) {
            form.wrong(field, Messages.text("institution.too-long", longest));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The last day, in the form that browsers send or that people write. */
    Optional<LocalDate> until() {
        String written = form.value("do").strip();
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = written.indexOf('.') > 0 ? LocalDate.parse(written, POLISH) : LocalDate.parse(written);
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS))) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // told below, like any other day that cannot be
        }
        form.wrong("do", Messages.text("institution_form.message.until", LONGEST_YEARS));
        return Optional.empty();
    }
}
