package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.Single;

/** People as those see them who care for accounts; whoever cares for a territory sees who has a role in it. */
@Single
@Transactional
public class PeopleList {
    static final int PAGE = 50;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    DeviceService devices;

    @Inject
    SecondFactorSetting secondFactor;

    @Inject
    MailChoices choices;

    /**
     * What a list is narrowed to.
     *
     * @param text beginnings of words of a name or address, or null
     * @param role held today, or null
     * @param state or null
     */
    public record Choice(String text, Role role, State state) {}

    /** How somebody stands. */
    public enum State {
        ACTIVE,
        AWAITED,
        BLOCKED,
        /** Left, and only the number stays. */
        ERASED
    }

    /** Somebody in the list. */
    public record Listed(long id, String name, String email, State state, List<Held> roles, LocalDateTime since) {}

    /** Somebody with all that is known of his rights. */
    public record Detail(
            long id,
            String name,
            String email,
            State state,
            boolean secondFactor,
            LocalDateTime since,
            LocalDateTime seen,
            List<Grant> grants) {}

    /**
     * A role, of today or not.
     *
     * @param waiting worth nothing before its holder asks for codes
     * @param mine whether whoever looks may end it
     */
    public record Grant(
            long id, Held held, LocalDate from, LocalDate until, boolean current, boolean waiting, boolean mine) {}

    /**
     * People, the newest first.
     *
     * @param capped whether more meet the choice than are listed
     */
    public record Found(Paged<Listed> list, boolean capped) {}

    /** Those who meet a choice; of very many the newest. */
    public Found list(SignedIn who, Choice choice, int page) {
        if (!who.may(Permission.SEE_PEOPLE)) {
            throw new ForbiddenException("see people");
        }
        PeopleQuery query = new PeopleQuery();
        if (choice.text() != null) {
            query.called(choice.text());
        }
        if (choice.role() != null) {
            query.holding(choice.role(), accounts.today());
        }
        if (!who.may(Permission.SEE_PEOPLE, Place.SITE)) {
            query.within(territories(who));
        }
        if (choice.state() != null) {
            query.standing(choice.state());
        }
        return query.isEmpty() ? all(page) : narrowed(query, page);
    }

    private Found all(int page) {
        long total = entities.createQuery("SELECT COUNT(p) FROM Person p", Long.class)
                .getSingleResult();
        List<Person> people = entities.createQuery("SELECT p FROM Person p ORDER BY p.id DESC", Person.class)
                .setFirstResult(Paged.before(page, PAGE))
                .setMaxResults(PAGE)
                .getResultList();
        return new Found(page(people, total, page), false);
    }

    private Found narrowed(PeopleQuery query, int page) {
        List<Long> found = query.run(entities);
        int total = Math.min(found.size(), PeopleQuery.MOST);
        List<Long> shown =
                found.subList(Math.min(Paged.before(page, PAGE), total), (int) Math.min((long) page * PAGE, total));
        List<Person> people = shown.isEmpty()
                ? List.of()
                : entities.createQuery("SELECT p FROM Person p WHERE p.id IN :shown ORDER BY p.id DESC", Person.class)
                        .setParameter("shown", shown)
                        .getResultList();
        return new Found(page(people, total, page), found.size() > total);
    }

    private Paged<Listed> page(List<Person> people, long total, int page) {
        if (people.isEmpty() && page > 1) {
            throw new NotFoundException("people", "page " + page);
        }
        Map<Long, List<Held>> roles = roles(people);
        List<Listed> listed = people.stream()
                .map(person -> new Listed(
                        person.getId(),
                        person.getName(),
                        person.getEmail(),
                        state(person),
                        roles.getOrDefault(person.getId(), List.of()),
                        person.getCreatedAt()))
                .toList();
        return new Paged<>(listed, total, page, PAGE);
    }

    private static List<String> territories(SignedIn who) {
        return who.roles().stream()
                .filter(held -> Permission.SEE_PEOPLE.isGivenBy(held.role())
                        && held.scope().isTerritory())
                .map(Held::scopeId)
                .toList();
    }

    private Map<Long, List<Held>> roles(List<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        LocalDate today = accounts.today();
        return entities.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.personId IN :people ORDER BY g.id", RoleGrant.class)
                .setParameter("people", people.stream().map(Person::getId).toList())
                .getResultStream()
                .filter(grant -> grant.isInForce(today))
                .collect(Collectors.groupingBy(
                        RoleGrant::getPersonId, Collectors.mapping(RoleGrant::held, Collectors.toList())));
    }

    private static State state(Person person) {
        if (person.isErased()) {
            return State.ERASED;
        }
        if (person.isBlocked()) {
            return State.BLOCKED;
        }
        return person.isAwaited() ? State.AWAITED : State.ACTIVE;
    }

    /** One of them; whoever may not see him finds nobody. */
    public Detail detail(SignedIn who, long id) {
        Person person = accounts.find(id)
                .filter(found -> isSeenBy(who, found.getId()))
                .orElseThrow(() -> new NotFoundException("person", Long.toString(id)));
        LocalDate today = accounts.today();
        List<Grant> grants = accounts.grants(id).stream()
                .map(grant -> new Grant(
                        grant.getId(),
                        grant.held(),
                        grant.getFirstDay(),
                        grant.getLastDay(),
                        grant.isInForce(today),
                        secondFactor.isMissing(person, grant.held().role()),
                        !grant.isOver(today) && PeopleService.mayGive(who.roles(), grant.held())))
                .toList();
        return new Detail(
                id,
                person.getName(),
                person.getEmail(),
                state(person),
                person.hasSecondFactor(),
                person.getCreatedAt(),
                person.getLastEntryAt(),
                grants);
    }

    /** Whether he cares for all people, or for a territory in which this one has or had a role. */
    boolean isSeenBy(SignedIn who, Long person) {
        return who.may(Permission.SEE_PEOPLE, Place.SITE)
                || accounts.grants(person).stream()
                        .map(RoleGrant::held)
                        .anyMatch(held -> held.scope().isTerritory()
                                && Permission.SEE_PEOPLE.isGivenBy(who.roles(), held.place()));
    }

    /** Mailboxes of those who may do this for the whole site today, and want such letters. */
    public List<String> addresses(Permission permission, MailKind kind) {
        return entities.createQuery(
                        "SELECT DISTINCT p FROM Person p, RoleGrant g WHERE g.personId = p.id AND p.blocked = FALSE"
                                + " AND p.password <> '' AND g.scope = pl.kooperacja.account.Scope.SITE",
                        Person.class)
                .getResultStream()
                .filter(devices::mayEnter)
                .filter(person -> permission.isGivenBy(accounts.roles(person), Place.SITE))
                .filter(person -> choices.wants(person.getId(), kind))
                .map(Person::getEmail)
                .toList();
    }

    /** Mailboxes, by the numbers of people, of those whom one of these roles lets do this there today. */
    public Map<Long, String> addresses(Permission permission, Place where, Collection<Role> roles) {
        List<Person> people = entities.createQuery(
                        "SELECT DISTINCT p FROM Person p, RoleGrant g WHERE g.personId = p.id AND g.role IN :roles"
                                + " AND p.blocked = FALSE AND p.password <> ''",
                        Person.class)
                .setParameter("roles", roles)
                .getResultList();
        Map<Long, String> addresses = new TreeMap<>();
        for (Person person : people) {
            List<Held> held = accounts.roles(person).stream()
                    .filter(role -> roles.contains(role.role()))
                    .toList();
            if (devices.mayEnter(person) && permission.isGivenBy(held, where)) {
                addresses.put(person.getId(), person.getEmail());
            }
        }
        return addresses;
    }

    /** Names of people by their numbers. */
    public Map<Long, String> names(java.util.Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("SELECT p FROM Person p WHERE p.id IN :numbers", Person.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Person::getId, Person::getName));
    }
}
