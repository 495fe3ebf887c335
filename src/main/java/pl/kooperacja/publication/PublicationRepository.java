package pl.kooperacja.publication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.Single;

/** SQL of publications. Every list asks for the keys of its reader. */
@Single
class PublicationRepository {
    private static final String COLUMNS = "p.id, p.kind, p.address, p.title, p.summary, p.published_on, p.updated_on,"
            + " p.place, p.words, EXISTS (SELECT 1 FROM publication_audience o"
            + " WHERE o.publication_id = p.id AND o.audience_key IN (%s))";
    private static final int COLUMN_COUNT = 10;
    private static final String VISIBLE = " p.state = 'PUBLISHED' AND p.address IS NOT NULL AND p.published_on <= ?"
            + " AND (p.announced = TRUE OR EXISTS (SELECT 1 FROM publication_audience a"
            + " WHERE a.publication_id = p.id AND a.audience_key IN (%s)))";
    private static final String OPEN = " p.state = 'PUBLISHED' AND p.published_on <= ?"
            + " AND EXISTS (SELECT 1 FROM publication_audience a"
            + " WHERE a.publication_id = p.id AND a.audience_key IN (%s))";
    private static final String ENTRIES = "SELECT p.id, p.sort_key, p.published_on, p.announced FROM publication p"
            + " WHERE p.kind = ? AND p.state = 'PUBLISHED' AND p.address IS NOT NULL"
            + " ORDER BY p.place, p.sort_key, p.id";
    static final String SUSPECT_LINKS = "SELECT p.origin, l.line, l.sort, l.target, l.anchor, t.anchors"
            + " FROM publication_link l JOIN publication p ON p.id = l.publication_id"
            + " LEFT JOIN publication t ON t.id = l.item_id AND t.state <> 'ARCHIVED'"
            + " WHERE p.state <> 'ARCHIVED' AND (l.sort <> 'item' OR t.id IS NULL OR l.anchor <> '')"
            + " ORDER BY p.origin, l.line";
    private static final String FOUND =
            "SELECT p.id, p.kind, p.address, p.title, p.summary, p.published_on, p.announced,"
                    + " (p.state = 'PUBLISHED' AND p.address IS NOT NULL AND p.published_on <= ?) FROM publication p WHERE";
    private static final int MOST_IDS = 64;
    private static final int SLICE = 20_000;
    /** Items of a kind that are looked up one by one rather than found among all. */
    private static final int FEW = 1000;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** SQL with its parameters, grown together. */
    private static final class Statement {
        final StringBuilder sql = new StringBuilder();
        final List<Object> parameters = new ArrayList<>();

        Statement add(String part, Object... values) {
            sql.append(part);
            parameters.addAll(List.of(values));
            return this;
        }

        /**
         * A part whose {@code %s} becomes placeholders for the values. The last value is repeated up to a power of two,
         * so that few different statements need to be parsed.
         */
        Statement addIn(String part, Collection<?> values, Object... before) {
            parameters.addAll(List.of(before));
            List<Object> all = new ArrayList<>(values);
            while (Integer.bitCount(all.size()) > 1) {
                all.add(all.get(all.size() - 1));
            }
            parameters.addAll(all);
            sql.append(part.replace("%s", String.join(", ", Collections.nCopies(all.size(), "?"))));
            return this;
        }

        Query in(EntityManager entities) {
            Query query = entities.createNativeQuery(sql.toString());
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            return query;
        }
    }

    Optional<Publication> find(String id) {
        return Optional.ofNullable(entities.find(Publication.class, id));
    }

    Optional<Publication> byAddress(String address) {
        return entities.createQuery("SELECT p FROM Publication p WHERE p.address = :address", Publication.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** The item that once stood here. */
    Optional<Publication> formerlyAt(String address) {
        Statement statement =
                new Statement().add("SELECT f.publication_id FROM former_address f WHERE f.address = ?", address);
        return rows(statement).stream().map(String.class::cast).findFirst().flatMap(this::find);
    }

    boolean isOpen(String id, Reader reader, LocalDate today) {
        Statement statement = new Statement().add("SELECT COUNT(*) FROM publication p WHERE p.id = ? AND", id);
        statement.addIn(OPEN, reader.keys(), Date.valueOf(today));
        return ((Number) rows(statement).get(0)).intValue() > 0;
    }

    void rememberAddress(String formerAddress, String id) {
        entities.createNativeQuery("DELETE FROM former_address WHERE address = ?")
                .setParameter(1, formerAddress)
                .executeUpdate();
        entities.createNativeQuery("INSERT INTO former_address (address, publication_id) VALUES (?, ?)")
                .setParameter(1, formerAddress)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Ids of items by the addresses where they once stood. */
    SortedMap<String, String> formerAddresses() {
        SortedMap<String, String> ids = new TreeMap<>();
        rows(new Statement().add("SELECT f.address, f.publication_id FROM former_address f"))
                .forEach(row -> {
                    Object[] columns = (Object[]) row;
                    ids.put((String) columns[0], (String) columns[1]);
                });
        return ids;
    }

    void forgetFormerAddress(String address) {
        entities.createNativeQuery("DELETE FROM former_address WHERE address = ?")
                .setParameter(1, address)
                .executeUpdate();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    void clear() {
        entities.flush();
        entities.clear();
    }

    Revision revision(Publication publication) {
        return entities.find(Revision.class, new Revision.Key(publication.id(), publication.revision()));
    }

    /**
     * Holds the item, and reads nothing else of it: whoever comes second goes away with little done.
     *
     * @return number of its newest revision, 0 where there is no such item
     */
    int hold(String id) {
        return rows(new Statement().add("SELECT p.revision FROM publication p WHERE p.id = ? FOR UPDATE", id)).stream()
                .mapToInt(row -> ((Number) row).intValue())
                .findFirst()
                .orElse(0);
    }

    /** The item, held so that nobody else changes it before this transaction ends. */
    Optional<Publication> lock(String id) {
        return Optional.ofNullable(entities.find(Publication.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Revision> revision(String id, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(id, number)));
    }

    /** Revisions of the item without their texts, newest first. */
    List<PublishingService.Version> revisions(String id) {
        return rows(new Statement()
                        .add(
                                "SELECT r.number, r.author, r.reason, r.created_at FROM revision r"
                                        + " WHERE r.publication_id = ? ORDER BY r.number DESC",
                                id))
                .stream()
                .map(Object[].class::cast)
                .map(c -> new PublishingService.Version(
                        ((Number) c[0]).intValue(), (String) c[1], (String) c[2], moment(c[3])))
                .toList();
    }

    /** Whether another item lies at this path, with or without a number before its name. */
    boolean stands(String path, String besides) {
        Statement statement = new Statement()
                .add(
                        "SELECT COUNT(*) FROM publication p WHERE p.origin = ? AND p.id <> ? AND p.state <> 'ARCHIVED'",
                        path,
                        besides);
        return ((Number) rows(statement).get(0)).intValue() > 0;
    }

    List<String> folders(String kind) {
        return rows(new Statement().add("SELECT DISTINCT p.origin FROM publication p WHERE p.kind = ?", kind)).stream()
                .map(String.class::cast)
                .map(origin -> origin.substring(0, origin.lastIndexOf('/') + 1))
                .distinct()
                .sorted()
                .toList();
    }

    /** Anchors of these items that are not archived, by id. */
    Map<String, String> anchors(Collection<String> ids) {
        Map<String, String> anchors = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Statement statement = new Statement()
                    .addIn(
                            "SELECT p.id, p.anchors FROM publication p WHERE p.state <> 'ARCHIVED' AND p.id IN (%s)",
                            some);
            for (Object row : rows(statement)) {
                Object[] columns = (Object[]) row;
                anchors.put((String) columns[0], (String) columns[1]);
            }
        }
        return anchors;
    }

    List<PublishingService.Exported> exportAfter(String id, int most) {
        Statement statement = new Statement()
                .add(
                        "SELECT p.id, p.origin, p.owner_territory, r.source FROM publication p JOIN revision r"
                                + " ON r.publication_id = p.id AND r.number = p.revision"
                                + " WHERE p.id > ? AND p.state <> 'ARCHIVED' ORDER BY p.id LIMIT ?",
                        id,
                        most);
        return rows(statement).stream()
                .map(Object[].class::cast)
                .map(c -> new PublishingService.Exported(
                        (String) c[0],
                        (String) c[1],
                        ((String) c[2]).isEmpty() ? "kraj" : (String) c[2],
                        String.valueOf(c[3])))
                .toList();
    }

    void replaceConflicts(Collection<ImportWriter.Conflict> conflicts) {
        entities.createNativeQuery("DELETE FROM content_conflict").executeUpdate();
        for (ImportWriter.Conflict conflict : conflicts) {
            entities.createNativeQuery("INSERT INTO content_conflict (publication_id, path, source, hash)"
                            + " VALUES (?, ?, ?, ?)")
                    .setParameter(1, conflict.id())
                    .setParameter(2, conflict.path())
                    .setParameter(3, conflict.source())
                    .setParameter(4, conflict.hash())
                    .executeUpdate();
        }
    }

    /** What is to be decided about this item, or about any where {@code id} is null. */
    List<ImportWriter.Conflict> conflicts(String id) {
        Statement statement =
                new Statement().add("SELECT c.publication_id, c.path, c.source, c.hash FROM content_conflict c");
        if (id != null) {
            statement.add(" WHERE c.publication_id = ?", id);
        }
        return rows(statement.add(" ORDER BY c.publication_id")).stream()
                .map(Object[].class::cast)
                .map(c -> new ImportWriter.Conflict((String) c[0], (String) c[1], String.valueOf(c[2]), (String) c[3]))
                .toList();
    }

    void forgetConflict(String id) {
        entities.createNativeQuery("DELETE FROM content_conflict WHERE publication_id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static LocalDateTime moment(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }

    /** Everything that lists of these kinds ask, by kind. */
    Map<String, Catalogue> catalogues(Collection<String> kinds) {
        return catalogues(kinds, SLICE);
    }

    Map<String, Catalogue> catalogues(Collection<String> kinds, int slice) {
        Catalogue.Builder unlisted = new Catalogue.Builder(List.of());
        Map<String, Catalogue.Builder> builders = new LinkedHashMap<>();
        Map<String, Catalogue.Builder> byId = new HashMap<>();
        for (String kind : kinds) {
            Catalogue.Builder builder = new Catalogue.Builder(entries(kind));
            builders.put(kind, builder);
            builder.ids().forEach(id -> byId.put(id, builder));
        }
        if (kinds.size() == 1 && byId.size() <= FEW) {
            describe(byId);
        } else {
            scan(
                    "SELECT publication_id, audience_key FROM publication_audience"
                            + " WHERE publication_id > ? ORDER BY publication_id, audience_key LIMIT ?",
                    slice,
                    row -> byId.getOrDefault(row.getString(1), unlisted).audience(row.getString(1), row.getString(2)));
            scan(
                    "SELECT publication_id, facet, facet_value FROM publication_facet"
                            + " WHERE publication_id > ? ORDER BY publication_id, facet, facet_value LIMIT ?",
                    slice,
                    row -> byId.getOrDefault(row.getString(1), unlisted)
                            .facet(row.getString(1), row.getString(2), row.getString(3)));
        }
        Map<String, Catalogue> catalogues = new HashMap<>();
        builders.forEach((kind, builder) -> catalogues.put(kind, builder.build()));
        return catalogues;
    }

    /** Reads what belongs to these items alone. */
    private void describe(Map<String, Catalogue.Builder> byId) {
        audiences(byId.keySet())
                .forEach((id, keys) -> keys.forEach(key -> byId.get(id).audience(id, key)));
        facets(byId.keySet(), List.of())
                .forEach((id, facets) -> facets.forEach(
                        (facet, values) -> values.forEach(value -> byId.get(id).facet(id, facet, value))));
    }

    private List<Catalogue.Entry> entries(String kind) {
        List<Catalogue.Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection().prepareStatement(ENTRIES)) {
            statement.setString(1, kind);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Catalogue.Entry(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getDate(3).toLocalDate(),
                            rows.getBoolean(4)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("catalogue of " + kind, e);
        }
        return entries;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Row by row along a primary key that begins with the id, in slices: a whole table as one result would be written
     * to disk first. The first parameter is the id to go on after, the second the size of a slice.
     */
    private void scan(String sql, int slice, RowReader reader) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setInt(2, slice);
            String after = "";
            int read = slice;
            while (read == slice) {
                statement.setString(1, after);
                read = 0;
                String id = after;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read++;
                        if (!rows.getString(1).equals(id)) {
                            after = id; // the last id may be cut off, so it is read again
                            id = rows.getString(1);
                        }
                        reader.read(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("catalogue", e);
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    /** Items of the kind whose address begins so, in order. */
    List<Listed> below(String kind, String addressPrefix, Reader reader, LocalDate today) {
        return withFacets(visible(select(reader, today)
                .add(
                        " FROM publication p WHERE p.kind = ? AND p.address LIKE ? ORDER BY p.place, p.sort_key, p.id",
                        kind,
                        addressPrefix + "%")));
    }

    /** Newest texts of these items, by id. */
    Map<String, String> sources(Collection<String> ids) {
        Map<String, String> sources = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Statement statement = new Statement()
                    .addIn(
                            "SELECT p.id, r.source FROM publication p JOIN revision r"
                                    + " ON r.publication_id = p.id AND r.number = p.revision WHERE p.id IN (%s)",
                            some);
            for (Object row : rows(statement)) {
                Object[] columns = (Object[]) row;
                sources.put((String) columns[0], (String) columns[1]);
            }
        }
        return sources;
    }

    /**
     * An item and as much of it as stands in its own row.
     *
     * @param findable whether it has appeared and can be opened
     */
    record Found(
            String id,
            String kind,
            String address,
            String title,
            String summary,
            LocalDate published,
            boolean announced,
            boolean findable) {}

    /** The next items in order of ids, whether they can be found or not. */
    List<Found> foundAfter(String id, int most, LocalDate today) {
        return found(new Statement().add(FOUND, Date.valueOf(today)).add(" p.id > ? ORDER BY p.id LIMIT ?", id, most));
    }

    List<Found> found(Collection<String> ids, LocalDate today) {
        return found(new Statement().add(FOUND, Date.valueOf(today)).addIn(" p.id IN (%s)", ids));
    }

    List<Found> foundAt(Collection<String> addresses, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (List<String> some : parts(addresses)) {
            found.addAll(found(new Statement().add(FOUND, Date.valueOf(today)).addIn(" p.address IN (%s)", some)));
        }
        return found;
    }

    private List<Found> found(Statement statement) {
        List<Found> found = new ArrayList<>();
        for (Object row : rows(statement)) {
            Object[] c = (Object[]) row;
            found.add(new Found(
                    (String) c[0],
                    (String) c[1],
                    (String) c[2],
                    (String) c[3],
                    (String) c[4],
                    date(c[5]),
                    truth(c[6]),
                    truth(c[7])));
        }
        return found;
    }

    /** Ids of items whose addresses, now or once, are above those of others, replaced by the ids of these others. */
    List<String> under(Collection<String> ids) {
        List<String> under = new ArrayList<>();
        for (List<String> some : parts(ids)) {
            for (String outer : List.of("publication p JOIN", "former_address p JOIN")) {
                Statement statement = new Statement()
                        .addIn(
                                "SELECT c.id FROM " + outer + " publication c"
                                        // the character after the slash is 0
                                        + " ON c.address > CONCAT(p.address, '/') AND c.address < CONCAT(p.address, '0')"
                                        + " WHERE p."
                                        + (outer.startsWith("former") ? "publication_id" : "id")
                                        + " IN (%s)",
                                some);
                rows(statement).forEach(row -> under.add((String) row));
            }
        }
        return under;
    }

    /** Ids of items whose texts include one of these blocks. */
    List<String> including(Collection<String> blocks) {
        List<String> including = new ArrayList<>();
        for (List<String> some : parts(blocks)) {
            Statement statement = new Statement()
                    .addIn(
                            "SELECT DISTINCT l.publication_id FROM publication_link l WHERE l.sort = ? AND l.target IN (%s)",
                            some, Projection.TO_BRACES);
            rows(statement).forEach(row -> including.add((String) row));
        }
        return including;
    }

    /** Ids of all items of those kinds of which there is one among these. */
    List<String> besides(Collection<String> ids, Collection<String> kinds) {
        Set<String> touched = new LinkedHashSet<>();
        for (List<String> some : parts(ids)) {
            Statement statement =
                    new Statement().addIn("SELECT DISTINCT p.kind FROM publication p WHERE p.id IN (%s)", some);
            rows(statement).forEach(row -> touched.add((String) row));
        }
        touched.retainAll(kinds);
        List<String> besides = new ArrayList<>();
        if (!touched.isEmpty()) {
            rows(new Statement().addIn("SELECT p.id FROM publication p WHERE p.kind IN (%s)", touched))
                    .forEach(row -> besides.add((String) row));
        }
        return besides;
    }

    /** Addresses of items of these kinds after which a public one of the same kind came. */
    List<String> succeeded(Collection<String> kinds, LocalDate today) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        Date day = Date.valueOf(today);
        Statement statement = new Statement()
                .addIn(
                        "SELECT p.address FROM publication p WHERE p.address IS NOT NULL AND p.kind IN (%s)"
                                + " AND EXISTS (SELECT 1 FROM publication n WHERE n.kind = p.kind AND n.place > p.place",
                        kinds)
                .add(
                        " AND n.state = 'PUBLISHED' AND n.address IS NOT NULL AND n.published_on <= ?"
                                + " AND EXISTS (SELECT 1 FROM publication_audience a"
                                + " WHERE a.publication_id = n.id AND a.audience_key = 'public'))",
                        day);
        return rows(statement).stream().map(String.class::cast).toList();
    }

    /** Published items that appear later than today, and when. */
    Map<String, LocalDate> appearing(LocalDate today) {
        Map<String, LocalDate> appearing = new LinkedHashMap<>();
        Statement statement = new Statement()
                .add(
                        "SELECT p.id, p.published_on FROM publication p WHERE p.state = 'PUBLISHED' AND p.published_on > ?",
                        Date.valueOf(today));
        for (Object row : rows(statement)) {
            Object[] columns = (Object[]) row;
            appearing.put((String) columns[0], date(columns[1]));
        }
        return appearing;
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> list = List.copyOf(all);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST_IDS) {
            parts.add(list.subList(from, Math.min(list.size(), from + MOST_IDS)));
        }
        return parts;
    }

    /** Keys of the items, by id. */
    Map<String, Set<String>> audiences(Collection<String> ids) {
        Map<String, Set<String>> audiences = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Statement statement = new Statement()
                    .addIn(
                            "SELECT a.publication_id, a.audience_key FROM publication_audience a"
                                    + " WHERE a.publication_id IN (%s) ORDER BY a.audience_key",
                            some);
            for (Object row : rows(statement)) {
                Object[] columns = (Object[]) row;
                audiences
                        .computeIfAbsent((String) columns[0], id -> new LinkedHashSet<>())
                        .add((String) columns[1]);
            }
        }
        return audiences;
    }

    /** Items with these ids that the reader may know of, by id. */
    Map<String, Listed> known(Collection<String> ids, Reader reader, LocalDate today) {
        Map<String, Listed> known = new HashMap<>();
        // a text that is no id cannot be compared with ids by every database
        List<String> possible =
                ids.stream().filter(id -> ContentFile.ID.matcher(id).matches()).toList();
        for (List<String> some : parts(possible)) {
            visible(select(reader, today).addIn(" FROM publication p WHERE p.id IN (%s)", some))
                    .forEach(item -> known.put(item.id(), item));
        }
        return known;
    }

    /** A relation as it is stored, seen from one item. */
    record RelationRow(String relation, boolean forward, String other) {}

    /** Relations from and to the item; what the reader may not know of is left to the caller. */
    List<RelationRow> relations(String id) {
        Statement statement = new Statement()
                .add(
                        "SELECT r.relation, 1, r.target_id, r.place FROM publication_relation r"
                                + " WHERE r.publication_id = ?"
                                + " UNION ALL SELECT r.relation, 0, r.publication_id, 0 FROM publication_relation r"
                                + " WHERE r.target_id = ? ORDER BY 2 DESC, 1, 4, 3",
                        id,
                        id);
        List<RelationRow> relations = new ArrayList<>();
        for (Object row : rows(statement)) {
            Object[] columns = (Object[]) row;
            relations.add(
                    new RelationRow((String) columns[0], ((Number) columns[1]).intValue() == 1, (String) columns[2]));
        }
        return relations;
    }

    /** An address with the day of its last change. */
    record Place(String address, LocalDate updated) {}

    /** What a guest may open of a kind, in a steady order. */
    List<Place> publicPlaces(String kind, int page, int size, LocalDate today) {
        Statement statement = new Statement()
                .add(
                        "SELECT p.address, p.updated_on FROM publication p WHERE p.address IS NOT NULL AND p.kind = ? AND",
                        kind);
        statement.addIn(OPEN, Reader.GUEST.keys(), Date.valueOf(today));
        statement.add(" ORDER BY p.place, p.sort_key, p.id LIMIT ? OFFSET ?", size, page * size);
        List<Place> places = new ArrayList<>();
        for (Object row : rows(statement)) {
            Object[] columns = (Object[]) row;
            places.add(new Place((String) columns[0], date(columns[1])));
        }
        return places;
    }

    /** Items of the content folder with this fingerprint, if it is the one remembered. */
    OptionalInt seen(String fingerprint) {
        List<?> items = entities.createNativeQuery("SELECT items FROM content_seen WHERE fingerprint = ?")
                .setParameter(1, fingerprint)
                .getResultList();
        return items.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Number) items.get(0)).intValue());
    }

    void rememberSeen(String fingerprint, int items) {
        entities.createNativeQuery("INSERT INTO content_seen (fingerprint, items) VALUES (?, ?)")
                .setParameter(1, fingerprint)
                .setParameter(2, items)
                .executeUpdate();
    }

    /** Has the next import look at every file again. */
    void forgetSeen() {
        entities.createNativeQuery("DELETE FROM content_seen").executeUpdate();
    }

    /** What the importer knows of an item before it looks at any file. */
    record Known(String id, String origin, String hash, State state, boolean edited, String address) {}

    List<Known> allKnown() {
        List<Known> known = new ArrayList<>();
        Statement statement = new Statement()
                .add("SELECT p.id, p.origin, p.content_hash, p.state, p.edited, p.address FROM publication p");
        for (Object row : rows(statement)) {
            Object[] columns = (Object[]) row;
            known.add(new Known(
                    (String) columns[0],
                    (String) columns[1],
                    (String) columns[2],
                    State.valueOf((String) columns[3]),
                    truth(columns[4]),
                    (String) columns[5]));
        }
        return known;
    }

    /** A mention whose target cannot be reached. */
    record DeadLink(String origin, int line, String sort, String target, String anchor, String anchors) {}

    /** Mentions of items that are missing or archived, and of parts: the caller compares the anchor. */
    List<DeadLink> suspectLinks() {
        Statement statement = new Statement().add(SUSPECT_LINKS);
        List<DeadLink> links = new ArrayList<>();
        for (Object row : rows(statement)) {
            Object[] columns = (Object[]) row;
            links.add(new DeadLink(
                    (String) columns[0],
                    ((Number) columns[1]).intValue(),
                    (String) columns[2],
                    (String) columns[3],
                    (String) columns[4],
                    (String) columns[5]));
        }
        return links;
    }

    /** Asks for visibility as a column: as a condition it tempts H2 to walk through all that is published. */
    private static Statement select(Reader reader, LocalDate today) {
        return new Statement()
                .addIn("SELECT " + COLUMNS, reader.keys())
                .addIn(", (" + VISIBLE + ")", reader.keys(), Date.valueOf(today));
    }

    private List<Listed> visible(Statement statement) {
        return rows(statement).stream()
                .map(Object[].class::cast)
                .filter(columns -> truth(columns[COLUMN_COUNT]))
                .map(PublicationRepository::listed)
                .toList();
    }

    private static Listed listed(Object[] c) {
        return new Listed(
                (String) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                (String) c[4],
                date(c[5]),
                date(c[6]),
                ((Number) c[7]).intValue(),
                ((Number) c[8]).intValue(),
                !truth(c[9]),
                Map.of());
    }

    /**
     * Values by facet by id.
     *
     * @param names of the facets; none for all
     */
    Map<String, Map<String, List<String>>> facets(Collection<String> ids, List<String> names) {
        Map<String, Map<String, List<String>>> values = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Statement statement = new Statement()
                    .addIn(
                            "SELECT f.publication_id, f.facet, f.facet_value FROM publication_facet f"
                                    + " WHERE f.publication_id IN (%s)",
                            some)
                    .add(" ORDER BY f.facet_value");
            for (Object row : rows(statement)) {
                Object[] columns = (Object[]) row;
                if (names.isEmpty() || names.contains((String) columns[1])) {
                    values.computeIfAbsent((String) columns[0], id -> new LinkedHashMap<>())
                            .computeIfAbsent((String) columns[1], facet -> new ArrayList<>())
                            .add((String) columns[2]);
                }
            }
        }
        return values;
    }

    List<Listed> withFacets(List<Listed> items) {
        Map<String, Map<String, List<String>>> values =
                facets(items.stream().map(Listed::id).toList(), List.of());
        return items.stream()
                .map(item -> item.with(values.getOrDefault(item.id(), Map.of())))
                .toList();
    }

    private List<?> rows(Statement statement) {
        return statement.in(entities).getResultList();
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
    }

    private static boolean truth(Object column) {
        return column instanceof Boolean truth ? truth : ((Number) column).intValue() != 0;
    }
}
