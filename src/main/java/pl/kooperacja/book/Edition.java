package pl.kooperacja.book;

import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;

/** An edition of the Book as lists and pages name it. */
public record Edition(
        int number, String address, String title, LocalDate date, String authors, List<EditionKind.Part> parts) {
    static Edition of(Listed item, EditionKind.Details details) {
        return new Edition(
                details.number(), item.address(), item.title(), details.date(), details.authors(), details.parts());
    }

    /** „Wydanie 1”. */
    public String label() {
        return Messages.text("book_contents.label.edition", Integer.toString(number));
    }

    public String dateText() {
        return PolishDates.text(date);
    }
}
