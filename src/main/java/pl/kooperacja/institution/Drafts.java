package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Reads what people write about institutions, in forms and in tables alike. */
@Single
@Transactional
public class Drafts {
    public static final String NAME = "nazwa";
    public static final String SHORT_NAME = "skrot";
    public static final String TYPE = "rodzaj";
    public static final String SEAT = "siedziba";
    /** Which of the areas of the name written as seat is meant. */
    public static final String SEAT_CODE = "siedziba-kod";

    public static final String SERVES = "obszar";
    public static final String REGON = "regon";
    public static final String MAILBOX = "skrzynka";
    public static final String WEB = "www";

    private static final int MOST_MEANT = 20;
    private static final int MOST_SERVED = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cf}");

    @Inject
    TypeService types;

    @Inject
    Areas areas;

    /** A field and what is wrong with it. */
    public record Fault(String field, String words) {}

    /**
     * What was understood.
     *
     * @param draft null where there are faults
     * @param meant areas between which whoever wrote has still to choose
     */
    public record Read(Draft draft, List<Fault> faults, List<Place> meant) {}

    /** One line without characters that cannot be seen, at most one space between words. */
    static String line(String written) {
        return CONTROL.matcher(written).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    /** @param written what stands in a field, empty where nothing does */
    public Read read(UnaryOperator<String> written) {
        List<Fault> faults = new ArrayList<>();
        List<Place> meant = new ArrayList<>();
        String name = required(written, NAME, Institution.NAME_LENGTH, faults);
        String shortName = optional(written, SHORT_NAME, Institution.SHORT_NAME_LENGTH, faults);
        String type = type(written.apply(TYPE).strip(), faults);
        String seat = seat(written, faults, meant);
        List<String> serves = serves(written.apply(SERVES), faults);
        String regon = regon(written.apply(REGON), faults);
        String mailbox = mailbox(written.apply(MAILBOX), faults);
        String web = web(written, faults);
        Draft draft = faults.isEmpty() ? new Draft(name, shortName, type, seat, serves, regon, mailbox, web) : null;
        return new Read(draft, faults, meant);
    }

    private static void wrong(List<Fault> faults, String field, String key, Object... arguments) {
        faults.add(new Fault(field, Messages.text(key, arguments)));
    }

    private static String required(UnaryOperator<String> written, String field, int longest, List<Fault> faults) {
        String line = optional(written, field, longest, faults);
        if (line == null) {
            wrong(faults, field, "institution.name-empty");
        }
        return line;
    }

    private static String optional(UnaryOperator<String> written, String field, int longest, List<Fault> faults) {
        String line = line(written.apply(field));
        if (line.length() > longest) {
            wrong(faults, field, "institution.too-long", longest);
        }
        return line.isEmpty() ? null : line;
    }

    private String type(String code, List<Fault> faults) {
        Optional<InstitutionType> type = types.find(code.toUpperCase(java.util.Locale.ROOT));
        if (type.isEmpty()) {
            wrong(faults, TYPE, "institution.type-unknown");
        }
        return type.map(InstitutionType::getCode).orElse(null);
    }

    private String seat(UnaryOperator<String> written, List<Fault> faults, List<Place> meant) {
        String name = line(written.apply(SEAT));
        List<Place> found = name.isEmpty() ? List.of() : areas.meant(name, MOST_MEANT);
        String chosen = written.apply(SEAT_CODE).strip();
        Optional<Place> one = found.size() == 1
                ? Optional.of(found.get(0))
                : found.stream().filter(place -> place.code().equals(chosen)).findFirst();
        if (name.isEmpty()) {
            wrong(faults, SEAT, "institution.seat-empty");
        } else if (found.isEmpty()) {
            wrong(faults, SEAT, "institution.seat-unknown");
        } else if (one.isEmpty()) {
            meant.addAll(found);
            wrong(faults, SEAT_CODE, "institution.seat-many");
        } else {
            meant.addAll(found.size() > 1 ? found : List.of());
        }
        return one.map(Place::code).orElse(null);
    }

    private List<String> serves(String written, List<Fault> faults) {
        List<String> codes = new ArrayList<>();
        for (String part : written.split("[\\r\\n;,]+")) {
            String name = line(part).replaceFirst("^(\\d{7}|\\d{4}|\\d{2})( .*)?$", "$1");
            if (name.isEmpty()) {
                continue;
            }
            List<Place> found = areas.meant(name, 2);
            if (found.size() != 1 || codes.size() >= MOST_SERVED) {
                wrong(faults, SERVES, found.isEmpty() ? "institution.area-unknown" : "institution.area-many", name);
                return codes;
            }
            if (!codes.contains(found.get(0).code())) {
                codes.add(found.get(0).code());
            }
        }
        return codes;
    }

    private static String regon(String written, List<Fault> faults) {
        if (written.isBlank()) {
            return null;
        }
        Optional<String> regon = Regon.of(written);
        if (regon.isEmpty()) {
            wrong(faults, REGON, "institution.regon");
        }
        return regon.orElse(null);
    }

    private static String mailbox(String written, List<Fault> faults) {
        if (written.isBlank()) {
            return null;
        }
        Optional<String> mailbox = EmailAddress.of(written);
        if (mailbox.isEmpty()) {
            wrong(faults, MAILBOX, "institution.mailbox");
        }
        return mailbox.orElse(null);
    }

    private static String web(UnaryOperator<String> written, List<Fault> faults) {
        String address = optional(written, WEB, Institution.WEB_LENGTH, faults);
        if (address == null) {
            return null;
        }
        try {
            URI web = URI.create(address);
            if (("https".equals(web.getScheme()) || "http".equals(web.getScheme())) && web.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below, like any other address that leads nowhere
        }
        wrong(faults, WEB, "institution.web");
        return null;
    }
}
