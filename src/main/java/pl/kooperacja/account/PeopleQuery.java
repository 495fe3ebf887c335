package pl.kooperacja.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pl.kooperacja.account.PeopleList.State;
import pl.kooperacja.shared.PlainText;

/**
 * People who meet every condition. A condition that few meet is asked first and the others of those few; where each is
 * met by many, people are tried from the newest on until enough are found. So neither costs more where more have
 * accounts.
 */
final class PeopleQuery {
    /** Most people who are listed; whoever looks for others narrows his question. */
    static final int MOST = 1_000;

    private static final int MOST_WORDS = 6;
    /** The beginning of a mail address; databases refuse to compare one with what is not ASCII. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~]+@[!-~]*");

    private static final String IN_FORCE = "g.firstDay <= :today AND (g.lastDay IS NULL OR g.lastDay >= :today)";

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * One condition.
     *
     * @param from what is read, with its name
     * @param person the number of the person in it
     * @param where what holds of it
     */
    private record Condition(String from, String person, String where, Map<String, Object> values) {
        String asked() {
            return "SELECT " + person + " FROM " + from + " WHERE " + where;
        }

        String asPart() {
            return "EXISTS (" + asked() + " AND " + person + " = p.id)";
        }
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Whose name or address has a word beginning like each of these. */
    void called(String text) {
        List<String> words = new ArrayList<>();
        for (String typed : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            boolean address = ADDRESS.matcher(typed).matches();
            words.addAll(address ? List.of(typed) : List.of(PlainText.of(typed).split(" ")));
        }
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            nobody();
        }
        // the longest first: it is likely to leave the fewest
        words.sort(Comparator.comparing(String::length).reversed());
        for (String begun : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            String name = "w" + conditions.size();
            Map<String, Object> values = new TreeMap<>();
            String range = begunBy(begun, name + ".key.word", values);
            conditions.add(new Condition("PersonWord " + name, name + ".key.person", range, values));
        }
    }

    void holding(Role role, LocalDate today) {
        conditions.add(new Condition(
                "RoleGrant g", "g.personId", "g.role = :role AND " + IN_FORCE, Map.of("role", role, "today", today)));
    }

    void standing(State state) {
        String where =
                switch (state) {
                    case ACTIVE -> "s.blocked = FALSE AND s.password <> ''";
                    case AWAITED -> "s.blocked = FALSE AND s.password = ''";
                    case BLOCKED -> "s.blocked = TRUE AND s.erasedAt IS NULL";
                    case ERASED -> "s.blocked = TRUE AND s.erasedAt IS NOT NULL";
                };
        conditions.add(new Condition("Person s", "s.id", where, Map.of()));
    }

    /** Who has or had a role in one of these territories. */
    void within(List<String> territories) {
        if (territories.isEmpty()) {
            nobody();
            return;
        }
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new TreeMap<>();
        for (String territory : territories) {
            parts.add("(" + begunBy(territory, "t.scopeId", values) + ")");
        }
        conditions.add(new Condition(
                "RoleGrant t",
                "t.personId",
                "t.scope <> pl.kooperacja.account.Scope.INSTITUTION AND (" + String.join(" OR ", parts) + ")",
                values));
    }

    private void nobody() {
        conditions.add(new Condition("Person n", "n.id", "1 = 0", Map.of()));
    }

    /** A range, which needs no escaping and is found by index. */
    private String begunBy(String start, String what, Map<String, Object> values) {
        String from = "from" + conditions.size() + "x" + values.size();
        String to = "to" + conditions.size() + "x" + values.size();
        int last = start.length() - 1;
        values.put(from, start);
        values.put(to, start.substring(0, last) + (char) (start.charAt(last) + 1));
        return what + " >= :" + from + " AND " + what + " < :" + to;
    }

    /** Their numbers, the newest first, at most one more than {@value #MOST}. */
    List<Long> run(EntityManager entities) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new TreeMap<>();
        Condition first = null;
        for (Condition condition : conditions) {
            Optional<Set<Long>> few = first == null ? few(condition, entities) : Optional.empty();
            if (few.isPresent()) {
                if (few.get().isEmpty()) {
                    return List.of();
                }
                first = condition;
                parts.addFirst("p.id IN :few");
                values.put("few", few.get());
            } else {
                parts.add(condition.asPart());
                values.putAll(condition.values());
            }
        }
        String query = "SELECT p.id FROM Person p WHERE " + String.join(" AND ", parts) + " ORDER BY p.id DESC";
        return list(entities, query, values);
    }

    /** All who meet a condition, unless they are many. */
    private static Optional<Set<Long>> few(Condition condition, EntityManager entities) {
        List<Long> found = list(entities, condition.asked(), condition.values());
        return found.size() > MOST ? Optional.empty() : Optional.of(new LinkedHashSet<>(found));
    }

    private static List<Long> list(EntityManager entities, String text, Map<String, Object> values) {
        TypedQuery<Long> query = entities.createQuery(text, Long.class).setMaxResults(MOST + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
