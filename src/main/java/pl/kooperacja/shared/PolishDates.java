package pl.kooperacja.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them: 3 grudnia 2026. */
public final class PolishDates {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d\u00a0MMMM yyyy", Locale.forLanguageTag("pl-PL"));

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("pl-PL"));

    private PolishDates() {}

    /** What stands after the day: „grudnia 2026”. */
    public static String month(LocalDate date) {
        return MONTH.format(date);
    }

    /** Day, month in words, year; empty for no date. */
    public static String text(LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }
}
