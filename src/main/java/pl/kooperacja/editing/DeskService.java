package pl.kooperacja.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pl.kooperacja.account.Permission;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.State;

/** What waits for somebody, counted and fetched by the database, so that it costs the same however much is published. */
@ApplicationScoped
@Transactional
public class DeskService {
    /** Rows of a list on the desk itself. */
    public static final int SOME = 10;

    /** Rows on a page of the list of everything. */
    public static final int PAGE = 50;

    private static final int MOST_COUNTED = 1000;

    @Inject
    Drafts drafts;

    /** A draft in a list. */
    public record Line(
            long id,
            String item,
            String kind,
            String title,
            long person,
            Stage stage,
            LocalDateTime at,
            String failure,
            LocalDateTime publishAt) {
        public String kindLabel() {
            return Kinds.label(kind);
        }
    }

    /** An item in a list. */
    public record Entry(String id, String kind, String title, String address, State state, LocalDate review) {
        public String kindLabel() {
            return Kinds.label(kind);
        }

        public boolean archived() {
            return state == State.ARCHIVED;
        }
    }

    /** A link that leads nowhere: the item whose text has it, and where it should lead. */
    public record Broken(String item, String title, int line, String target) {}

    /** Some rows, and how many there are of them; counting stops at a thousand. */
    public record Some<T>(List<T> rows, long count) {
        public boolean more() {
            return count > rows.size();
        }

        public boolean none() {
            return rows.isEmpty();
        }

        public String countText() {
            return count >= MOST_COUNTED ? MOST_COUNTED + "+" : Long.toString(count);
        }
    }

    /** SQL with its parameters. */
    private final class Sql {
        final StringBuilder text = new StringBuilder();
        final List<Object> values = new ArrayList<>();

        Sql add(String part, Object... more) {
            text.append(part);
            values.addAll(List.of(more));
            return this;
        }

        /** Only what belongs to these territories. */
        Sql within(String column, List<String> reach) {
            if (reach.isEmpty()) {
                return add(" AND 1 = 0");
            }
            if (!reach.contains("")) {
                add(reach.stream().map(area -> column + " LIKE ?").collect(Collectors.joining(" OR ", " AND (", ")")));
                reach.forEach(area -> values.add(area + "%"));
            }
            return this;
        }

        List<Object[]> rows() {
            Query query = drafts.entities().createNativeQuery(text.toString());
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            List<Object[]> rows = new ArrayList<>();
            query.getResultList()
                    .forEach(row -> rows.add(row instanceof Object[] columns ? columns : new Object[] {row}));
            return rows;
        }
    }

    private <T> Some<T> some(String columns, Sql from, String order, java.util.function.Function<Object[], T> reading) {
        Sql counting =
                new Sql().add("SELECT COUNT(*) FROM (SELECT 1 AS one" + from.text + " LIMIT " + MOST_COUNTED + ") c");
        counting.values.addAll(from.values);
        Sql fetching = new Sql().add("SELECT " + columns + from.text + " ORDER BY " + order + " LIMIT " + SOME);
        fetching.values.addAll(from.values);
        long count = ((Number) counting.rows().get(0)[0]).longValue();
        return new Some<>(
                count == 0 ? List.of() : fetching.rows().stream().map(reading).toList(), count);
    }

    private static final String DRAFT =
            "d.id, d.item_id, d.kind, d.title, d.person_id, d.stage, d.saved_at, d.failure, d.publish_at";

    private static Line line(Object[] c) {
        return new Line(
                ((Number) c[0]).longValue(),
                (String) c[1],
                (String) c[2],
                (String) c[3],
                ((Number) c[4]).longValue(),
                Stage.valueOf((String) c[5]),
                DraftService.time(c[6]),
                (String) c[7],
                c[8] == null ? null : DraftService.time(c[8]));
    }

    /** One's own drafts, the last saved first. */
    public Some<Line> drafts(Author author) {
        return some(
                DRAFT,
                new Sql().add(" FROM draft d WHERE d.person_id = ?", author.person()),
                "d.saved_at DESC, d.id DESC",
                DeskService::line);
    }

    /** Other people's drafts that wait for somebody to judge them, the oldest first. */
    public Some<Line> toReview(Author author) {
        return some(
                DRAFT,
                new Sql()
                        .add(" FROM draft d WHERE d.stage = 'IN_REVIEW' AND d.person_id <> ?", author.person())
                        .within("d.territory", author.reach(Permission.APPROVE_CONTENT)),
                "d.saved_at, d.id",
                DeskService::line);
    }

    private static final String ITEM = "p.id, p.kind, p.title, p.address, p.state, p.review_on";

    private static Entry entry(Object[] c) {
        return new Entry(
                (String) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                State.valueOf((String) c[4]),
                c[5] instanceof LocalDate date ? date : ((Date) c[5]).toLocalDate());
    }

    /** Published items whose day of checking has come. */
    public Some<Entry> toCheck(Author author) {
        return some(
                ITEM,
                new Sql()
                        .add(
                                " FROM publication p WHERE p.state = 'PUBLISHED' AND p.kind <> 'block' AND p.review_on <= ?",
                                Date.valueOf(LocalDate.now(drafts.clock())))
                        .within("p.owner_territory", author.reach(Permission.EDIT_CONTENT)),
                "p.review_on, p.id",
                DeskService::entry);
    }

    /** Links to items that are not there, or not any more. */
    public Some<Broken> broken(Author author) {
        return some(
                "p.id, p.title, l.line, l.target",
                new Sql()
                        .add(" FROM publication_link l JOIN publication p ON p.id = l.publication_id"
                                + " LEFT JOIN publication t ON t.id = l.item_id AND t.state <> 'ARCHIVED'"
                                + " WHERE p.state = 'PUBLISHED' AND l.sort = 'item' AND t.id IS NULL")
                        .within("p.owner_territory", author.reach(Permission.EDIT_CONTENT)),
                "p.id, l.line, l.target",
                c -> new Broken((String) c[0], (String) c[1], ((Number) c[2]).intValue(), (String) c[3]));
    }

    /** Items that one has published a revision of, the last first. */
    public Some<Entry> published(Author author) {
        return some(
                ITEM,
                new Sql()
                        .add(
                                " FROM publication p WHERE EXISTS (SELECT 1 FROM revision r"
                                        + " WHERE r.publication_id = p.id AND r.author = ?)",
                                Long.toString(author.person())),
                "p.updated_on DESC, p.id",
                DeskService::entry);
    }

    /** Files that say something else than the items they were once. */
    public Some<Entry> conflicts(Author author) {
        return some(
                ITEM,
                new Sql()
                        .add(" FROM content_conflict c JOIN publication p ON p.id = c.publication_id WHERE 1 = 1")
                        .within("p.owner_territory", author.reach(Permission.EDIT_CONTENT)),
                "p.id",
                DeskService::entry);
    }

    /**
     * A page of everything that one may write or say the readers of.
     *
     * @param words in title or id; empty for all
     * @param kind empty for all
     * @param page from 1
     */
    public Some<Entry> items(Author author, String words, String kind, boolean archived, int page) {
        List<String> reach = new ArrayList<>(author.reach(Permission.EDIT_CONTENT));
        reach.addAll(author.reach(Permission.SET_AUDIENCE));
        Sql from = new Sql()
                .add(" FROM publication p WHERE p.state = ?", archived ? "ARCHIVED" : "PUBLISHED")
                .within("p.owner_territory", reach);
        if (!kind.isEmpty()) {
            from.add(" AND p.kind = ?", kind);
        }
        if (!words.isBlank()) {
            String like = "%" + words.strip().replaceAll("[%_\\\\]", " ") + "%";
            from.add(" AND (LOWER(p.title) LIKE LOWER(?) OR p.id LIKE ?)", like, like);
        }
        Sql counting = new Sql().add("SELECT COUNT(*)" + from.text);
        counting.values.addAll(from.values);
        Sql fetching = new Sql()
                .add("SELECT " + ITEM + from.text + " ORDER BY p.sort_key, p.id LIMIT " + PAGE + " OFFSET "
                        + (page - 1) * PAGE);
        fetching.values.addAll(from.values);
        long count = ((Number) counting.rows().get(0)[0]).longValue();
        return new Some<>(fetching.rows().stream().map(DeskService::entry).toList(), count);
    }
}
