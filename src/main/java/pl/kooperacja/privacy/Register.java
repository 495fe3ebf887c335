package pl.kooperacja.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Retention;
import pl.kooperacja.shared.Messages;

/** What is asked for by law, and by when it must be answered. */
public enum Register {
    /** One's own data: a month, with a reason two more (RODO art. 12(3)). */
    DATA(
            Period.ofMonths(1),
            Period.ofMonths(3),
            Permission.SEE_REQUESTS,
            Permission.ANSWER_REQUESTS,
            Retention.DATA_REQUEST,
            "/administracja/wnioski-o-dane",
            List.of("access", "rectify", "erase", "restrict", "move", "object")),
    /** Content one can use: 7 days, with a reason two months (act of 4 April 2019). */
    BARRIER(
            Period.ofDays(7),
            Period.ofMonths(2),
            Permission.SEE_BARRIERS,
            Permission.ANSWER_BARRIERS,
            Retention.BARRIER_REPORT,
            "/administracja/dostepnosc",
            List.of("site"));

    private final Period first;
    private final Period longest;
    private final Permission seeing;
    private final Permission answering;
    private final Retention retention;
    private final String address;
    private final List<String> kinds;

    Register(
            Period first,
            Period longest,
            Permission seeing,
            Permission answering,
            Retention retention,
            String address,
            List<String> kinds) {
        this.first = first;
        this.longest = longest;
        this.seeing = seeing;
        this.answering = answering;
        this.retention = retention;
        this.address = address;
        this.kinds = kinds;
    }

    /** The last day for an answer to what came that day. */
    LocalDate due(LocalDate received) {
        return received.plus(first);
    }

    /** The last day when it was put off. */
    LocalDate latest(LocalDate received) {
        return received.plus(longest);
    }

    public Permission seeing() {
        return seeing;
    }

    public Permission answering() {
        return answering;
    }

    Retention retention() {
        return retention;
    }

    /** Where its list stands. */
    public String address() {
        return address;
    }

    /** What may be asked for. */
    public List<String> kinds() {
        return kinds;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return Messages.text("privacy_register.title." + key());
    }
}
