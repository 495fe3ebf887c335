package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.kooperacja.account.Permission;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.State;
import pl.kooperacja.shared.Single;

/** What waits for somebody, counted and fetched by the database, so that it costs the same however much is published. */
@Single
@Transactional
public class DeskService {
    /** Rows of a list on the desk itself. */
    public static final int SOME = 10;

    /** Rows on a page of the list of everything. */
    public static final int PAGE = 50;

    private static final int MOST_COUNTED = 1000;

    @Inject
    Drafts drafts;

    @Inject
    BrokenLinks broken;

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
    public record Entry(
            String id, String kind, String title, String address, State state, LocalDate review, int revision) {
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

        /** Numbers of pages, as lists of readers have them. */
        public ListPage pages(int page) {
            return new ListPage(List.of(), count, page, (int) Math.max(1, (count + PAGE - 1) / PAGE), Map.of());
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

    private <T> Some<T> some(String columns, Sql from, String order, Function<Object[], T> reading) {
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
                        .add(
                                " FROM draft d WHERE d.stage = 'IN_REVIEW' AND d.person_id <> ? AND ((d.judged_in = ''",
                                author.person())
                        .within("d.territory", author.reach(Permission.APPROVE_CONTENT))
                        .add(") OR (d.judged_in <> ''")
                        .within("d.judged_in", author.reach(Permission.APPROVE_IN_TERRITORY))
                        .add("))"),
                "d.saved_at, d.id",
                DeskService::line);
    }

    /** A page of what all others write, the last saved first. @param page from 1 */
    public Some<Line> work(Author author, int page) {
        return paged(
                DRAFT,
                new Sql()
                        .add(" FROM draft d WHERE d.person_id <> ?", author.person())
                        .within("d.territory", author.reach(Permission.SEE_WRITING)),
                "d.saved_at DESC, d.id DESC",
                page,
                DeskService::line);
    }

    /** In orders of items the state, which is one, comes first: so the index that begins with it gives them. */
    private static final String ITEM = "p.id, p.kind, p.title, p.address, p.state, p.review_on, p.revision";

    private static Entry entry(Object[] c) {
        return new Entry(
                (String) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                State.valueOf((String) c[4]),
                c[5] instanceof LocalDate date ? date : ((Date) c[5]).toLocalDate(),
                ((Number) c[6]).intValue());
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
                "p.state, p.review_on, p.id",
                DeskService::entry);
    }

    /** Links to items that are not there, or not any more. */
    public Some<Broken> broken(Author author) {
        List<Broken> links = broken.all().stream()
                .filter(owned -> author.may(Permission.EDIT_CONTENT, owned.territory()))
                .map(BrokenLinks.Owned::link)
                .toList();
        return new Some<>(links.stream().limit(SOME).toList(), links.size());
    }

    /** Items that one has published a revision of, the last first. */
    public Some<Entry> published(Author author) {
        return some(
                ITEM,
                new Sql()
                        .add(
                                " FROM publication p WHERE p.id IN (SELECT r.publication_id FROM revision r"
                                        + " WHERE r.author = ?)",
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

    /** The words as a pattern that means just them. */
    private static String literal(String words) {
        return words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Some published items with these words in their titles; those that begin with them come first. */
    public List<Entry> titled(String words) {
        String asked = literal(words);
        return new Sql()
                        .add(
                                "SELECT " + ITEM + " FROM (SELECT t.id, t.sort_key,"
                                        + " CASE WHEN LOWER(t.title) LIKE LOWER(?) ESCAPE '!' THEN 0 ELSE 1 END AS late"
                                        + " FROM publication t WHERE t.state = 'PUBLISHED' AND t.address IS NOT NULL"
                                        + " AND (LOWER(t.title) LIKE LOWER(?) ESCAPE '!' OR t.id LIKE ? ESCAPE '!')"
                                        + " ORDER BY late, t.sort_key, t.id LIMIT " + SOME + ") f"
                                        + " JOIN publication p ON p.id = f.id ORDER BY f.late, f.sort_key, f.id",
                                asked + "%",
                                "%" + asked + "%",
                                "%" + asked + "%")
                        .rows()
                        .stream()
                        .map(DeskService::entry)
                        .toList();
    }

    /**
     * A page of everything that one may write, say the readers of or oversee.
     *
     * @param words in title or id; empty for all
     * @param kind empty for all
     * @param page from 1
     */
    public Some<Entry> items(Author author, String words, String kind, boolean archived, int page) {
        List<String> reach = new ArrayList<>(author.reach(Permission.EDIT_CONTENT));
        reach.addAll(author.reach(Permission.SET_AUDIENCE));
        reach.addAll(author.reach(Permission.SEE_WRITING));
        Sql from = new Sql()
                .add(" FROM publication p WHERE p.state = ?", archived ? "ARCHIVED" : "PUBLISHED")
                .within("p.owner_territory", reach);
        if (!kind.isEmpty()) {
            from.add(" AND p.kind = ?", kind);
        }
        if (!words.isBlank()) {
            String like = "%" + literal(words) + "%";
            from.add(" AND (LOWER(p.title) LIKE LOWER(?) ESCAPE '!' OR p.id LIKE ? ESCAPE '!')", like, like);
        }
        return paged(ITEM, from, "p.state, p.sort_key, p.id", page, DeskService::entry);
    }

    private <T> Some<T> paged(String columns, Sql from, String order, int page, Function<Object[], T> reading) {
        Sql counting = new Sql().add("SELECT COUNT(*)" + from.text);
        counting.values.addAll(from.values);
        Sql fetching = new Sql()
                .add("SELECT " + columns + from.text + " ORDER BY " + order + " LIMIT " + PAGE + " OFFSET "
                        + (page - 1) * PAGE);
        fetching.values.addAll(from.values);
        long count = ((Number) counting.rows().get(0)[0]).longValue();
        return new Some<>(fetching.rows().stream().map(reading).toList(), count);
    }
}
