package pl.kooperacja.institution.web;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;

/** Times of the database as people in Poland write them. */
final class Moments {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

    private Moments() {}

    static String day(LocalDateTime utc) {
        return PolishDates.text(utc.atZone(ZoneOffset.UTC)
                .withZoneSameInstant(ClockProducer.WARSAW)
                .toLocalDate());
    }

    static String text(LocalDateTime utc) {
        var here = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ClockProducer.WARSAW);
        return Messages.text("institution_page.label.moment", PolishDates.text(here.toLocalDate()), HOUR.format(here));
    }
}
