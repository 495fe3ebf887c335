package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.audit.AuditEntry;
import pl.kooperacja.audit.AuditList;
import pl.kooperacja.audit.AuditList.Filter;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** The journal as whoever may read it sees it, with the names of people. */
@Single
@Transactional
public class JournalService {
    /** Entries on a page. */
    public static final int PAGE = 100;

    private static final int MOST_PEOPLE = 200;
    private static final String WORDS = "audit_action.label.";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditList entries;

    @Inject
    AuditService audit;

    @Inject
    PeopleList people;

    /**
     * What is looked for; null where it does not matter.
     *
     * @param who part of a name or address, or a number
     * @param from first day, in Poland
     * @param until last day
     */
    public record Question(
            String who, String action, String objectKind, String objectId, LocalDate from, LocalDate until) {}

    /** An entry in words. @param at in Polish time */
    public record Line(
            long id,
            LocalDateTime at,
            Long actor,
            String actorName,
            String action,
            String objectKind,
            String objectId,
            String origin) {}

    /** Entries that fit, the newest first. @param before number of an entry, of which only older ones are wanted */
    public List<Line> read(SignedIn who, Question question, Long before, int most) {
        mustRead(who);
        Optional<List<Long>> actors = actors(question.who());
        if (actors.isPresent() && actors.get().isEmpty()) {
            return List.of();
        }
        Filter filter = new Filter(
                actors.orElse(null),
                question.action(),
                question.objectKind(),
                question.objectId(),
                question.from() == null ? null : utc(question.from()),
                question.until() == null ? null : utc(question.until().plusDays(1)));
        List<AuditEntry> found = entries.find(filter, before, most);
        Map<Long, String> names = people.names(found.stream()
                .map(AuditEntry::getActorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(entry -> line(entry, names)).toList();
    }

    private static Line line(AuditEntry entry, Map<Long, String> names) {
        return new Line(
                entry.getId(),
                entry.getHappenedAt()
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(ClockProducer.WARSAW)
                        .toLocalDateTime(),
                entry.getActorId(),
                entry.getActorId() == null ? null : names.get(entry.getActorId()),
                entry.getAction(),
                entry.getObjectKind(),
                entry.getObjectId(),
                entry.getOrigin());
    }

    private static LocalDateTime utc(LocalDate day) {
        return day.atStartOfDay(ClockProducer.WARSAW)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    /** Numbers of the people who are meant; nothing where nobody is asked for. */
    private Optional<List<Long>> actors(String who) {
        if (who == null) {
            return Optional.empty();
        }
        List<Long> actors = new ArrayList<>();
        if (who.matches("[1-9]\\d{0,17}")) {
            actors.add(Long.parseLong(who));
        } else {
            boolean plain = who.chars().allMatch(letter -> letter < 128);
            actors.addAll(entities.createQuery(
                            "SELECT p.id FROM Person p WHERE LOWER(p.name) LIKE :text ESCAPE '!'"
                                    + (plain ? " OR p.email LIKE :text ESCAPE '!'" : ""),
                            Long.class)
                    .setParameter("text", "%" + who.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                    .setMaxResults(MOST_PEOPLE)
                    .getResultList());
        }
        return Optional.of(actors);
    }

    /** Notes that the journal was taken out as a file. */
    public void noteExport(SignedIn who, String origin) {
        mustRead(who);
        audit.record(who.person(), "audit.exported", "journal", "csv", origin);
    }

    private static void mustRead(SignedIn who) {
        if (!who.may(Permission.READ_AUDIT)) {
            throw new ForbiddenException("read the journal");
        }
    }

    /** Deeds that have words, in the order of these. */
    public static List<String> actions() {
        Stream<String> keys = Messages.keys().stream().filter(key -> key.startsWith(WORDS));
        return keys.map(key -> key.substring(WORDS.length()))
                .sorted(java.util.Comparator.comparing(JournalService::words))
                .toList();
    }

    /** The deed in words, or as it is written. */
    public static String words(String action) {
        return named("audit_action.label." + action, action);
    }

    /** Kinds of records that have words. */
    public static Set<String> kinds() {
        return Messages.keys().stream()
                .filter(key -> key.startsWith("audit_object.label."))
                .map(key -> key.substring("audit_object.label.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kind of a record in words, or as it is written. */
    public static String kindWords(String kind) {
        return named("audit_object.label." + kind, kind);
    }

    private static String named(String key, String otherwise) {
        return Messages.keys().contains(key) ? Messages.text(key) : otherwise;
    }
}
