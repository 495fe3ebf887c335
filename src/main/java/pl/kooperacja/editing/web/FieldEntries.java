package pl.kooperacja.editing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import pl.kooperacja.editing.FieldTree;
import pl.kooperacja.editing.FrontMatter;
import pl.kooperacja.editing.web.EditEntry.Choice;
import pl.kooperacja.editing.web.EditEntry.Row;
import pl.kooperacja.publication.FieldSpec;
import pl.kooperacja.publication.FieldSpec.Sort;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.territory.Voivodeship;

/** Fields of a text as inputs, and inputs as fields. A field that its inputs cannot hold is written as in a file. */
final class FieldEntries {
    static final String PREFIX = "pole-";
    /** What buttons of rows say: a deed, the key of the field, the number of the row. */
    static final String ROWS = "wiersze-";

    private static final int MOST_ROWS = 200;
    /** Fields of these names hold sentences. */
    private static final Set<String> LONG = Set.of("summary", "text", "meaning", "aim", "task", "value", "target");

    private static final int SHORT = 60;

    private final FrontMatter front;
    private final Form form;

    FieldEntries(FrontMatter front, Form form) {
        this.front = front;
        this.form = form;
    }

    private boolean sent(String name) {
        return form.sentFields().contains(name);
    }

    /** What stands in the field, if its inputs can hold that. */
    private Optional<Object> held(FieldSpec field) {
        if (!FieldTree.shown(field)) {
            return Optional.empty();
        }
        if (!front.has(field.key()) || front.raw(field.key()).isEmpty()) {
            return Optional.of(nothing(field));
        }
        return front.tree(field.key())
                .filter(tree -> FieldTree.fits(field, tree))
                .map(tree -> FieldTree.plain(field, tree));
    }

    private static Object nothing(FieldSpec field) {
        return switch (field.sort()) {
            case TEXTS, CHOICES, GROUPS -> List.of();
            case PAIRS, GROUP -> Map.of();
            default -> "";
        };
    }

    /** The text with what was sent of the field; only what was changed is written anew. */
    FrontMatter applied(FrontMatter changed, FieldSpec field) {
        String name = PREFIX + field.key();
        if (!sent(name)) {
            return changed;
        }
        Object before = held(field).orElse(null);
        if (before == null) {
            String typed = form.value(name).replace("\r\n", "\n").strip();
            return typed.equals(front.raw(field.key()).strip()) ? changed : changed.withRaw(field.key(), typed);
        }
        Object after = FieldTree.plain(field, typed(field, name, before));
        if (field.sort() == Sort.CHOICES && Set.copyOf((List<?>) after).equals(Set.copyOf((List<?>) before))) {
            return changed;
        }
        return after.equals(before) ? changed : changed.withTree(field.key(), after);
    }

    private Object typed(FieldSpec field, String name, Object before) {
        return switch (field.sort()) {
            case TEXTS -> form.value(name).lines().toList();
            case CHOICES -> chosen(field, name, (List<?>) before);
            case PAIRS -> {
                Map<String, Object> pairs = new LinkedHashMap<>();
                List<String> keys = words(field, ((Map<?, ?>) before).keySet());
                for (int i = 0; i < keys.size(); i++) {
                    pairs.put(keys.get(i), List.of(form.value(name + "-" + i).split("[,\n]")));
                }
                yield pairs;
            }
            case GROUP -> group(field, name, (Map<?, ?>) before);
            case GROUPS -> rows(field, name, (List<?>) before);
            default ->
                ((String) before).contains("\n")
                        ? form.value(name).replace("\r\n", "\n")
                        : form.value(name).replaceAll("\\s*\\R\\s*", " ");
        };
    }

    private Map<String, Object> group(FieldSpec field, String name, Map<?, ?> before) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (FieldSpec part : field.inner()) {
            Object old = before.containsKey(part.key()) ? before.get(part.key()) : nothing(part);
            group.put(part.key(), typed(part, name + "-" + part.key(), old));
        }
        return group;
    }

    private List<Object> rows(FieldSpec field, String name, List<?> before) {
        int count = form.value(name).matches("\\d{1,3}") ? Integer.parseInt(form.value(name)) : 0;
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_ROWS); i++) {
            Map<?, ?> old = i < before.size() ? (Map<?, ?>) before.get(i) : Map.of();
            rows.add(group(field, name + "-" + i, old));
        }
        String[] deed = form.value("co").startsWith(ROWS) ? form.value("co").split(":") : new String[0];
        return deed.length == 3 && deed[1].equals(field.key()) && deed[2].matches("\\d{1,3}")
                ? FieldTree.changed(rows, deed[0].substring(ROWS.length()), Integer.parseInt(deed[2]))
                : rows;
    }

    private List<String> chosen(FieldSpec field, String name, List<?> before) {
        List<String> chosen = new ArrayList<>();
        List<String> words = words(field, before);
        for (int i = 0; i < words.size(); i++) {
            if (sent(name + "-" + i)) {
                chosen.add(words.get(i));
            }
        }
        return chosen;
    }

    /** Words to choose from, and those that stand there although nobody offers them. */
    private static List<String> words(FieldSpec field, Iterable<?> there) {
        Set<String> words = new LinkedHashSet<>(field.allowed());
        there.forEach(word -> words.add((String) word));
        return List.copyOf(words);
    }

    /** The input of a field. */
    EditEntry entry(FieldSpec field) {
        Object value = held(field).orElse(null);
        if (value == null) {
            String name = PREFIX + field.key();
            return new EditEntry(
                    name,
                    label(field.key(), null),
                    Messages.text("editing_field.hint.nested"),
                    "nested",
                    front.raw(field.key()),
                    field.required(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return entry(field, PREFIX + field.key(), value, null, LONG.contains(field.key()));
    }

    private EditEntry entry(FieldSpec field, String name, Object value, String within, boolean isLong) {
        String sort = field.sort() == Sort.TEXT && isLong
                ? "long"
                : field.sort().name().toLowerCase(Locale.ROOT);
        List<Choice> options =
                switch (field.sort()) {
                    case CHOICES -> boxes(field, name, (List<?>) value);
                    case CHOICE -> options(words(field, value.equals("") ? List.of() : List.of(value)), name, value);
                    case FLAG -> options(List.of("true", "false"), name, value);
                    default -> List.of();
                };
        List<EditEntry> inner =
                switch (field.sort()) {
                    case PAIRS -> pairs(field, name, (Map<?, ?>) value);
                    case GROUP -> parts(field, name, (Map<?, ?>) value, Set.of());
                    default -> List.of();
                };
        String text =
                switch (field.sort()) {
                    case TEXTS -> String.join("\n", strings(value));
                    case GROUPS -> Integer.toString(((List<?>) value).size());
                    default -> value instanceof String written ? written : "1";
                };
        List<Row> rows = field.sort() == Sort.GROUPS ? rows(field, name, value) : List.of();
        return new EditEntry(
                name,
                label(field.key(), within),
                hint(field, within),
                sort,
                text,
                field.required(),
                options,
                inner,
                rows);
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private List<EditEntry> pairs(FieldSpec field, String name, Map<?, ?> value) {
        List<EditEntry> inputs = new ArrayList<>();
        List<String> keys = words(field, value.keySet());
        for (int i = 0; i < keys.size(); i++) {
            String texts = value.containsKey(keys.get(i)) ? String.join(", ", strings(value.get(keys.get(i)))) : "";
            inputs.add(new EditEntry(
                    name + "-" + i, words(keys.get(i)), null, "text", texts, true, List.of(), List.of(), List.of()));
        }
        return inputs;
    }

    private List<EditEntry> parts(FieldSpec field, String name, Map<?, ?> value, Set<String> isLong) {
        return field.inner().stream()
                .map(part -> entry(
                        part,
                        name + "-" + part.key(),
                        value.containsKey(part.key()) ? value.get(part.key()) : nothing(part),
                        field.key(),
                        LONG.contains(part.key()) || isLong.contains(part.key())))
                .toList();
    }

    private List<Row> rows(FieldSpec field, String name, Object value) {
        List<?> maps = (List<?>) value;
        Set<String> isLong = new LinkedHashSet<>();
        maps.forEach(map -> ((Map<?, ?>) map).forEach((key, text) -> {
            if (text instanceof String written && written.length() > SHORT) {
                isLong.add((String) key);
            }
        }));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            rows.add(new Row(
                    name + "-" + i,
                    Messages.text("editing_rows.label.row", label(field.key(), null), i + 1, maps.size()),
                    field.key() + ":" + i,
                    i == 0,
                    i == maps.size() - 1,
                    parts(field, name + "-" + i, (Map<?, ?>) maps.get(i), isLong)));
        }
        return rows;
    }

    private List<Choice> boxes(FieldSpec field, String name, List<?> chosen) {
        List<Choice> boxes = new ArrayList<>();
        List<String> words = words(field, chosen);
        for (int i = 0; i < words.size(); i++) {
            boxes.add(new Choice(name + "-" + i, words.get(i), words(words.get(i)), chosen.contains(words.get(i))));
        }
        return boxes;
    }

    private static List<Choice> options(List<String> words, String name, Object chosen) {
        return words.stream()
                .map(word -> new Choice(name, word, words(word), word.equals(chosen)))
                .toList();
    }

    private static String words(String word) {
        String key = "editing_word.label." + word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Messages.keys().contains(key)
                ? Messages.text(key)
                : Relation.byKey(word)
                        .map(relation -> relation.label(true))
                        .or(() -> Voivodeship.byTeryt(word).map(Voivodeship::polishName))
                        .orElse(word);
    }

    /** Words for a key, those for it inside another one if there are such. */
    static String label(String key, String within) {
        return named(key, within, name -> "editing_field.label." + name)
                .orElseGet(() -> Messages.text("editing_field.label." + key.replace('_', '-')));
    }

    private static String hint(FieldSpec field, String within) {
        return named(field.key(), within, name -> "editing_field.hint." + name)
                .orElse(
                        field.sort() == Sort.TEXTS && within != null
                                ? Messages.text("editing_field.hint.texts")
                                : null);
    }

    private static Optional<String> named(String key, String within, UnaryOperator<String> full) {
        String plain = key.replace('_', '-');
        List<String> keys = within == null ? List.of(plain) : List.of(within.replace('_', '-') + "-" + plain, plain);
        return keys.stream()
                .map(full)
                .filter(name -> Messages.keys().contains(name))
                .findFirst()
                .map(Messages::text);
    }

    /** Id of the input where a place of the text is mended, as problems name it. */
    String input(FieldSpec field, String[] way) {
        String name = PREFIX + field.key();
        FieldSpec part = field;
        Object value = held(field).orElse(null);
        for (int i = 1; value != null && i < way.length; i++) {
            String step = way[i];
            if (part.sort() == Sort.GROUPS && value instanceof List<?> rows && step.matches("\\d{1,3}")) {
                int row = Integer.parseInt(step);
                name += "-" + step;
                value = row < rows.size() ? rows.get(row) : null;
                part = new FieldSpec(part.key(), Sort.GROUP, true, List.of(), part.inner());
            } else if (part.sort() == Sort.GROUP) {
                FieldSpec next = part.inner().stream()
                        .filter(found -> found.key().equals(step))
                        .findFirst()
                        .orElse(null);
                name = next == null ? name : name + "-" + step;
                value = next == null ? null : ((Map<?, ?>) value).get(step);
                part = next == null ? part : next;
                value = value == null && next != null ? nothing(next) : value;
            } else if (part.sort() == Sort.PAIRS) {
                int at = words(part, ((Map<?, ?>) value).keySet()).indexOf(step);
                name = at < 0 ? name : name + "-" + at;
                value = null;
            }
        }
        return name;
    }
}
