package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.AccountKeys;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.account.SignedInPerson;
import pl.kooperacja.editing.AudienceService;
import pl.kooperacja.editing.Author;
import pl.kooperacja.file.FileService;
import pl.kooperacja.job.JobRunner;
import pl.kooperacja.job.JobStarter;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.RestrictedException;
import pl.kooperacja.search.IndexKeeper;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.Engine;

/**
 * Whoever may read what, page, file, SQL, lists and Lucene say the same as one plain rule, while people join and leave,
 * institutions are authorised, suspended and closed, authorisations and roles lapse, and audiences change.
 */
class AudienceEverywhereIT extends OnEveryInstitution {
    private static final long SEED = 20261122;
    private static final int ITEMS = 30;
    private static final int PEOPLE = 14;
    private static final int ROUNDS = 24;
    /** The other engine hears the same SQL, more slowly. */
    private static final int ROUNDS_ELSEWHERE = 6;

    private static final int CHANGES_A_ROUND = 8;
    private static final int PHASES = 20;
    private static final int READINGS_A_PHASE = 5;
    private static final int ENOUGH_PAIRS = 10_000;

    private static final Duration LONGEST_BUILDING = Duration.ofSeconds(60);
    private static final List<String> SEATS = List.of("2611032", "2611", "26", "1816122", "1816", "18");
    private static final List<String> TYPES = List.of("GOPS", "PCPR", "CUS");
    private static final List<String> AREAS = List.of("26", "18", "2611", "1816", "2611032", "1816122");
    private static final List<Role> ROLES = List.of(Role.TRAINER, Role.EDITOR, Role.ADVISER, Role.ADMIN, Role.AUDITOR);

    /** Everything the rule needs to know of an institution. */
    private static final class Body {
        final long id;
        final String type;
        final String seat;
        final Set<Long> former = new HashSet<>();
        final Set<Long> staff = new HashSet<>();
        InstitutionState state = InstitutionState.PROPOSED;
        LocalDate until = LocalDate.MIN;

        Body(long id, String type, String seat) {
            this.id = id;
            this.type = type;
            this.seat = seat;
        }

        boolean opens(LocalDate today) {
            return state == InstitutionState.AUTHORISED && !today.isAfter(until);
        }
    }

    /** A role in an area, or everywhere where that is null, up to a day. */
    private record Grant(Role role, String area, LocalDate until) {}

    private static final class Somebody {
        final Actor actor;
        final List<Grant> grants = new ArrayList<>();

        Somebody(Actor actor) {
            this.actor = actor;
        }
    }

    private static final class Thing {
        final String id;
        final LocalDate from;
        Set<String> keys;
        boolean announced;
        boolean archived;

        Thing(String id, LocalDate from, Set<String> keys, boolean announced) {
            this.id = id;
            this.from = from;
            this.keys = keys;
            this.announced = announced;
        }

        String address() {
            return "/materialy/" + id;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Body> bodies = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private int pairs;
    private int readable;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The rule; a guest is null. */
    private boolean mayRead(Thing thing, Somebody who) {
        return there(thing) && (thing.keys.stream().anyMatch(key -> holds(who, key)) || has(who, Role.AUDITOR, null));
    }

    private boolean mayKnow(Thing thing, Somebody who) {
        return there(thing) && (thing.announced || mayRead(thing, who));
    }

    private boolean there(Thing thing) {
        return !thing.archived && !thing.from.isAfter(today());
    }

    private boolean holds(Somebody who, String key) {
        String[] parts = key.split("[:@]");
        String area = parts.length == 3 ? parts[2] : "";
        return switch (parts[0]) {
            case "public" -> true;
            case "signed-in" -> who != null;
            case "role" -> has(who, Role.valueOf(parts[1].toUpperCase(Locale.ROOT)), area);
            case "authorised" -> worksAt(who, body -> true);
            case "institution" -> worksAt(who, body -> isOrWas(body, Long.parseLong(parts[1])));
            case "type" -> worksAt(who, body -> body.type.equals(parts[1]) && body.seat.startsWith(area));
            case "area" -> worksAt(who, body -> body.seat.startsWith(parts[1]));
            default -> throw new IllegalStateException(key);
        };
    }

    private static boolean isOrWas(Body body, long id) {
        return body.id == id || body.former.contains(id);
    }

    private boolean worksAt(Somebody who, Predicate<Body> such) {
        return who != null
                && bodies.stream()
                        .anyMatch(body ->
                                body.staff.contains(who.actor.person()) && body.opens(today()) && such.test(body));
    }

    private boolean has(Somebody who, Role role, String area) {
        return who != null
                && who.grants.stream()
                        .anyMatch(grant -> grant.role() == role
                                && !today().isAfter(grant.until())
                                && (area == null || area.isEmpty() || area.equals(grant.area())));
    }

    private String drawKey() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(3) == 0 ? "public" : "signed-in";
            case 1, 2 -> "authorised";
            case 3, 4 -> "institution:" + one(bodies).id;
            case 5 -> "type:" + one(TYPES);
            case 6, 7 -> "type:" + one(TYPES) + "@" + one(AREAS);
            case 8 -> "area:" + one(AREAS);
            default -> {
                Role role = one(ROLES.subList(0, 4));
                yield "role:" + role.key() + (role == Role.ADVISER && random.nextBoolean() ? "@26" : "");
            }
        };
    }

    private Set<String> drawKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            keys.add(drawKey());
        }
        return keys;
    }

    private void begin() throws Exception {
        for (int i = 0; i < 8; i++) {
            String type = one(TYPES);
            String seat = one(SEATS);
            long id = get(InstitutionService.class).create(admin, draft("Podmiot " + i, type, seat));
            bodies.add(new Body(id, type, seat));
        }
        for (int i = 0; i < PEOPLE; i++) {
            Actor actor = actor("osoba" + i, Held.everywhere(Role.PARTICIPANT));
            change("UPDATE person SET second_factor = 'JBSWY3DPEHPK3PXP' WHERE id = " + actor.person());
            people.add(new Somebody(actor));
        }
        for (int i = 0; i < ITEMS; i++) {
            LocalDate from = random.nextInt(6) == 0 ? today().plusDays(1 + random.nextInt(4)) : today();
            Thing thing = new Thing("rzecz-" + i, from, drawKeys(), random.nextInt(4) == 0);
            things.add(thing);
            content.write("materialy/" + thing.id + ".txt", "plik " + thing.id);
            content.write(
                    "materialy/" + thing.id + ".md",
                    ContentText.material(thing.id)
                            .with("audience", "[" + String.join(", ", thing.keys) + "]")
                            .with("announced", "" + thing.announced)
                            .with("published", from.toString())
                            .saying("O genogramie. [Plik](" + thing.id + ".txt)"));
        }
        get(JobStarter.class);
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        get(IndexKeeper.class).open();
        long deadline = System.nanoTime() + LONGEST_BUILDING.toNanos();
        while (!get(SearchService.class).isReady()) {
            assertThat(System.nanoTime()).as("the index is ready in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void happen() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> join(one(people), one(bodies));
            case 3 -> leave(one(people), one(bodies));
            case 4, 5, 6 -> authorise(one(bodies));
            case 7 -> suspend(one(bodies));
            case 8 -> close(one(bodies), one(bodies));
            case 9 -> grant(one(people));
            default -> readdress(one(things));
        }
    }

    private void join(Somebody who, Body body) {
        if (body.state == InstitutionState.CLOSED || body.staff.contains(who.actor.person())) {
            return;
        }
        get(StaffService.class).invite(admin, body.id, "Ktoś", email(who));
        get(StaffService.class).accept(who.actor, membership(body.id, who.actor));
        body.staff.add(who.actor.person());
    }

    private String email(Somebody who) {
        return "osoba" + people.indexOf(who) + "@example.org";
    }

    private void leave(Somebody who, Body body) {
        if (body.staff.remove(who.actor.person())) {
            get(StaffService.class).leave(who.actor, membership(body.id, who.actor));
        }
    }

    private void authorise(Body body) {
        if (body.state != InstitutionState.CLOSED) {
            LocalDate until = today().plusDays(random.nextInt(6));
            get(InstitutionService.class).authorise(admin, body.id, version(body.id), "pismo", until);
            body.state = InstitutionState.AUTHORISED;
            body.until = until;
        }
    }

    private void suspend(Body body) {
        if (body.state != InstitutionState.CLOSED) {
            get(InstitutionService.class).suspend(admin, body.id, version(body.id), "brak pisma");
            body.state = InstitutionState.SUSPENDED;
        }
    }

    /** Rarely, and passing everything on to another. */
    private void close(Body body, Body heir) {
        boolean few =
                bodies.stream().filter(b -> b.state != InstitutionState.CLOSED).count() <= 5;
        if (few || body == heir || body.state == InstitutionState.CLOSED || heir.state == InstitutionState.CLOSED) {
            return;
        }
        get(InstitutionService.class).close(admin, body.id, version(body.id), "przekształcony", heir.id);
        if (body.opens(today()) && !heir.opens(today()) && heir.state != InstitutionState.SUSPENDED) {
            heir.state = InstitutionState.AUTHORISED;
            heir.until = body.until;
        }
        heir.staff.addAll(body.staff);
        heir.former.addAll(body.former);
        heir.former.add(body.id);
        body.staff.clear();
        body.former.clear();
        body.state = InstitutionState.CLOSED;
    }

    private void grant(Somebody who) {
        Role role = one(ROLES);
        String area = role == Role.ADVISER ? one(List.of("26", "18")) : null;
        LocalDate until = today().plusDays(random.nextInt(5));
        change("INSERT INTO person_role (person_id, role, scope, scope_id, first_day, last_day) VALUES ("
                + who.actor.person() + ", '" + role + "', "
                + (area == null ? "'SITE', NULL" : "'VOIVODESHIP', '" + area + "'")
                + ", '" + today() + "', '" + until + "')");
        who.grants.add(new Grant(role, area, until));
    }

    private void readdress(Thing thing) {
        if (!thing.archived && random.nextInt(12) == 0) {
            get(PublicationService.class).archive(thing.id);
            thing.archived = true;
        } else if (!thing.archived) {
            Set<String> keys = drawKeys();
            boolean announced = random.nextInt(3) == 0;
            Author editor = new Author(admin.person(), "admin", List.of(Held.everywhere(Role.EDITOR)), null);
            int newest = get(PublishingService.class).get(thing.id).revision();
            get(AudienceService.class).change(editor, thing.id, newest, List.copyOf(keys), announced, "zmiana");
            thing.keys = keys;
            thing.announced = announced;
        }
    }

    /** The keys that the site gives to whoever sends such a request. */
    private Reader reader(Somebody who) {
        SignedIn signedIn = who == null ? null : SignedInPerson.of(house, database, who.actor.person());
        HttpServletRequest request = SignedInPerson.request(signedIn);
        Set<String> keys = new HashSet<>(Set.of("public"));
        keys.addAll(get(AccountKeys.class).keys(request));
        keys.addAll(get(InstitutionKeys.class).keys(request));
        return new Reader(keys);
    }

    private void check(Somebody who, String when) {
        Reader reader = reader(who);
        String name = (who == null ? "guest" : email(who)) + " " + reader.keys() + " " + when;
        Set<String> open = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (Thing thing : things) {
            pairs++;
            if (mayRead(thing, who)) {
                readable++;
                open.add(thing.id);
            }
            if (mayKnow(thing, who)) {
                known.add(thing.id);
            }
        }
        PublicationService publications = get(PublicationService.class);
        List<String> ids = things.stream().map(thing -> thing.id).toList();
        check("SQL", name, publications.known(ids, reader).values(), open, known);
        check("list", name, publications.list(ListQuery.all("material"), reader).items(), open, known);
        assertThat(found("genogram", reader, null))
                .as("text in search for " + name)
                .isEqualTo(open);
        assertThat(found("tytuł", reader, null))
                .as("titles in search for " + name)
                .isEqualTo(known);
        Set<String> locked = new TreeSet<>(known);
        locked.removeAll(open);
        assertThat(found("tytuł", reader, true))
                .as("locks in search for " + name)
                .isEqualTo(locked);
        for (Thing thing : things) {
            assertThat(page(thing, reader))
                    .as("page of " + thing.id + " " + thing.keys + " for " + name)
                    .isEqualTo(open.contains(thing.id) ? "open" : known.contains(thing.id) ? "announced" : "missing");
            assertThat(file(thing, reader))
                    .as("file of " + thing.id + " for " + name)
                    .isEqualTo(open.contains(thing.id));
        }
    }

    private static void check(String where, String name, Iterable<Listed> items, Set<String> open, Set<String> known) {
        assertThat(items).as(where + " for " + name).extracting(Listed::id).containsExactlyInAnyOrderElementsOf(known);
        assertThat(items).as(where + ", locks for " + name).allMatch(item -> item.locked() != open.contains(item.id()));
    }

    /** Items found, or of these the locked ones. */
    private Set<String> found(String word, Reader reader, Boolean locked) {
        Set<String> found = new TreeSet<>();
        SearchResult result;
        int page = 1;
        do {
            result = get(SearchService.class).search(word, Map.of(), SearchOrder.RELEVANCE, page++, reader);
            for (SearchHit hit : result.hits()) {
                if (locked == null || hit.locked() == locked) {
                    assertThat(found.add(hit.item())).as("found once").isTrue();
                }
            }
        } while (page <= result.pages());
        return found;
    }

    private String page(Thing thing, Reader reader) {
        try {
            get(PublicationService.class).open(get(MaterialKind.class), thing.address(), reader);
            return "open";
        } catch (RestrictedException e) {
            return "announced";
        } catch (NotFoundException e) {
            return "missing";
        } catch (GoneException e) {
            assertThat(thing.archived).isTrue();
            return "missing";
        }
    }

    private boolean file(Thing thing, Reader reader) {
        FileService files = get(FileService.class);
        String[] address =
                files.views(thing.id).get(thing.id + ".txt").address().split("/");
        try {
            return files.open(address[2], address[3], Optional.empty(), reader, owner -> false)
                            .size()
                    > 0;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Test
    void everyPlaceSaysWhatThePlainRuleSays() throws Exception {
        begin();
        int rounds = engine == Engine.H2 ? ROUNDS : ROUNDS_ELSEWHERE;
        for (int round = 0; round < rounds; round++) {
            String when = "in round " + round + " on " + today();
            check(null, when);
            people.forEach(who -> check(who, when));
            for (int i = 0; i < CHANGES_A_ROUND; i++) {
                happen();
            }
            if (random.nextInt(3) == 0) {
                clock.forward(Duration.ofDays(1));
            }
            get(JobRunner.class).runAll();
        }
        assertThat(pairs).isGreaterThan(ENOUGH_PAIRS * rounds / ROUNDS);
        assertThat(readable).as("neither hardly anything nor nearly everything").isBetween(pairs / 10, pairs * 9 / 10);
    }

    /** Whoever begins to read when the right is gone reads nothing, however many requests are on their way. */
    @Test
    void aRevocationActsOnEveryRequestThatBeginsAfterIt() throws Exception {
        Thing thing = new Thing("rzecz", today(), Set.of("authorised"), false);
        content.write("materialy/rzecz.md", ContentText.material(thing.id).with("audience", "authorised"));
        get(Importer.class).run(content.path());
        long id = authorised("GOPS", "2611", today().plusDays(5));
        Somebody ewa = new Somebody(member(id, "ewa", false));
        SignedIn signedIn = SignedInPerson.of(house, database, ewa.actor.person());
        Set<String> roles = get(AccountKeys.class).keys(SignedInPerson.request(signedIn));
        get(InstitutionKeys.class);
        page(thing, Reader.GUEST);
        AtomicInteger phase = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        Callable<Void> reading = () -> {
            try {
                while (phase.get() < PHASES) {
                    int before = phase.get();
                    Set<String> keys = new HashSet<>(roles);
                    keys.add("public");
                    keys.addAll(get(StaffKeys.class).of(ewa.actor.person()));
                    String answer = page(thing, new Reader(keys));
                    if (before == phase.get() && before % 4 == 0) {
                        assertThat(answer).isEqualTo("open");
                        opened.incrementAndGet();
                    } else if (before == phase.get() && before % 4 == 2) {
                        assertThat(answer).isEqualTo("missing");
                        refused.incrementAndGet();
                    }
                }
                return null;
            } finally {
                phase.set(PHASES);
            }
        };
        // 0 it is open, 1 it is being taken away, 2 it is gone, 3 it is being given back
        Callable<Void> deciding = () -> {
            try {
                while (phase.get() < PHASES) {
                    int seen = opened.get() + refused.get();
                    while (opened.get() + refused.get() < seen + READINGS_A_PHASE && phase.get() < PHASES) {
                        Thread.onSpinWait();
                    }
                    boolean taking = phase.incrementAndGet() % 4 == 1;
                    if (taking) {
                        get(InstitutionService.class).suspend(admin, id, version(id), "brak pisma");
                    } else {
                        get(InstitutionService.class).authorise(admin, id, version(id), "pismo", today());
                    }
                    phase.incrementAndGet();
                }
            } finally {
                phase.set(PHASES);
            }
            return null;
        };
        atOnce(List.of(reading, reading, reading, deciding));
        assertThat(refused.get()).isGreaterThanOrEqualTo(READINGS_A_PHASE);
        assertThat(opened.get()).isGreaterThanOrEqualTo(READINGS_A_PHASE);
    }
}
