package pl.kooperacja.markdown;

import java.util.List;

/**
 * A text ready for a page.
 *
 * @param html the body, sanitised
 * @param headings in order
 * @param notes sanitised footnotes, in order of their first reference
 * @param terms glossary entries that the body points at, for the foot of the page
 */
public record Rendered(String html, List<Heading> headings, List<Note> notes, List<Resolver.Term> terms) {
    /** A heading with its anchor. */
    public record Heading(int level, String anchor, String text) {}

    /** A footnote. */
    public record Note(int number, String html) {}

    public boolean hasNotes() {
        return !notes.isEmpty() || !terms.isEmpty();
    }

    /** The headings a table of contents shows. */
    public List<Heading> sections() {
        return headings.stream().filter(heading -> heading.level() == 2).toList();
    }
}
