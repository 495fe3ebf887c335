package pl.kooperacja.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes one text in plain words, heading by heading; a note stands in the section that first points at it. */
final class PlainWriter extends AbstractVisitor {
    private final Shaping.Found found;
    private final Map<String, FootnoteDefinition> notes = new HashMap<>();
    private final List<Document.Section> sections = new ArrayList<>();
    /** Labels of notes that the present section points at, and of those written already. */
    private final Set<String> pointed = new LinkedHashSet<>();

    private final Set<String> written = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private Rendered.Heading heading;

    PlainWriter(Shaping.Found found) {
        this.found = found;
    }

    List<Document.Section> write(Node tree) {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition note) {
                notes.put(note.getLabel(), note);
            }
        }
        tree.accept(this);
        close();
        return List.copyOf(sections);
    }

    private void close() {
        for (String label : List.copyOf(pointed)) {
            FootnoteDefinition note = notes.get(label);
            if (note != null && written.add(label)) {
                visitChildren(note);
            }
        }
        pointed.clear();
        String plain = text.toString().replace('\u00a0', ' ').strip();
        text.setLength(0);
        sections.add(
                heading == null
                        ? new Document.Section(0, null, "", plain)
                        : new Document.Section(
                                heading.level(),
                                heading.anchor(),
                                heading.text().replace('\u00a0', ' '),
                                plain));
    }

    private void block(String line) {
        endBlock();
        text.append(line);
        endBlock();
    }

    private void block(Node node) {
        endBlock();
        visitChildren(node);
        endBlock();
    }

    private void endBlock() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    @Override
    public void visit(Heading node) {
        close();
        heading = found.byHeading.get(node);
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        block(list);
    }

    @Override
    public void visit(OrderedList list) {
        block(list);
    }

    @Override
    public void visit(ListItem item) {
        block(item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        switch (block) {
            case FootnoteDefinition note -> {
                // where it is pointed at
            }
            case Callout callout -> {
                block(BracketParser.unmark(callout.title));
                block((Node) callout);
            }
            case Shaping.Figure figure -> {
                block(figure.alt);
                if (figure.image.getTitle() != null) {
                    block(BracketParser.unmark(figure.image.getTitle()));
                }
            }
            case Shaping.CaptionedTable table -> {
                block((Node) table.caption);
                block((Node) table);
            }
            case Shaping.Answer answer -> {
                block((Node) answer.choice);
                block((Node) answer);
            }
            default -> block((Node) block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case BracketParser.TermNode term -> text.append(term.shown);
            case BracketParser.SpanNode span -> text.append(span.text);
            case FootnoteReference reference -> pointed.add(reference.getLabel());
            case Shaping.Definition definition -> block((Node) definition);
            case TableCell cell -> block((Node) cell);
            default -> visitChildren(node);
        }
    }

    @Override
    public void visit(Text literal) {
        text.append(literal.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(' ');
    }
}
