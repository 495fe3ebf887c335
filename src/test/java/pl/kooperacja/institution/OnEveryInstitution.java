package pl.kooperacja.institution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.institution.AccessRequest.Asked;
import pl.kooperacja.testing.OnEveryDatabase;

/** Institutions of the tests, those who decide about them, and letters that wait. */
abstract class OnEveryInstitution extends OnEveryDatabase {
    static final String ORIGIN = "192.0.2.1";
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Pattern ROWS = Pattern.compile("INSERT INTO[\\s\\S]*?;\n");

    Actor adviser;
    Actor stranger;
    Actor admin;

    @BeforeEach
    void beginAsShipped() throws Exception {
        for (String script : List.of("V0020__territory", "V0021__institution")) {
            Matcher rows = ROWS.matcher(resource("/db/migration/" + script + ".sql"));
            while (rows.find()) {
                change(rows.group().strip().replaceFirst(";$", ""));
            }
        }
        adviser = actor("adviser", new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        stranger = actor("stranger", new Held(Role.ADVISER, Scope.VOIVODESHIP, "18"));
        admin = actor("admin", Held.everywhere(Role.ADMIN));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OnEveryInstitution.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void change(String sql) {
        try {
            database.transaction(
                    () -> database.entities().createNativeQuery(sql).executeUpdate());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<?> query(String sql) {
        try {
            return database.transaction(
                    () -> database.entities().createNativeQuery(sql).getResultList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) {
        return ((Number) query("SELECT COUNT(*) FROM " + table).get(0)).longValue();
    }

    /** Somebody with an account. */
    long person(String name) {
        return get(Contacts.class).prepare(name, name + "@example.org").person().id();
    }

    Actor actor(String name, Held... roles) {
        return new Actor(person(name), List.of(roles), ORIGIN);
    }

    static Draft draft(String name, String type, String seat) {
        return new Draft(name, null, type, seat, List.of(), null, null, null);
    }

    long institution(String name, String seat) {
        return get(InstitutionService.class).create(admin, draft(name, "GOPS", seat));
    }

    long authorised(String name, String seat, LocalDate until) {
        long id = institution(name, seat);
        get(InstitutionService.class).authorise(admin, id, version(id), "pismo", until);
        return id;
    }

    long version(long id) {
        return ((Number) query("SELECT version FROM institution WHERE id = " + id)
                        .get(0))
                .longValue();
    }

    /** Makes somebody one of the staff, and a coordinator if so said. */
    Actor member(long institution, String name, boolean coordinator) {
        long person = person(name);
        change(
                "INSERT INTO membership (institution_id, person_id, written_name, written_email, state, open_row, coordinator,"
                        + " began_at) VALUES (" + institution + ", " + person + ", '" + name + "', '" + name
                        + "@example.org', 'ACTIVE', TRUE, " + coordinator + ", '2026-11-01 08:00:00')");
        return new Actor(person, List.of(Held.everywhere(Role.PARTICIPANT)), ORIGIN);
    }

    long membership(long institution, Actor actor) {
        return ((Number) query("SELECT id FROM membership WHERE open_row = TRUE AND institution_id = " + institution
                                + " AND person_id = " + actor.person())
                        .get(0))
                .longValue();
    }

    /** A request of somebody with an account for an institution that is not known yet. */
    long request(String name, String seat) {
        Actor asks = actor(name, Held.everywhere(Role.PARTICIPANT));
        Asked asked = new Asked(
                name,
                name + "@example.org",
                "kierowniczka",
                null,
                draft("GOPS " + name, "GOPS", seat),
                "chcemy czytać");
        get(AccessRequestService.class).ask(asks, asked);
        return ((Number) query("SELECT MAX(id) FROM access_request").get(0)).longValue();
    }

    long requestVersion(long id) {
        return ((Number) query("SELECT version FROM access_request WHERE id = " + id)
                        .get(0))
                .longValue();
    }

    /** Letters that wait to be sent to this mailbox. */
    List<String> letters(String mailbox) {
        return query("SELECT text FROM mail_message WHERE recipient = '" + mailbox + "' ORDER BY id").stream()
                .map(String::valueOf)
                .toList();
    }

    /** What each of them answers, all beginning at once. */
    <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<T>> all = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
