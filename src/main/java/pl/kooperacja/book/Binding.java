package pl.kooperacja.book;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Rendered;

/** Fits texts of one edition into a page that holds them all; links between its chapters then stay on the page. */
final class Binding {
    private final Set<String> slugs;
    private final Pattern chapterLink;

    /**
     * @param slugs of the chapters on the page
     */
    Binding(String editionAddress, Set<String> slugs) {
        this.slugs = slugs;
        this.chapterLink =
                Pattern.compile(" href=\"" + Pattern.quote(editionAddress) + "/([a-z0-9-]+)(?:#([^\"]+))?\"");
    }

    /** Anchor of a chapter. */
    static String anchor(String slug) {
        return "r-" + slug;
    }

    /** What stands before every anchor inside a chapter; no slug holds an underscore. */
    static String prefix(String slug) {
        return anchor(slug) + "_";
    }

    /** The text with its headings so many levels deeper and this prefix before its anchors. */
    Rendered bind(Rendered text, String prefix, int deeper) {
        Rendered within = text.within(prefix, deeper);
        return new Rendered(
                linked(within.html()),
                within.headings(),
                within.notes().stream()
                        .map(note -> new Rendered.Note(note.number(), linked(note.html())))
                        .toList(),
                within.terms(),
                within.questions());
    }

    private String linked(String html) {
        return chapterLink.matcher(html).replaceAll(link -> Matcher.quoteReplacement(onPage(link)));
    }

    private String onPage(MatchResult link) {
        String slug = link.group(1);
        if (!slugs.contains(slug)) {
            return link.group();
        }
        return " href=\"#" + (link.group(2) == null ? anchor(slug) : prefix(slug) + link.group(2)) + "\"";
    }
}
