package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Csv;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Institutions as a table: taken over from one, with a report line by line, and given out as one. */
@Single
@Transactional
public class InstitutionTable {
    static final int MOST = 2000;
    private static final String NONE = "";
    private static final List<String> COLUMNS = List.of(
            Drafts.NAME,
            Drafts.SHORT_NAME,
            Drafts.TYPE,
            Drafts.SEAT,
            Drafts.SERVES,
            Drafts.REGON,
            Drafts.MAILBOX,
            Drafts.WEB);
    private static final List<String> NEEDED = List.of(Drafts.NAME, Drafts.TYPE, Drafts.SEAT);

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    @Inject
    Drafts drafts;

    @Inject
    Areas areas;

    @Inject
    AuditService audit;

    /** A line of the table, and what became or would become of it. */
    public record Line(int number, String name, String result, boolean good) {}

    /** What became of a table. @param added how many institutions were, or would be, written down */
    public record Report(List<Line> lines, int added, boolean kept) {
        public boolean allGood() {
            return lines.stream().allMatch(Line::good);
        }
    }

    /**
     * Writes down the institutions of a table as proposed. A table with anything wrong changes nothing.
     *
     * @param kept false to tell only what would happen
     */
    public Report take(Actor actor, String table, boolean kept) {
        if (!actor.maySomewhere(Permission.AUTHORISE_INSTITUTION)) {
            throw new NotFoundException("institutions", "table");
        }
        List<Line> lines = new ArrayList<>();
        List<Draft> good = new ArrayList<>();
        List<Csv.Line> read = Csv.read(table);
        List<String> columns = read.isEmpty()
                ? List.of()
                : read.get(0).cells().stream().map(cell -> PlainText.of(cell)).toList();
        if (!columns.containsAll(NEEDED)) {
            lines.add(new Line(1, NONE, Messages.text("institution_table.message.columns"), false));
            return new Report(lines, 0, false);
        }
        Set<String> seen = new HashSet<>();
        for (Csv.Line line : read.subList(1, read.size())) {
            if (lines.size() >= MOST) {
                lines.add(new Line(
                        line.number(), NONE, Messages.text("institution_table.message.too-many", MOST), false));
                break;
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
                cells.put(columns.get(i), line.cells().get(i));
            }
            lines.add(line(actor, line.number(), cells, good, seen));
        }
        boolean all = lines.stream().allMatch(Line::good);
        if (kept && all) {
            for (Draft draft : good) {
                long id = institutions.add(draft).getId();
                audit.record(actor.person(), "institution.created", "institution", id, actor.origin());
            }
        }
        return new Report(lines, good.size(), kept && all);
    }

    private Line line(Actor actor, int number, Map<String, String> cells, List<Draft> good, Set<String> seen) {
        String name = Drafts.line(cells.getOrDefault(Drafts.NAME, ""));
        Drafts.Read read = drafts.read(field -> cells.getOrDefault(field, ""));
        if (read.draft() == null) {
            String words = read.faults().stream()
                    .map(Drafts.Fault::words)
                    .distinct()
                    .reduce((first, next) -> first + " " + next)
                    .orElse("");
            return new Line(number, name, words, false);
        }
        Draft draft = read.draft();
        if (!actor.may(Permission.AUTHORISE_INSTITUTION, draft.seat())) {
            return new Line(number, name, Messages.text("institution_table.message.beyond"), false);
        }
        boolean twice = !seen.add(PlainText.of(draft.name()) + "@" + draft.seat());
        if (draft.regon() != null) {
            twice |= !seen.add(draft.regon());
        }
        if (twice) {
            return new Line(number, name, Messages.text("institution_table.message.twice"), false);
        }
        Optional<Institution> twin = institutions.twin(draft, null);
        if (twin.isPresent()) {
            return new Line(
                    number,
                    name,
                    Messages.text("institution_table.message.known", twin.get().getName()),
                    false);
        }
        good.add(draft);
        return new Line(number, name, Messages.text("institution_table.message.good"), true);
    }

    /** All institutions within reach, in the form in which a table can be taken over again. */
    public String give(Actor actor) {
        List<String> territories = actor.territories(Permission.SEE_INSTITUTION);
        if (territories.isEmpty()) {
            throw new NotFoundException("institutions", "table");
        }
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < territories.size(); i++) {
            where.append(i == 0 ? "" : " OR ").append("i.seat LIKE :reach").append(i);
        }
        TypedQuery<Institution> query = entities.createQuery(
                "SELECT DISTINCT i FROM Institution i LEFT JOIN FETCH i.serves WHERE " + where, Institution.class);
        for (int i = 0; i < territories.size(); i++) {
            query.setParameter("reach" + i, territories.get(i) + "%");
        }
        List<Institution> all = query.getResultList().stream()
                .sorted(java.util.Comparator.comparing(Institution::getSortKey).thenComparing(Institution::getId))
                .toList();
        Map<String, Place> places =
                areas.places(all.stream().map(Institution::getSeat).distinct().toList());
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(COLUMNS);
        heading.addAll(List.of("siedziba nazwa", "stan", "do", "numer"));
        rows.add(heading);
        for (Institution one : all) {
            Place place = places.get(one.getSeat());
            rows.add(List.of(
                    one.getName(),
                    text(one.getShortName()),
                    one.getType(),
                    one.getSeat(),
                    String.join(", ", new TreeSet<>(one.getServes())),
                    text(one.getRegon()),
                    text(one.getMailbox()),
                    text(one.getWeb()),
                    place == null ? "" : place.label(),
                    one.standing(institutions.today()).key().toLowerCase(Locale.ROOT),
                    one.getLastDay() == null ? "" : one.getLastDay().toString(),
                    one.getId().toString()));
        }
        audit.record(actor.person(), "institution.exported", "institution", "list", actor.origin());
        return Csv.of(rows);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
