package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.FieldSpec;
import pl.kooperacja.publication.FieldSpec.Sort;

/**
 * What stands in a field, in one form for all ways of writing it: a text, a list of texts, a mapping, or a list of
 * mappings, without what is empty.
 */
public final class FieldTree {
    private FieldTree() {}

    /** Whether the form of the field can hold all of what is written, so that nothing gets lost in it. */
    public static boolean fits(FieldSpec field, Object written) {
        return switch (field.sort()) {
            case TEXTS, CHOICES ->
                written instanceof String
                        || written instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case PAIRS ->
                written instanceof Map<?, ?> map
                        && map.values().stream().allMatch(value -> fits(texts(field.key()), value));
            case GROUP -> written instanceof Map<?, ?> map && holds(field, map);
            case GROUPS ->
                written instanceof List<?> rows
                        && rows.stream().allMatch(row -> row instanceof Map<?, ?> map && holds(field, map));
            default -> written instanceof String;
        };
    }

    private static FieldSpec texts(String key) {
        return new FieldSpec(key, Sort.TEXTS, false, List.of());
    }

    private static boolean holds(FieldSpec field, Map<?, ?> map) {
        return map.entrySet().stream().allMatch(pair -> field.inner().stream()
                .anyMatch(part -> part.key().equals(pair.getKey()) && fits(part, pair.getValue())));
    }

    /** Whether a form can show the field at all: groups stand in no groups. */
    public static boolean shown(FieldSpec field) {
        return field.inner().stream().noneMatch(part -> part.sort() == Sort.GROUP || part.sort() == Sort.GROUPS);
    }

    /** The same in the one form; {@code written} fits. */
    public static Object plain(FieldSpec field, Object written) {
        return switch (field.sort()) {
            case TEXTS, CHOICES -> list(written);
            case PAIRS -> pairs((Map<?, ?>) written);
            case GROUP -> group(field, (Map<?, ?>) written);
            case GROUPS ->
                ((List<?>) written)
                        .stream().map(row -> group(field, (Map<?, ?>) row)).toList();
            default -> ((String) written).strip();
        };
    }

    private static List<String> list(Object written) {
        List<?> all = written instanceof List<?> list ? list : List.of(written);
        return all.stream()
                .map(entry -> ((String) entry).strip())
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Map<String, Object> pairs(Map<?, ?> written) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            List<String> texts = list(value);
            if (!texts.isEmpty()) {
                pairs.put((String) key, texts);
            }
        });
        return pairs;
    }

    private static Map<String, Object> group(FieldSpec field, Map<?, ?> written) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (FieldSpec part : field.inner()) {
            Object value = written.get(part.key());
            if (value != null && !isEmpty(plain(part, value))) {
                group.put(part.key(), plain(part, value));
            }
        }
        return group;
    }

    static boolean isEmpty(Object plain) {
        return plain instanceof String text && text.isEmpty()
                || plain instanceof List<?> list && list.isEmpty()
                || plain instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Rows with one moved, added or taken away. @param deed {@code dodaj}, {@code usun}, {@code wyzej} or {@code nizej} */
    public static List<Object> changed(List<?> rows, String deed, int row) {
        List<Object> changed = new ArrayList<>(rows);
        boolean there = row >= 0 && row < rows.size();
        if (deed.equals("dodaj")) {
            changed.add(Map.of());
        } else if (there && deed.equals("usun")) {
            changed.remove(row);
        } else if (there && deed.equals("wyzej") && row > 0) {
            changed.add(row - 1, changed.remove(row));
        } else if (there && deed.equals("nizej") && row < rows.size() - 1) {
            changed.add(row + 1, changed.remove(row));
        }
        return changed;
    }
}
