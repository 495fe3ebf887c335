package pl.kooperacja.institution;

import java.time.LocalDate;
import pl.kooperacja.shared.PolishDates;

/** What a list of institutions is narrowed by, and what it tells of each. */
public final class InstitutionList {
    private InstitutionList() {}

    /** What a list may be narrowed by; null for everything. */
    public record Filter(String voivodeship, String type, Standing standing, String text) {}

    /** One of the list. @param staff how many belong to it */
    public record Row(
            long id, String name, String type, String seat, Standing standing, LocalDate lastDay, long staff) {
        public String address() {
            return "/podmioty/" + id;
        }

        /** The last day of its authorisation in words, empty where there is none. */
        public String until() {
            return standing == Standing.AUTHORISED || standing == Standing.LAPSED ? PolishDates.text(lastDay) : "";
        }
    }
}
