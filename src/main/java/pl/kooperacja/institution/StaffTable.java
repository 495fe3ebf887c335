package pl.kooperacja.institution;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.Person;
import pl.kooperacja.institution.StaffService.Invited;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Inviting many at once from a pasted list or table: „Imię Nazwisko; adres”, „Imię Nazwisko &lt;adres&gt;” or the address alone. */
@Single
public class StaffTable {
    static final int MOST = 200;

    @Inject
    StaffService staff;

    /** A line, and what became of it. */
    public record Line(int number, String text, String result, boolean good) {}

    /** Somebody written down. */
    private record Written(String name, String email) {}

    /** Each line is a deed of its own: what is wrong with one does not undo the others. */
    public List<Line> invite(Actor actor, long institution, String list) {
        staff.staff(actor, institution, 1);
        List<Line> report = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String text : list.split("\\R")) {
            number++;
            String line = Drafts.line(text);
            if (line.isEmpty() || number == 1 && isHeading(line)) {
                continue;
            }
            if (report.size() >= MOST) {
                report.add(line(number, line, "too-many", false));
                break;
            }
            Optional<Written> written = read(line);
            if (written.isEmpty()) {
                report.add(line(number, line, "unreadable", false));
            } else if (!seen.add(written.get().email())) {
                report.add(line(number, line, "twice", false));
            } else {
                Invited invited = staff.invite(
                        actor, institution, written.get().name(), written.get().email());
                report.add(line(number, line, invited.name().toLowerCase(Locale.ROOT), invited == Invited.SENT));
            }
        }
        return report;
    }

    private static Line line(int number, String text, String result, boolean good) {
        return new Line(number, text, Messages.text("institution_staff-line.message." + result), good);
    }

    private static boolean isHeading(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return small.indexOf('@') < 0 && (small.contains("mail") || small.contains("adres"));
    }

    private static Optional<Written> read(String line) {
        List<String> names = new ArrayList<>();
        String email = null;
        for (String part : line.replaceAll("[<>\"]", ";").split("[;,\\t]")) {
            String cell = part.strip();
            if (cell.indexOf('@') >= 0) {
                if (email != null) {
                    return Optional.empty();
                }
                email = cell;
            } else if (!cell.isEmpty()) {
                names.add(cell);
            }
        }
        String name = String.join(" ", names);
        return EmailAddress.of(email)
                .filter(good -> name.length() <= Person.NAME_LENGTH)
                .map(good -> new Written(name.isEmpty() ? local(good) : name, good));
    }

    /** What stands before the sign, where nothing better is known; never the whole address. */
    private static String local(String email) {
        String local = email.substring(0, email.indexOf('@'));
        return local.length() > Person.NAME_LENGTH ? local.substring(0, Person.NAME_LENGTH) : local;
    }
}
