package pl.kooperacja.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import pl.kooperacja.shared.PolishTypography;

/** Turns the plain tree into ours: definition lists, figures, captions, anchors; collects what must be looked up. */
final class Shaping extends AbstractVisitor {
    /** What one text mentions. */
    static final class Found {
        final List<Rendered.Heading> headings = new ArrayList<>();
        final Map<Heading, Rendered.Heading> byHeading = new HashMap<>();
        final Set<String> anchors = new LinkedHashSet<>();
        final Map<Link, Attributes> linkAttributes = new HashMap<>();
        final List<Document.Link> links = new ArrayList<>();
        final List<Document.Link> terms = new ArrayList<>();
        final List<Document.Link> files = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Problem> unnamed = new ArrayList<>();
        final List<Question> questions = new ArrayList<>();
        final List<Node> tables = new ArrayList<>();
        final List<Integer> tableLines = new ArrayList<>();
        final int firstLine;
        int words;

        Found(int firstLine) {
            this.firstLine = firstLine;
        }

        List<String> questionAnchors() {
            return questions.stream().map(question -> question.anchor).toList();
        }
    }

    /** A definition list; children alternate as they were written. */
    static final class Definitions extends CustomBlock {}

    /** One term or explanation of a definition list. */
    static final class Definition extends CustomNode {
        final boolean term;

        Definition(boolean term) {
            this.term = term;
        }
    }

    /** A picture with its caption. */
    static final class Figure extends CustomBlock {
        final Image image;
        final String alt;

        Figure(Image image, String alt) {
            this.image = image;
            this.alt = alt;
        }
    }

    /** A self-check question: what stands before its answers is asked. */
    static final class Question extends CustomBlock {
        final String anchor;

        Question(String anchor) {
            this.anchor = anchor;
        }
    }

    /** An answer to choose: its children explain it. */
    static final class Answer extends CustomBlock {
        final char verdict;
        final Paragraph choice;

        Answer(char verdict, Paragraph choice) {
            this.verdict = verdict;
            this.choice = choice;
        }
    }

    /** A table with the paragraph that captions it. */
    static final class CaptionedTable extends CustomBlock {
        Paragraph caption;
        int number;
    }

    private static final Pattern SAFE =
            Pattern.compile("(?i)(https://|http://|mailto:|tel:|id:|/(?![/\\\\])|#|\\{\\{).*");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern NOTE_WITHOUT_TEXT = Pattern.compile("\\[\\^[^\\]\\s]+]");
    /** Ids that pages give to parts of their own. */
    private static final Pattern RESERVED =
            Pattern.compile("tresc|menu|przypisy|powiazane|[pr]\\d+|[tw]-.*|(ramka|tabela)-\\d+");

    /** Right, wrong, nearly right. */
    private static final Pattern ANSWER = Pattern.compile("\\[([x ~])]\\s+(?=\\S)");

    private static final String CAPTION = "Tab. ";

    private final Found found;
    private final Set<Node> visited = new HashSet<>();
    private int level = 1;
    private int callouts;
    private int tables;

    private Shaping(int firstLine) {
        found = new Found(firstLine);
    }

    static Found shape(Node tree, int firstLine) {
        Shaping shaping = new Shaping(firstLine);
        tree.accept(shaping);
        return shaping.found;
    }

    /** Goes over the children as they were: shaping one may move the next. */
    @Override
    protected void visitChildren(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        for (Node child : children) {
            if (child.getParent() == parent) {
                child.accept(this);
            }
        }
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            problem(heading, "nagłówek pierwszego poziomu jest tytułem strony; w treści zacznij od ##");
        } else if (heading.getLevel() > level + 1 && !(level == 1 && heading.getLevel() == 3)) {
            // a text may begin at the third level: its page sets it under a heading of its own
            problem(heading, "przeskok poziomu nagłówka");
        }
        level = heading.getLevel();
        Attributes attributes = trailingAttributes(heading);
        String text = PolishTypography.tie(plain(heading).strip());
        boolean named = attributes != null && attributes.id() != null;
        if (!named) {
            found.unnamed.add(
                    new Problem(line(heading), "nagłówek „" + text + "” potrzebuje własnej kotwicy: {#kotwica}"));
        }
        String anchor = named ? attributes.id() : slug(text);
        anchor(heading, anchor);
        Rendered.Heading entry = new Rendered.Heading(heading.getLevel(), anchor, text);
        found.headings.add(entry);
        found.byHeading.put(heading, entry);
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (only instanceof Image image && image.getNext() == null) {
            figure(image);
            Figure figure = new Figure(image, plain(image));
            figure.setSourceSpans(paragraph.getSourceSpans());
            replace(paragraph, figure);
            return;
        }
        if (definitionAhead(paragraph)) {
            toDefinitions(paragraph);
            return;
        }
        Node next = paragraph.getNext();
        if (next instanceof TableBlock
                && only instanceof Text text
                && text.getLiteral().startsWith(CAPTION)) {
            text.setLiteral(text.getLiteral().substring(CAPTION.length()));
            CaptionedTable table = new CaptionedTable();
            paragraph.insertBefore(table);
            visitChildren(paragraph);
            paragraph.unlink();
            table.caption = paragraph;
            table.appendChild(next);
            table.number = ++tables;
            found.tables.add(next);
            found.tableLines.add(line(next));
            visitChildren(next);
            return;
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Callout callout && callout.sort.equals(Callout.QUESTION)) {
            question(callout);
            return;
        }
        if (block instanceof Callout callout) {
            callout.number = ++callouts;
            count(callout.title);
        } else if (block instanceof CaptionedTable) {
            return;
        } else if (block instanceof TableBlock) {
            problem(block, "tabela nie ma podpisu (akapit „Tab. …” przed tabelą)");
        }
        visitChildren(block);
    }

    private void question(Callout callout) {
        anchor(callout, callout.title);
        Question question = new Question(callout.title);
        question.setSourceSpans(callout.getSourceSpans());
        callout.insertBefore(question);
        callout.unlink();
        found.questions.add(question);
        int right = 0;
        for (Node part = callout.getFirstChild(); part != null; part = callout.getFirstChild()) {
            if (part instanceof BulletList answers) {
                right += answers(question, answers);
                answers.unlink();
            } else {
                question.appendChild(part);
            }
        }
        if (question.getFirstChild() == null || question.getFirstChild() instanceof Answer) {
            problem(question, "pytanie nie ma treści");
        }
        if (right != 1) {
            problem(question, "pytanie powinno mieć dokładnie jedną dobrą odpowiedź: - [x] …");
        }
        visitChildren(question);
        for (Node node = question.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Answer answer) {
                visitChildren(answer.choice);
            }
        }
    }

    /** Moves answers into the question; how many of them are right. */
    private int answers(Question question, BulletList list) {
        int right = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Matcher verdict =
                    item.getFirstChild() instanceof Paragraph choice && choice.getFirstChild() instanceof Text text
                            ? ANSWER.matcher(text.getLiteral())
                            : null;
            if (verdict == null || !verdict.lookingAt()) {
                problem(item, "odpowiedź zaczyna się od [x], [ ] albo [~]");
                continue;
            }
            Paragraph choice = (Paragraph) item.getFirstChild();
            Text text = (Text) choice.getFirstChild();
            text.setLiteral(text.getLiteral().substring(verdict.end()));
            choice.unlink();
            Answer answer = new Answer(verdict.group(1).charAt(0), choice);
            answer.setSourceSpans(item.getSourceSpans());
            question.appendChild(answer);
            while (item.getFirstChild() != null) {
                answer.appendChild(item.getFirstChild());
            }
            if (answer.getFirstChild() == null) {
                problem(answer, "odpowiedź nie ma wyjaśnienia");
            }
            right += answer.verdict == 'x' ? 1 : 0;
        }
        return right;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof BracketParser.TermNode term) {
            found.terms.add(new Document.Link(term.phrase, null, line(term)));
            count(term.shown);
        } else if (node instanceof BracketParser.SpanNode span) {
            count(span.text);
            String id = span.attributes.id();
            if (id != null) {
                anchor(node, id);
            }
        } else if (!(node instanceof FootnoteReference)) {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Link link) {
        if (link.getNext() instanceof Text text) {
            Attributes attributes = Attributes.at(text.getLiteral());
            if (attributes != null) {
                text.setLiteral(text.getLiteral().substring(Attributes.length(text.getLiteral())));
                found.linkAttributes.put(link, attributes);
                if (attributes.id() != null) {
                    anchor(link, attributes.id());
                }
            }
        }
        String target = link.getDestination();
        if (target.startsWith("id:")) {
            String[] parts = target.substring(3).split("#", 2);
            found.links.add(new Document.Link(parts[0], parts.length == 2 ? parts[1] : null, line(link)));
        } else if (target.startsWith("#")) {
            found.links.add(new Document.Link("", target.substring(1), line(link)));
        } else if (target.startsWith("/") && SAFE.matcher(target).matches()) {
            found.links.add(new Document.Link(target, null, line(link)));
        } else if (!SAFE.matcher(target).matches()) {
            if (SCHEME.matcher(target).matches() || target.startsWith("/")) {
                problem(link, "niedozwolony odnośnik " + target);
            } else {
                found.files.add(new Document.Link(target, null, line(link)));
            }
        }
        if (plain(link).isBlank()) {
            problem(link, "odnośnik bez tekstu");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        problem(image, "rycina musi stać w osobnym akapicie: " + image.getDestination());
    }

    private void figure(Image image) {
        if (plain(image).isBlank()) {
            problem(image, "rycina " + image.getDestination() + " nie ma tekstu zastępczego");
        }
        if (SCHEME.matcher(image.getDestination()).matches()
                || image.getDestination().startsWith("/")) {
            problem(image, "rycina musi leżeć obok tekstu: " + image.getDestination());
        } else {
            found.files.add(new Document.Link(image.getDestination(), null, line(image)));
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        problem(block, "surowy HTML jest niedozwolony");
    }

    @Override
    public void visit(HtmlInline inline) {
        problem(inline, "surowy HTML jest niedozwolony");
    }

    @Override
    public void visit(Text text) {
        String literal = BracketParser.unmark(text.getLiteral());
        if (literal.startsWith(":::")) {
            problem(text, "ramka bez rodzaju, tytułu albo początku: " + literal);
        }
        if (literal.contains("[^")) {
            Matcher note = NOTE_WITHOUT_TEXT.matcher(literal);
            if (note.find()) {
                problem(text, "przypis " + note.group() + " nie ma treści");
            }
        }
        count(literal);
        text.setLiteral(PolishTypography.tie(literal));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(BracketParser.unmark(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setLiteral(BracketParser.unmark(block.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        block.setLiteral(BracketParser.unmark(block.getLiteral()));
    }

    private void anchor(Node node, String anchor) {
        if (anchor.isEmpty()) {
            problem(node, "nagłówek potrzebuje kotwicy: {#kotwica}");
        } else if (RESERVED.matcher(anchor).matches()) {
            problem(node, "kotwica #" + anchor + " jest zajęta przez serwis");
        } else if (!found.anchors.add(anchor)) {
            problem(node, "kotwica #" + anchor + " powtarza się");
        }
    }

    private void count(String text) {
        boolean within = false;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean word = Character.isLetterOrDigit(letter) || isNumber(letter);
            found.words += word && !within ? 1 : 0;
            within = word;
            at += Character.charCount(letter);
        }
    }

    /** Whether it is a number that is no digit, such as ½. */
    private static boolean isNumber(int letter) {
        int type = Character.getType(letter);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean definitionAhead(Paragraph paragraph) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak
                    && child.getNext() instanceof Text text
                    && text.getLiteral().startsWith(": ")) {
                return true;
            }
        }
        return false;
    }

    /** „Term”, line break, „: explanation” become entries of a list, shared with a definition list just before. */
    private void toDefinitions(Paragraph paragraph) {
        Definitions list = paragraph.getPrevious() instanceof Definitions previous ? previous : new Definitions();
        if (list.getParent() == null) {
            paragraph.insertBefore(list);
        }
        Definition entry = new Definition(true);
        list.appendChild(entry);
        Node child = paragraph.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof SoftLineBreak
                    && next instanceof Text text
                    && text.getLiteral().startsWith(": ")) {
                text.setLiteral(text.getLiteral().substring(2));
                entry = new Definition(false);
                list.appendChild(entry);
            } else {
                entry.appendChild(child);
            }
            child = next;
        }
        paragraph.unlink();
        visitNewEntries(list);
    }

    private void visitNewEntries(Definitions list) {
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (visited.add(node)) {
                visitChildren(node);
            }
        }
    }

    private static Attributes trailingAttributes(Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            String literal = last.getLiteral();
            int brace = literal.lastIndexOf('{');
            Attributes attributes = brace < 0 ? null : Attributes.at(literal.substring(brace));
            if (attributes != null) {
                last.setLiteral(literal.substring(0, brace).stripTrailing());
                return attributes;
            }
        }
        return null;
    }

    private static void replace(Node old, Node fresh) {
        old.insertBefore(fresh);
        old.unlink();
    }

    private void problem(Node node, String reason) {
        found.problems.add(new Problem(line(node), reason));
    }

    private int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return found.firstLine + at.getSourceSpans().get(0).getLineIndex();
            }
        }
        return found.firstLine;
    }

    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
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
            public void visit(CustomNode custom) {
                if (custom instanceof BracketParser.TermNode term) {
                    text.append(term.shown);
                } else if (custom instanceof BracketParser.SpanNode span) {
                    text.append(span.text);
                } else {
                    visitChildren(custom);
                }
            }
        });
        return text.toString();
    }

    private static String slug(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        plain = java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
