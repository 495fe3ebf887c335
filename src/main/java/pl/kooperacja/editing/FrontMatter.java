package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The head of a content file, in which single keys can be changed while every other line stays as it is. It is taken
 * apart by its look alone, so that what is no YAML yet is kept too.
 */
public final class FrontMatter {
    private static final String FENCE = "---";
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]*):(?:\\s.*)?");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,()/–„”…%?!+-]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*");
    private static final int LONGEST_FLOW = 100;

    /** Lines of one key; what stands before the first key has none. */
    private record Block(String key, List<String> lines) {}

    private final List<Block> blocks;
    private final String body;

    private FrontMatter(List<Block> blocks, String body) {
        this.blocks = blocks;
        this.body = body;
    }

    public static FrontMatter of(String source) {
        String[] lines = source.split("\n", -1);
        int end = lines[0].strip().equals(FENCE) ? 1 : 0;
        while (end > 0 && end < lines.length && !lines[end].strip().equals(FENCE)) {
            end++;
        }
        if (end == 0 || end == lines.length) {
            return new FrontMatter(new ArrayList<>(), source);
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : List.of(lines).subList(1, end)) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                blocks.add(new Block(key.group(1), new ArrayList<>(List.of(line))));
            } else {
                if (blocks.isEmpty()) {
                    blocks.add(new Block("", new ArrayList<>()));
                }
                blocks.get(blocks.size() - 1).lines().add(line);
            }
        }
        return new FrontMatter(blocks, String.join("\n", List.of(lines).subList(end + 1, lines.length)));
    }

    public String body() {
        return body;
    }

    /** Line of the whole text on which the body begins, from 1. */
    public int bodyLine() {
        return blocks.stream().mapToInt(block -> block.lines().size()).sum() + 3;
    }

    public FrontMatter withBody(String text) {
        return new FrontMatter(blocks, text);
    }

    public boolean has(String key) {
        return block(key).isPresent();
    }

    /** The key to which a line of the whole text belongs, or null. */
    public String keyAt(int line) {
        int at = 2;
        for (Block block : blocks) {
            at += block.lines().size();
            if (line < at) {
                return line < 2 || block.key().isEmpty() ? null : block.key();
            }
        }
        return null;
    }

    /** Line of the whole text on which the key stands, or 1. */
    public int lineOf(String key) {
        int at = 2;
        for (Block block : blocks) {
            if (block.key().equals(key)) {
                return at;
            }
            at += block.lines().size();
        }
        return 1;
    }

    /** What is written after the key, as it is written, without the indentation that all its lines share. */
    public String raw(String key) {
        return block(key)
                .map(block -> {
                    String first =
                            block.lines().get(0).substring(key.length() + 1).strip();
                    String rest = String.join(
                                    "\n", block.lines().subList(1, block.lines().size()))
                            .stripIndent()
                            .stripTrailing();
                    return rest.isEmpty() ? first : first.isEmpty() ? rest : first + "\n" + rest;
                })
                .orElse("");
    }

    /** The text of a key; empty where there is none or something else. */
    public Optional<String> text(String key) {
        return node(key)
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue().strip());
    }

    /** The list of texts of a key, a single text being a list of one; empty where there is something else. */
    public Optional<List<String>> list(String key) {
        Node node = node(key).orElse(null);
        if (node == null || !(node instanceof SequenceNode sequence)) {
            return text(key).map(text -> text.isEmpty() ? List.of() : List.of(text));
        }
        if (!sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(sequence.getValue().stream()
                .map(entry -> ((ScalarNode) entry).getValue().strip())
                .toList());
    }

    /** The texts inside a key, by their keys. */
    public Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node(key).orElse(null) instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name && pair.getValueNode() instanceof ScalarNode value) {
                    texts.put(name.getValue(), value.getValue().strip());
                }
            }
        }
        return texts;
    }

    /** All that stands after the key, as texts, lists and mappings; empty where it is anything else, or no YAML. */
    public Optional<Object> tree(String key) {
        return node(key).map(FrontMatter::tree);
    }

    /** @return null for what is neither of these */
    private static Object tree(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            for (Node entry : sequence.getValue()) {
                list.add(tree(entry));
            }
            return list.contains(null) ? null : list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                Object value = tree(pair.getValueNode());
                boolean sound = value != null
                        && pair.getKeyNode() instanceof ScalarNode name
                        && map.put(name.getValue(), value) == null;
                if (!sound) {
                    return null;
                }
            }
            return map;
        }
        return null;
    }

    /** Where a line of the whole text stands, as problems name places; null outside the keys. */
    public String placeAt(int line) {
        String key = keyAt(line);
        if (key == null) {
            return null;
        }
        int offset = line - lineOf(key);
        return node(key).map(node -> key + placeIn(node, offset)).orElse(key);
    }

    private static String placeIn(Node node, int line) {
        String place = "";
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node entry = sequence.getValue().get(i);
                if (startsBy(entry, line) && !(entry instanceof ScalarNode)) {
                    place = "/" + i + placeIn(entry, line);
                }
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name && startsBy(name, line)) {
                    place = "/" + name.getValue() + placeIn(pair.getValueNode(), line);
                }
            }
        }
        return place;
    }

    private static boolean startsBy(Node node, int line) {
        return node.getStartMark().map(mark -> mark.getLine() <= line).orElse(false);
    }

    private Optional<Node> node(String key) {
        return block(key)
                .flatMap(block -> compose(String.join("\n", block.lines())))
                .filter(MappingNode.class::isInstance)
                .map(node -> ((MappingNode) node).getValue())
                .filter(pairs -> pairs.size() == 1)
                .map(pairs -> pairs.get(0).getValueNode());
    }

    private static Optional<Node> compose(String yaml) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(yaml);
        } catch (YamlEngineException e) {
            // what is no YAML has no value; the reader of the whole text says what is wrong with it
            return Optional.empty();
        }
    }

    private Optional<Block> block(String key) {
        return blocks.stream().filter(block -> block.key().equals(key)).findFirst();
    }

    public FrontMatter withText(String key, String text) {
        return text.isBlank() ? without(key) : with(key, List.of(key + ": " + scalar(text.strip())));
    }

    public FrontMatter withList(String key, List<String> texts) {
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        texts.forEach(text -> lines.add("  - " + scalar(text.strip())));
        return texts.isEmpty() ? without(key) : with(key, lines);
    }

    public FrontMatter withTexts(String key, Map<String, String> texts) {
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        texts.forEach((name, text) -> lines.add("  " + name + ": " + scalar(text.strip())));
        return with(key, lines);
    }

    /** The key with texts, lists and mappings after it; without the key where there is nothing. */
    public FrontMatter withTree(String key, Object tree) {
        List<String> lines = new ArrayList<>();
        write("", key, tree, lines);
        return FieldTree.isEmpty(tree) ? without(key) : with(key, lines);
    }

    private static void write(String before, String key, Object tree, List<String> lines) {
        String indent = " ".repeat(before.length());
        if (tree instanceof String text) {
            lines.add(before + key + ": " + scalar(text));
        } else if (tree instanceof Map<?, ?> map) {
            lines.add(before + key + ":");
            map.forEach((name, value) -> write(indent + "  ", scalar((String) name), value, lines));
        } else if (tree instanceof List<?> list && isFlow(list)) {
            lines.add(before + key + ": " + list);
        } else if (tree instanceof List<?> list) {
            lines.add(before + key + ":");
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> row) {
                    write(indent + "  - ", row, lines);
                } else {
                    lines.add(indent + "  - " + scalar((String) entry));
                }
            }
        }
    }

    private static void write(String before, Map<?, ?> row, List<String> lines) {
        String next = before;
        for (Map.Entry<?, ?> pair : row.entrySet()) {
            write(next, scalar((String) pair.getKey()), pair.getValue(), lines);
            next = " ".repeat(before.length());
        }
        if (row.isEmpty()) {
            lines.add(before + "{}");
        }
    }

    /** Whether all are short words, which stand best in one line. */
    private static boolean isFlow(List<?> list) {
        return list.toString().length() <= LONGEST_FLOW
                && list.stream()
                        .allMatch(entry -> entry instanceof String text
                                && WORD.matcher(text).matches()
                                && scalar(text).equals(text));
    }

    /** The key with what somebody wrote after it, be it YAML or not. */
    public FrontMatter withRaw(String key, String written) {
        if (written.isBlank()) {
            return without(key);
        }
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        // a line of hyphens would end the head
        written.stripTrailing()
                .lines()
                .map(line -> line.strip().equals(FENCE) ? "'" + FENCE + "'" : line)
                .forEach(line -> lines.add(line.isEmpty() ? line : "  " + line));
        return with(key, lines);
    }

    public FrontMatter without(String key) {
        return new FrontMatter(
                blocks.stream().filter(block -> !block.key().equals(key)).toList(), body);
    }

    private FrontMatter with(String key, List<String> lines) {
        List<Block> changed = new ArrayList<>(blocks);
        Block fresh = new Block(key, lines);
        int at = 0;
        while (at < changed.size() && !changed.get(at).key().equals(key)) {
            at++;
        }
        if (at < changed.size()) {
            changed.set(at, fresh);
        } else {
            changed.add(fresh);
        }
        return new FrontMatter(changed, body);
    }

    /** The text so that YAML reads it back the same. */
    static String scalar(String text) {
        if (PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && compose(text).orElse(null) instanceof ScalarNode plain
                && plain.getValue().equals(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (Character.isISOControl(c)) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** The whole text. */
    public String source() {
        if (blocks.isEmpty()) {
            return body;
        }
        List<String> lines = new ArrayList<>(List.of(FENCE));
        blocks.forEach(block -> lines.addAll(block.lines()));
        lines.add(FENCE);
        return String.join("\n", lines) + "\n" + body;
    }
}
