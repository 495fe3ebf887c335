package pl.kooperacja.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import pl.kooperacja.markdown.Problem;

/**
 * The keys of one YAML mapping, read strictly: a wrong or missing value is reported with its line and answered with
 * something harmless, and every key nobody asked for is reported by {@link #close}.
 */
public final class Fields {
    private static final String NO_MAPPING = "tu powinny stać pary klucz: wartość";
    private static final int OLDEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new java.util.HashSet<>();
    private final List<Problem> problems;
    private final List<Fields> inner = new ArrayList<>();
    private final Set<String> optional = new java.util.HashSet<>();
    private final int line;
    private final int firstLine;
    /** What stands before the keys in the names of places: the way to this mapping. */
    private final String path;

    /** Questions, where nothing is read but they are kept. */
    private Map<String, Question> questions;

    /** What was asked about a key. @param inside the fields inside it, or null */
    private record Question(FieldSpec.Sort sort, boolean required, List<String> allowed, Fields inside) {
        FieldSpec spec(String key) {
            return new FieldSpec(key, sort, required, allowed, inside == null ? List.of() : inside.specs());
        }
    }

    Fields(Node node, int firstLine, List<Problem> problems) {
        this(node, firstLine, problems, "");
    }

    private Fields(Node node, int firstLine, List<Problem> problems, String path) {
        this.path = path;
        this.problems = problems;
        this.firstLine = firstLine;
        this.line = lineOf(node, firstLine);
        if (!(node instanceof MappingNode mapping)) {
            problem(line, NO_MAPPING, null);
            return;
        }
        for (NodeTuple pair : mapping.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int keyLine = lineOf(pair.getKeyNode(), firstLine);
            if (values.putIfAbsent(key, pair.getValueNode()) != null) {
                problem(keyLine, "klucz " + key + " powtarza się", path + key);
            }
            lines.put(key, keyLine);
        }
    }

    /**
     * What a kind reads of the front matter besides what all kinds have, in the order of its questions: asked of it with
     * fields that are not there. So its form follows from its reading.
     */
    static List<FieldSpec> askedBy(Kind<?> kind) {
        Fields fields = asking();
        kind.read(fields);
        return fields.specs();
    }

    private static Fields asking() {
        Fields fields = empty(new ArrayList<>(), 1);
        fields.questions = new LinkedHashMap<>();
        return fields;
    }

    private List<FieldSpec> specs() {
        return questions.entrySet().stream()
                .map(question -> question.getValue().spec(question.getKey()))
                .toList();
    }

    public boolean has(String key) {
        if (questions != null) {
            optional.add(key);
            return true;
        }
        return values.containsKey(key);
    }

    private boolean holds(String key) {
        return values.containsKey(key);
    }

    /** Keeps a question; the first one about a key is the one that tells most. */
    private void note(String key, FieldSpec.Sort sort, boolean required, Collection<String> allowed) {
        note(key, sort, required, allowed, null);
    }

    private void note(String key, FieldSpec.Sort sort, boolean required, Collection<String> allowed, Fields inside) {
        if (questions != null) {
            boolean must = required && !optional.contains(key);
            questions.putIfAbsent(key, new Question(sort, must, List.copyOf(allowed), inside));
        }
    }

    /** Text that must be there. */
    public String text(String key) {
        note(key, FieldSpec.Sort.TEXT, true, List.of());
        String text = optionalText(key);
        if (text == null && holds(key)) {
            return "";
        }
        if (text == null || text.isBlank()) {
            missing(key);
            return "";
        }
        return text;
    }

    /** Text, or null. */
    public String optionalText(String key) {
        note(key, FieldSpec.Sort.TEXT, false, List.of());
        Node node = ask(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem(key, key + " powinno być tekstem");
        return null;
    }

    /** Text no longer than the column that keeps it. */
    public String text(String key, int longest) {
        String text = text(key);
        if (text.length() > longest) {
            problem(key, key + " ma " + text.length() + " znaków, najwięcej może mieć " + longest);
            return text.substring(0, longest);
        }
        return text;
    }

    /** One of the given words. */
    public String choice(String key, String... allowed) {
        return choice(key, Arrays.asList(allowed));
    }

    /** One of the given words. */
    public String choice(String key, Collection<String> allowed) {
        note(key, FieldSpec.Sort.CHOICE, true, allowed);
        String text = text(key);
        if (!text.isEmpty() && !allowed.contains(text)) {
            problem(key, key + ": „" + text + "” – dozwolone: " + String.join(", ", allowed));
        }
        return text;
    }

    /** At least one text. */
    public List<String> some(String key) {
        note(key, FieldSpec.Sort.TEXTS, true, List.of());
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            missing(key);
        }
        return texts;
    }

    /** Some of the given words, or none. */
    public List<String> choicesIfAny(String key, Collection<String> allowed) {
        note(key, FieldSpec.Sort.CHOICES, false, allowed);
        return holds(key) ? choices(key, allowed) : List.of();
    }

    /** Some of the given words; at least one. */
    public List<String> choices(String key, Collection<String> allowed) {
        note(key, FieldSpec.Sort.CHOICES, true, allowed);
        List<String> texts = some(key);
        for (String text : texts) {
            if (!allowed.contains(text)) {
                problem(key, key + ": „" + text + "” – dozwolone: " + String.join(", ", allowed));
            }
        }
        return texts.stream().filter(allowed::contains).toList();
    }

    public int number(String key) {
        note(key, FieldSpec.Sort.NUMBER, true, List.of());
        String text = text(key);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problem(key, key + ": „" + text + "” nie jest liczbą");
            return 0;
        }
    }

    public boolean flag(String key) {
        note(key, FieldSpec.Sort.FLAG, false, List.of());
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem(key, key + ": „" + text + "” – dozwolone: true, false");
        }
        return "true".equals(text);
    }

    /** A date that must be there. */
    public LocalDate date(String key) {
        note(key, FieldSpec.Sort.DATE, true, List.of());
        return date(key, text(key), LocalDate.EPOCH);
    }

    /** A date, or the other one. */
    public LocalDate date(String key, LocalDate otherwise) {
        note(key, FieldSpec.Sort.DATE, false, List.of());
        return holds(key) ? date(key, text(key), otherwise) : otherwise;
    }

    private LocalDate date(String key, String text, LocalDate otherwise) {
        try {
            LocalDate date = text.isEmpty() ? otherwise : LocalDate.parse(text);
            if (date == null || date.getYear() >= OLDEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, together with dates that no calendar of ours holds
        }
        problem(key, key + ": „" + text + "” nie jest datą w postaci 2026-11-21");
        return otherwise;
    }

    /** A list of texts; one text alone is a list of one; nothing is an empty list. */
    public List<String> texts(String key) {
        note(key, FieldSpec.Sort.TEXTS, false, List.of());
        Node node = ask(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            texts.add(scalar.getValue().strip());
        } else if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                if (entry instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                } else {
                    problem(lineOf(entry, firstLine), key + ": pozycja powinna być tekstem", path + key);
                }
            }
        } else if (node != null) {
            problem(key, key + " powinno być listą");
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** A list of mappings, each read by the function. */
    public <T> List<T> list(String key, Function<Fields, T> reading) {
        if (questions != null) {
            Fields inside = asking();
            reading.apply(inside);
            note(key, FieldSpec.Sort.GROUPS, false, List.of(), inside);
        }
        Node node = ask(key);
        List<T> read = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node entry : sequence.getValue()) {
                read.add(reading.apply(inside(entry, path + key + "/" + read.size() + "/")));
            }
        } else if (node != null) {
            problem(key, key + " powinno być listą");
        }
        return read;
    }

    /** A mapping that must be there. */
    public Fields map(String key) {
        if (questions != null) {
            Fields inside = asking();
            note(key, FieldSpec.Sort.GROUP, true, List.of(), inside);
            return inside;
        }
        Node node = ask(key);
        if (node == null) {
            missing(key);
            return empty(new ArrayList<>(), firstLine);
        }
        return inside(node, path + key + "/");
    }

    /** A mapping of these keys to lists of texts; which others there may be is the caller's to judge. */
    public Map<String, List<String>> lists(String key, Collection<String> known) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        note(key, FieldSpec.Sort.PAIRS, false, known);
        if (holds(key)) {
            Fields inside = map(key);
            for (String name : List.copyOf(inside.values.keySet())) {
                map.put(name, inside.texts(name));
            }
        }
        return map;
    }

    private Fields inside(Node node, String way) {
        if (!(node instanceof MappingNode)) {
            problem(lineOf(node, firstLine), NO_MAPPING, way.substring(0, way.length() - 1));
            return empty(new ArrayList<>(), firstLine);
        }
        Fields fields = new Fields(node, firstLine, problems, way);
        inner.add(fields);
        return fields;
    }

    private static Fields empty(List<Problem> problems, int firstLine) {
        MappingNode nothing = new MappingNode(
                org.snakeyaml.engine.v2.nodes.Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
        return new Fields(nothing, firstLine, problems);
    }

    /** Reports something about a key that only the caller can judge. */
    public void problem(String key, String reason) {
        problem(lines.getOrDefault(key, line), reason, path + key);
    }

    private void missing(String key) {
        add(new Problem(line(key), "brak wartości " + key, path + key, true));
    }

    /** Reports keys that nobody asked for. */
    void close() {
        for (Map.Entry<String, Integer> entry : lines.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                problem(entry.getValue(), "nieznany klucz " + entry.getKey(), path + entry.getKey());
            }
        }
        inner.forEach(Fields::close);
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    private Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** A fault is told once, however often its key is read. */
    private void problem(int atLine, String reason, String place) {
        add(new Problem(atLine, reason, place, false));
    }

    private void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static int lineOf(Node node, int firstLine) {
        return node.getStartMark().map(mark -> firstLine + mark.getLine()).orElse(firstLine);
    }
}
