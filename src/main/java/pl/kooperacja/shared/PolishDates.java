package pl.kooperacja.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people write them: 3 grudnia 2026. */
public final class PolishDates {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d\u00a0MMMM yyyy", Locale.forLanguageTag("pl-PL"));

    private PolishDates() {}

    /** Day, month in words, year; empty for no date. */
    public static String text(LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }
}
