package pl.kooperacja.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** A parsed text: what it mentions, what is wrong with it, and its rendering. Never changes, so it may be kept. */
public final class Document {
    /**
     * Something mentioned by the text.
     *
     * @param target id of an item (empty: this one), path on this site, phrase of a term or path of a file
     * @param anchor part of the target, or null
     * @param line of the file, from 1
     */
    public record Link(String target, String anchor, int line) {}

    /**
     * A stretch of the text under its heading, without what stands under headings inside it.
     *
     * @param level of the heading; 0 for what stands before the first one
     * @param anchor of the heading, or null before the first one
     * @param text plain, blocks apart by a line break
     */
    public record Section(int level, String anchor, String title, String text) {}

    private final Node tree;
    private final Shaping.Found found;

    Document(Node tree, Shaping.Found found) {
        this.tree = tree;
        this.found = found;
    }

    /** Links to items ({@code id:}), to this text ({@code #}) and to paths of this site. */
    public List<Link> links() {
        return List.copyOf(found.links);
    }

    public List<Link> terms() {
        return List.copyOf(found.terms);
    }

    public List<Link> files() {
        return List.copyOf(found.files);
    }

    public List<Problem> problems() {
        return List.copyOf(found.problems);
    }

    /** Headings whose anchors are made from their words, and so change with them. */
    public List<Problem> unnamedHeadings() {
        return List.copyOf(found.unnamed);
    }

    /** Anchors of headings, links and words, in order. */
    public List<String> anchors() {
        return List.copyOf(found.anchors);
    }

    public int words() {
        return found.words;
    }

    /** Anchors of self-check questions, in order. */
    public List<String> questions() {
        return found.questionAnchors();
    }

    /** Every table as plain text, rows of cells, the heading row first. */
    public List<List<List<String>>> tables() {
        return found.tables.stream().map(Document::rows).toList();
    }

    /** Lines on which the tables begin, in order. */
    public List<Integer> tableLines() {
        return List.copyOf(found.tableLines);
    }

    /** Line of the file on which the text begins. */
    public int firstLine() {
        return found.firstLine;
    }

    private static List<List<String>> rows(Node table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Shaping.plain(cell).replace('\u00a0', ' ').strip());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The whole text in plain words, heading by heading; the first entry has none. */
    public List<Section> sections() {
        return new PlainWriter(found).write(tree);
    }

    /** HTML for one reader. */
    public Rendered render(Resolver resolver) {
        return new HtmlWriter(found, resolver).write(tree);
    }
}
