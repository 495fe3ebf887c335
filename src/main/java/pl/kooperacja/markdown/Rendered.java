package pl.kooperacja.markdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text ready for a page.
 *
 * @param html the body, sanitised
 * @param headings in order
 * @param notes sanitised footnotes, in order of their first reference
 * @param terms glossary entries that the body points at, for the foot of the page
 * @param questions anchors of self-check questions, in order
 */
public record Rendered(
        String html, List<Heading> headings, List<Note> notes, List<Resolver.Term> terms, List<String> questions) {
    private static final int DEEPEST = 6;
    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-6])(?=[ >])");
    /** In sanitised HTML a quotation mark never stands outside a tag's own quotes. */
    private static final Pattern ANCHOR =
            Pattern.compile(" (id|aria-labelledby|aria-describedby)=\"([^\"]+)\"| href=\"#([^\"]+)\"");

    /** A heading with its anchor. */
    public record Heading(int level, String anchor, String text) {}

    /** A footnote. */
    public record Note(int number, String html) {}

    public boolean hasNotes() {
        return !notes.isEmpty() || !terms.isEmpty();
    }

    /** The same text fit to share a page with others: this prefix before its anchors, headings so many levels deeper. */
    public Rendered within(String prefix, int deeper) {
        return new Rendered(
                within(html, prefix, deeper),
                headings.stream()
                        .map(heading -> new Heading(
                                Math.min(DEEPEST, heading.level() + deeper), prefix + heading.anchor(), heading.text()))
                        .toList(),
                notes.stream()
                        .map(note -> new Note(note.number(), within(note.html(), prefix, deeper)))
                        .toList(),
                terms,
                questions.stream().map(question -> prefix + question).toList());
    }

    /** The same below a heading of that level: its first heading stands one level deeper, wherever it stood alone. */
    public Rendered below(String prefix, int level) {
        return within(
                prefix, headings.isEmpty() ? 1 : level + 1 - headings.get(0).level());
    }

    private static String within(String html, String prefix, int deeper) {
        String deepened = HEADING.matcher(html)
                .replaceAll(
                        tag -> "<" + tag.group(1) + "h" + Math.min(DEEPEST, Integer.parseInt(tag.group(2)) + deeper));
        return ANCHOR.matcher(deepened).replaceAll(found -> Matcher.quoteReplacement(prefixed(found, prefix)));
    }

    private static String prefixed(MatchResult found, String prefix) {
        return found.group(1) == null
                ? " href=\"#" + prefix + found.group(3) + "\""
                : " " + found.group(1) + "=\"" + prefix + found.group(2) + "\"";
    }

    /** The headings a table of contents shows. */
    public List<Heading> sections() {
        return headings.stream().filter(heading -> heading.level() == 2).toList();
    }
}
