package pl.kooperacja.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;

/**
 * A service or an activity.
 *
 * @param provider institution
 * @param recipients for whom it is
 * @param when where and when, in words
 * @param access how one gets it: whether one signs up, what it costs, how to get there
 * @param checked the day on which all this was true
 * @param ends the last day of it, or null where none is known
 */
public record ServiceEntry(
        String name,
        String sort,
        String provider,
        String recipients,
        String when,
        String access,
        LocalDate checked,
        LocalDate ends) {
    static final Facet SORT = Facet.words("sort", "co", "usługa", "aktywność");

    static ServiceEntry of(Fields fields) {
        ServiceEntry entry = new ServiceEntry(
                fields.text("name"),
                fields.choice(SORT.key(), SORT.held()),
                fields.text("provider"),
                fields.text("recipients"),
                fields.text("when"),
                fields.text("access"),
                fields.date("checked"),
                fields.date("ends", null));
        if (entry.ends() != null && entry.checked() != null && entry.ends().isBefore(entry.checked())) {
            fields.problem("ends", "to, co się skończyło, zanim je sprawdzono, nie należy na listę");
        }
        return entry;
    }

    /** Whether it is over by this day. */
    public boolean isOver(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    List<String> said() {
        return List.of(provider, recipients, when, access);
    }

    Map<String, Object> api() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("sort", sort);
        fields.put("provider", provider);
        fields.put("recipients", recipients);
        fields.put("when", when);
        fields.put("access", access);
        fields.put("checked", checked.toString());
        if (ends != null) {
            fields.put("ends", ends.toString());
        }
        return fields;
    }
}
