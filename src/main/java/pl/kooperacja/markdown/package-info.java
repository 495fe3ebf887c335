/**
 * Markdown as the site's authors write it, to HTML that is safe and accessible.
 *
 * <p>{@link pl.kooperacja.markdown.Markdown#parse} gives a {@link pl.kooperacja.markdown.Document}: the tree together
 * with everything that must be looked up (items, terms, files) or reported (missing alt text, skipped heading), each
 * with its line. {@link pl.kooperacja.markdown.Document#render} asks a {@link pl.kooperacja.markdown.Resolver} for what
 * lies outside the text and returns {@link pl.kooperacja.markdown.Rendered}. Beyond CommonMark it knows tables with
 * captions, footnotes, heading anchors, definition lists, callouts, figures, glossary terms and attributes in braces;
 * {@code content/README.md} is the manual. Raw HTML is dropped, and the result passes a sanitiser all the same.
 */
package pl.kooperacja.markdown;
