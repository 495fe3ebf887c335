package pl.kooperacja.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** Writes one text for one reader, in the classes of the look. Used once. */
final class HtmlWriter {
    private static final Set<Class<? extends Node>> OWN = Set.of(
            Heading.class,
            Link.class,
            Image.class,
            HtmlBlock.class,
            HtmlInline.class,
            TableBlock.class,
            FootnoteDefinition.class,
            FootnoteReference.class,
            Callout.class,
            Shaping.Definitions.class,
            Shaping.Figure.class,
            Shaping.CaptionedTable.class,
            Shaping.Question.class,
            Text.class,
            BracketParser.TermNode.class,
            BracketParser.SpanNode.class);

    /** Destinations that need no looking up. */
    private static final Pattern DIRECT = Pattern.compile("(?i)https?://|mailto:|tel:|/(?![/\\\\])|#");

    /** Stands between the facts about an exercise: time, people, what is needed. */
    private static final String FACTS = " · ";

    private final Shaping.Found found;
    private final Resolver resolver;
    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final List<String> noteOrder = new ArrayList<>();
    private final Map<String, Resolver.Term> terms = new LinkedHashMap<>();
    private final List<String> drawings = new ArrayList<>();
    private final HtmlRenderer renderer;
    private final String secret = UUID.randomUUID().toString();
    /** Above 0 where a term stays plain: in titles, links and notes. */
    private int plain;

    private int questions;

    HtmlWriter(Shaping.Found found, Resolver resolver) {
        this.found = found;
        this.resolver = resolver;
        this.renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(Nodes::new)
                .build();
    }

    Rendered write(Node tree) {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition definition) {
                definitions.put(definition.getLabel(), definition);
            }
        }
        String body = finish(renderer.render(tree));
        plain++;
        List<Rendered.Note> notes = new ArrayList<>();
        for (int i = 0; i < noteOrder.size(); i++) {
            StringBuilder html = new StringBuilder();
            FootnoteDefinition definition = definitions.get(noteOrder.get(i));
            for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
                Node inline = child instanceof Paragraph ? child.getFirstChild() : child;
                while (inline != null) {
                    html.append(renderer.render(inline));
                    inline = child instanceof Paragraph ? inline.getNext() : null;
                }
                html.append(' ');
            }
            notes.add(new Rendered.Note(i + 1, finish(html.toString().strip())));
        }
        return new Rendered(
                body, List.copyOf(found.headings), notes, List.copyOf(terms.values()), found.questionAnchors());
    }

    private String finish(String html) {
        String clean = Sanitiser.clean(html);
        for (int i = 0; i < drawings.size(); i++) {
            clean = clean.replace(drawingMark(i), drawings.get(i));
        }
        return clean;
    }

    /** Private-use characters, which no sanitiser touches, around a number that no author can guess. */
    private String drawingMark(int index) {
        return "\ue000" + secret + "-" + index + "\ue001";
    }

    /** The nodes that look different from plain CommonMark. */
    private final class Nodes implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final org.commonmark.renderer.html.HtmlWriter html;

        Nodes(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return OWN;
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Heading heading -> heading(heading);
                case Link link -> link(link);
                case Image image -> html.text(Shaping.plain(image));
                case Callout callout -> callout(callout);
                case Shaping.Definitions list -> definitions(list);
                case Shaping.Figure figure -> figure(figure);
                case Shaping.CaptionedTable table -> captioned(table);
                case Shaping.Question question -> question(question);
                case Text text -> text(text.getLiteral());
                case TableBlock table -> table(table);
                case FootnoteReference reference -> reference(reference);
                case BracketParser.TermNode term -> term(term);
                case BracketParser.SpanNode span -> span(span);
                default -> {
                    // raw HTML is dropped, footnotes stand apart from the body
                }
            }
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        private void plainly(Node parent) {
            plain++;
            children(parent);
            plain--;
        }

        /** Text in which each term that has not been explained yet leads to its explanation. */
        private void text(String literal) {
            int written = 0;
            for (Resolver.Occurrence found : plain > 0 ? List.<Resolver.Occurrence>of() : resolver.terms(literal)) {
                if (!terms.containsKey(id(found.term()))) {
                    html.text(literal.substring(written, found.start()));
                    term(found.term(), literal.substring(found.start(), found.end()));
                    written = found.end();
                }
            }
            html.text(literal.substring(written));
        }

        private void heading(Heading heading) {
            Rendered.Heading entry = found.byHeading.get(heading);
            String tag = "h" + heading.getLevel();
            html.line();
            html.tag(tag, Map.of("id", entry.anchor()));
            plainly(heading);
            Map<String, String> anchor = new LinkedHashMap<>();
            anchor.put("class", "anchor");
            anchor.put("href", "#" + entry.anchor());
            anchor.put("aria-label", Messages.text("markdown.anchor", entry.text()));
            html.tag("a", anchor);
            html.text("#");
            html.tag("/a");
            html.tag("/" + tag);
            html.line();
        }

        private void link(Link link) {
            String target = link.getDestination();
            String note = null;
            if (target.startsWith("id:")) {
                String[] parts = target.substring(3).split("#", 2);
                target = resolver.item(parts[0])
                        .map(address -> parts.length == 2 ? address + "#" + parts[1] : address)
                        .orElse(null);
            } else if (!DIRECT.matcher(target).lookingAt()) {
                Optional<Resolver.Attachment> file = resolver.file(target);
                target = file.map(Resolver.Attachment::address).orElse(null);
                note = file.map(Resolver.Attachment::note).orElse(null);
            }
            if (target == null) {
                children(link);
                return;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", target);
            Attributes own = found.linkAttributes.get(link);
            if (own != null && own.id() != null) {
                attributes.put("id", own.id());
            }
            if (own != null && own.lang() != null) {
                attributes.put("lang", own.lang());
            }
            html.tag("a", attributes);
            plainly(link);
            html.tag("/a");
            if (note != null) {
                html.text(" ");
                html.tag("span", Map.of("class", "soft small"));
                html.text(note);
                html.tag("/span");
            }
        }

        private void callout(Callout callout) {
            String id = "ramka-" + callout.number;
            String title = PolishTypography.tie(BracketParser.unmark(callout.title));
            html.line();
            if (callout.sort.equals(Callout.EXERCISE)) {
                exercise(callout, id, title);
                return;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "note");
            if (!callout.sort.equals("note")) {
                attributes.put("data-sort", callout.sort);
            }
            attributes.put("role", "note");
            attributes.put("aria-labelledby", id);
            html.tag("div", attributes);
            element("p", ordered("class", "label", "id", id), title);
            children(callout);
            html.tag("/div");
            html.line();
        }

        private void element(String tag, Map<String, String> attributes, String text) {
            html.tag(tag, attributes);
            html.text(text);
            html.tag("/" + tag);
        }

        private void exercise(Callout callout, String id, String title) {
            html.tag("section", ordered("class", "callout", "aria-labelledby", id));
            element("p", Map.of("class", "kind"), Messages.text("markdown.exercise"));
            element("h3", Map.of("id", id), title);
            Node first = callout.getFirstChild();
            if (first instanceof Paragraph && Shaping.plain(first).contains(FACTS)) {
                html.tag("p", Map.of("class", "meta"));
                for (String fact : Shaping.plain(first).split(FACTS)) {
                    element("span", Map.of(), fact.strip());
                }
                html.tag("/p");
                first = first.getNext();
            }
            for (Node node = first; node != null; node = node.getNext()) {
                context.render(node);
            }
            html.tag("/section");
            html.line();
        }

        private void question(Shaping.Question question) {
            html.tag("div", ordered("id", question.anchor, "class", "question"));
            Node node = question.getFirstChild();
            for (; node != null && !(node instanceof Shaping.Answer); node = node.getNext()) {
                context.render(node);
            }
            if (questions++ == 0) {
                element("p", Map.of("class", "small soft"), Messages.text("markdown.question"));
            }
            html.tag("div");
            for (; node instanceof Shaping.Answer answer; node = node.getNext()) {
                answer(question, answer);
            }
            html.tag("/div");
            html.tag("/div");
            html.line();
        }

        private void answer(Shaping.Question question, Shaping.Answer answer) {
            Verdict verdict = Verdict.of(answer.verdict);
            html.tag("details", ordered("class", "reveal", "name", question.anchor));
            html.tag("summary");
            plainly(answer.choice);
            html.tag("/summary");
            html.tag("p", ordered("class", "state", "data-sort", verdict.sort()));
            drawings.add(verdict.icon());
            html.raw(drawingMark(drawings.size() - 1));
            html.text(verdict.label());
            html.tag("/p");
            children(answer);
            html.tag("/details");
        }

        private void definitions(Shaping.Definitions list) {
            html.tag("dl");
            for (Node entry = list.getFirstChild(); entry != null; entry = entry.getNext()) {
                String tag = ((Shaping.Definition) entry).term ? "dt" : "dd";
                html.tag(tag);
                children(entry);
                html.tag("/" + tag);
            }
            html.tag("/dl");
            html.line();
        }

        private void figure(Shaping.Figure figure) {
            Optional<Resolver.Attachment> file = resolver.file(figure.image.getDestination());
            if (file.isEmpty()) {
                return;
            }
            Resolver.Attachment picture = file.get();
            html.line();
            html.tag("figure", Map.of("class", "wide"));
            if (picture.svg() != null) {
                drawings.add(Drawing.inline(picture.svg(), figure.alt));
                html.raw(drawingMark(drawings.size() - 1));
            } else {
                Map<String, String> image = new LinkedHashMap<>();
                image.put("src", picture.address());
                image.put("alt", figure.alt);
                if (picture.srcset() != null) {
                    image.put("srcset", picture.srcset());
                    image.put("sizes", "(min-width: 50rem) 44rem, 100vw");
                }
                if (picture.width() != null) {
                    image.put("width", picture.width().toString());
                    image.put("height", picture.height().toString());
                }
                image.put("loading", "lazy");
                html.tag("img", image, true);
            }
            if (figure.image.getTitle() != null) {
                html.tag("figcaption");
                html.text(PolishTypography.tie(BracketParser.unmark(figure.image.getTitle())));
                html.tag("/figcaption");
            }
            html.tag("/figure");
            html.line();
        }

        private void captioned(Shaping.CaptionedTable table) {
            String id = "tabela-" + table.number;
            html.line();
            html.tag("div", ordered("class", "wide scroll", "tabindex", "0", "role", "region", "aria-labelledby", id));
            html.tag("table");
            html.tag("caption", Map.of("id", id));
            html.tag("b");
            html.text("Tab. " + table.number + ". ");
            html.tag("/b");
            plainly(table.caption);
            html.tag("/caption");
            rows(table.getFirstChild());
            html.tag("/table");
            html.tag("/div");
            html.line();
        }

        private void table(TableBlock table) {
            html.tag("table");
            rows(table);
            html.tag("/table");
        }

        private void rows(Node table) {
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                boolean head = part instanceof TableHead;
                if (!head && !(part instanceof TableBody)) {
                    continue;
                }
                html.tag(head ? "thead" : "tbody");
                for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                    html.tag("tr");
                    for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                        boolean rowHead = !head && cell.getPrevious() == null;
                        String tag = head || rowHead ? "th" : "td";
                        html.tag(tag, head ? Map.of("scope", "col") : rowHead ? Map.of("scope", "row") : Map.of());
                        children(cell);
                        html.tag("/" + tag);
                    }
                    html.tag("/tr");
                }
                html.tag(head ? "/thead" : "/tbody");
            }
        }

        private void reference(FootnoteReference reference) {
            String label = reference.getLabel();
            if (!definitions.containsKey(label)) {
                return;
            }
            boolean first = !noteOrder.contains(label);
            if (first) {
                noteOrder.add(label);
            }
            int number = noteOrder.indexOf(label) + 1;
            html.tag("sup", Map.of("class", "ref"));
            Map<String, String> attributes = new LinkedHashMap<>();
            if (first) {
                attributes.put("id", "r" + number);
            }
            attributes.put("href", "#p" + number);
            attributes.put("aria-label", Messages.text("markdown.note", Integer.toString(number)));
            html.tag("a", attributes);
            html.text(Integer.toString(number));
            html.tag("/a");
            html.tag("/sup");
        }

        private void term(BracketParser.TermNode node) {
            Optional<Resolver.Term> term = resolver.term(node.phrase);
            if (term.isEmpty()) {
                html.text(node.shown);
                return;
            }
            term(term.get(), PolishTypography.tie(node.shown));
        }

        private void term(Resolver.Term term, String shown) {
            Map<String, String> attributes =
                    ordered("class", "term", "href", "#" + id(term), "aria-describedby", id(term));
            if (terms.putIfAbsent(id(term), term) == null) {
                attributes.put("id", "w-" + term.name());
            }
            html.tag("a", attributes);
            html.text(shown);
            html.tag("/a");
        }

        private static String id(Resolver.Term term) {
            return "t-" + term.name();
        }

        private void span(BracketParser.SpanNode node) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Attributes own = node.attributes;
            if (own.id() != null) {
                attributes.put("id", own.id());
            }
            if (own.lang() != null) {
                attributes.put("lang", own.lang());
            }
            if (own.time() != null) {
                attributes.put("datetime", own.time());
            }
            String tag = own.time() == null ? "span" : "time";
            html.tag(tag, attributes);
            html.text(PolishTypography.tie(node.text));
            html.tag("/" + tag);
        }

        private static Map<String, String> ordered(String... pairs) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                map.put(pairs[i], pairs[i + 1]);
            }
            return map;
        }
    }
}
