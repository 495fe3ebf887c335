package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML that was made from a document, as text of ours: headings, lists, tables, links, notes, emphasis, figures. */
final class HtmlText {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>]|\\{(?=[{#]))");
    private static final Pattern AT_START = Pattern.compile("^(#{1,6}(?= )|[-+](?= )|:(?=[: ])|\\||=)");
    private static final Pattern NUMBER_AT_START = Pattern.compile("^(\\d{1,9})([.)])(?= )");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)[^\\s()<>]+");
    private static final Pattern NOTE = Pattern.compile("#(footnote|endnote)-(\\d+)");
    private static final Set<String> BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "div");
    private static final int DEEPEST_HEADING = 4;

    private final Function<Element, String> figures;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<String> pending = new ArrayList<>();
    private final int shift;

    private HtmlText(Document html, Function<Element, String> figures) {
        this.figures = figures;
        this.shift = html.select("h1").isEmpty() ? 0 : 1;
    }

    /** @param figures what stands for an image, or empty where it is left out */
    static String of(String html, Function<Element, String> figures) {
        Document document = Jsoup.parseBodyFragment(html);
        HtmlText text = new HtmlText(document, figures);
        text.takeNotes(document);
        List<String> blocks = new ArrayList<>(text.blocks(document.body()));
        text.notes.forEach((name, words) -> blocks.add("[^" + name + "]: " + words));
        return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
    }

    private void takeNotes(Document document) {
        for (Element note : document.select("li[id^=footnote-], li[id^=endnote-]")) {
            note.select("a[href^=#footnote-ref], a[href^=#endnote-ref]").remove();
            String words = note.select("p").isEmpty()
                    ? inline(note)
                    : note.select("p").stream()
                            .map(this::inline)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining(" "));
            notes.put(name("#" + note.id()), words.isEmpty() ? "…" : words);
            Element list = note.parent();
            note.remove();
            if (list != null && list.childrenSize() == 0) {
                list.remove();
            }
        }
    }

    private static String name(String target) {
        Matcher note = NOTE.matcher(target);
        return note.matches() ? (note.group(1).equals("endnote") ? "k" : "") + note.group(2) : "";
    }

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                add(blocks, paragraph(loose));
                block(element, blocks);
            } else {
                loose.append(inlineNode(node));
            }
        }
        add(blocks, paragraph(loose));
        return blocks;
    }

    private void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
        blocks.addAll(pending);
        pending.clear();
    }

    private static String paragraph(StringBuilder loose) {
        String words = guarded(loose.toString().strip());
        loose.setLength(0);
        return words;
    }

    /** A paragraph does not become a heading or a list by the sign with which it begins. */
    private static String guarded(String words) {
        String plain = NUMBER_AT_START.matcher(words).replaceFirst("$1\\\\$2");
        return AT_START.matcher(plain).replaceFirst("\\\\$1");
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                element.select("strong, em, b, i").unwrap();
                String words = inline(element);
                int level = Math.clamp(element.normalName().charAt(1) - '0' + shift, 2, DEEPEST_HEADING);
                add(blocks, words.isEmpty() ? "" : "#".repeat(level) + " " + words);
            }
            case "ul", "ol" -> add(blocks, list(element));
            case "table" -> add(blocks, table(element));
            case "blockquote" ->
                add(
                        blocks,
                        blocks(element).stream()
                                .map(block -> "> " + block.replace("\n", "\n> "))
                                .collect(Collectors.joining("\n>\n")));
            case "div" -> blocks.addAll(blocks(element));
            default -> add(blocks, guarded(inline(element)));
        }
    }

    private String list(Element list) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (Element item : list.children()) {
            String marker = list.normalName().equals("ol") ? number++ + ". " : "- ";
            List<String> inside = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (Node node : item.childNodes()) {
                if (node instanceof Element element && Set.of("ul", "ol").contains(element.normalName())) {
                    inside.add(list(element));
                } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    words.append(' ').append(inline(element));
                } else {
                    words.append(inlineNode(node));
                }
            }
            String nested = inside.stream()
                    .flatMap(String::lines)
                    .map(line -> "\n" + " ".repeat(marker.length()) + line)
                    .collect(Collectors.joining());
            String plain = guarded(words.toString().strip());
            if (!plain.isEmpty() || !nested.isEmpty()) {
                lines.add(marker + plain + nested);
            }
        }
        return String.join("\n", lines);
    }

    private String table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {
                List<String> cells = new ArrayList<>();
                for (Element cell : row.children()) {
                    cells.add(cellText(cell));
                    for (int more = span(cell); more > 1; more--) {
                        cells.add("");
                    }
                }
                rows.add(cells);
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            while (cells.size() < width) {
                cells.add("");
            }
            text.append(i == 0 ? "" : "\n")
                    .append("| ")
                    .append(String.join(" | ", cells))
                    .append(" |");
            if (i == 0) {
                text.append("\n|").append("---|".repeat(width));
            }
        }
        return text.toString();
    }

    private String cellText(Element cell) {
        String words = cell.select("p, li").isEmpty()
                ? inline(cell)
                : cell.select("p, li").stream()
                        .filter(part -> part.select("p, li").size() == 1)
                        .map(this::inline)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("; "));
        return words.replace("|", "\\|");
    }

    private static int span(Element cell) {
        return cell.attr("colspan").matches("\\d{1,2}") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }

    private String inline(Element element) {
        return element.childNodes().stream()
                .map(this::inlineNode)
                .collect(Collectors.joining())
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private String inlineNode(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> " ";
            case "img" -> {
                String figure = figures.apply(element);
                if (!figure.isEmpty()) {
                    pending.add(figure);
                }
                yield "";
            }
            case "strong", "b" -> marked(element, "**");
            case "em", "i" -> marked(element, "*");
            case "a" -> link(element);
            case "script", "style" -> "";
            default -> element.childNodes().stream().map(this::inlineNode).collect(Collectors.joining());
        };
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("[ \\t\\r\\n\\f]+", " ")).replaceAll("\\\\$1");
    }

    /** Emphasis begins and ends at words, or it would be none. */
    private String marked(Element element, String mark) {
        String words = element.childNodes().stream().map(this::inlineNode).collect(Collectors.joining());
        String core = words.strip();
        if (core.isEmpty()) {
            return words;
        }
        int at = words.indexOf(core);
        return words.substring(0, at) + mark + core + mark + words.substring(at + core.length());
    }

    private String link(Element element) {
        String target = element.attr("href");
        String note = name(target);
        if (!note.isEmpty()) {
            return "[^" + note + "]";
        }
        String words = element.childNodes().stream().map(this::inlineNode).collect(Collectors.joining());
        return ADDRESS.matcher(target).matches() && !words.isBlank()
                ? "[" + words.strip() + "](" + target + ")"
                : words;
    }
}
