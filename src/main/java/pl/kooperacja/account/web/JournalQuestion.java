package pl.kooperacja.account.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import pl.kooperacja.account.JournalService.Question;
import pl.kooperacja.shared.RefusedException;

/** What an address asks of the journal. */
final class JournalQuestion {
    static final String[] PARAMETERS = {"kto", "co", "rodzaj", "numer", "od", "do"};

    private JournalQuestion() {}

    /** @param asked value of a parameter, or null */
    static Question of(UnaryOperator<String> asked) {
        return new Question(
                asked.apply("kto"),
                asked.apply("co"),
                asked.apply("rodzaj"),
                asked.apply("numer"),
                day(asked.apply("od")),
                day(asked.apply("do")));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException("account_journal.day", text);
        }
    }
}
