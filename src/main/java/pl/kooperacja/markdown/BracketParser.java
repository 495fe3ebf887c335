package pl.kooperacja.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code [[term]]}, {@code [[term|shown]]} and {@code [words]{lang=en}}. CommonMark keeps the bracket to itself, so
 * {@link #mark} first turns the opening ones into private-use characters, one for one or two, within their lines.
 */
final class BracketParser implements InlineContentParser {
    private static final int LONGEST = 400;
    private static final char TERM_MARK = '\ue010';
    private static final char SPAN_MARK = '\ue011';
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\ue000-\\uf8ff]");
    private static final Pattern TERM_OPENS = Pattern.compile("\\[\\[(?=[^\\[\\]\n]+]])");
    private static final Pattern SPAN_OPENS = Pattern.compile("\\[(?=[^\\[\\]\n]+]\\{[#a-z])");
    private static final Pattern TERM = Pattern.compile(TERM_MARK + "([^\\[\\]|\\\\]+)(?:\\\\?\\|([^\\[\\]]+))?]]");
    private static final Pattern SPAN = Pattern.compile(SPAN_MARK + "([^\\[\\]]+)](?=\\{)");

    static String mark(String source) {
        String marked = holdsPrivateUse(source) ? PRIVATE_USE.matcher(source).replaceAll("") : source;
        if (marked.contains("[[")) {
            marked = TERM_OPENS.matcher(marked).replaceAll(String.valueOf(TERM_MARK));
        }
        return marked.contains("]{") ? SPAN_OPENS.matcher(marked).replaceAll(String.valueOf(SPAN_MARK)) : marked;
    }

    private static boolean holdsPrivateUse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\ue000' && text.charAt(i) <= '\uf8ff') {
                return true;
            }
        }
        return false;
    }

    /** The text as the author wrote it, where a mark turned out to open nothing. */
    static String unmark(String text) {
        return text.indexOf(TERM_MARK) < 0 && text.indexOf(SPAN_MARK) < 0
                ? text
                : text.replace(String.valueOf(TERM_MARK), "[[").replace(SPAN_MARK, '[');
    }

    /** A glossary term in the text. */
    static final class TermNode extends CustomNode {
        final String phrase;
        final String shown;

        TermNode(String phrase, String shown) {
            this.phrase = phrase;
            this.shown = shown;
        }
    }

    /** Words with attributes of their own. */
    static final class SpanNode extends CustomNode {
        final String text;
        final Attributes attributes;

        SpanNode(String text, Attributes attributes) {
            this.text = text;
            this.attributes = attributes;
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        String ahead = lineAhead(scanner);
        scanner.setPosition(start);
        Matcher term = TERM.matcher(ahead);
        if (term.lookingAt()) {
            skip(scanner, term.end());
            String shown = term.group(2) == null ? term.group(1) : term.group(2);
            return ParsedInline.of(new TermNode(term.group(1).strip(), shown.strip()), scanner.position());
        }
        Matcher span = SPAN.matcher(ahead);
        if (span.lookingAt()) {
            String braces = ahead.substring(span.end());
            Attributes attributes = Attributes.at(braces);
            if (attributes != null) {
                skip(scanner, span.end() + Attributes.length(braces));
                return ParsedInline.of(new SpanNode(span.group(1), attributes), scanner.position());
            }
        }
        return ParsedInline.none();
    }

    private static String lineAhead(Scanner scanner) {
        StringBuilder ahead = new StringBuilder();
        while (scanner.hasNext() && ahead.length() < LONGEST) {
            char next = scanner.peek();
            if (next == '\n' && !ahead.isEmpty() && ahead.indexOf("]") >= 0) {
                break;
            }
            ahead.append(next == '\n' ? ' ' : next);
            scanner.next();
        }
        return ahead.toString();
    }

    private static void skip(Scanner scanner, int characters) {
        for (int i = 0; i < characters; i++) {
            scanner.next();
        }
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(TERM_MARK, SPAN_MARK);
        }

        @Override
        public InlineContentParser create() {
            return new BracketParser();
        }
    }
}
