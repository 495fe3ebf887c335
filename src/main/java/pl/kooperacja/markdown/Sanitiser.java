package pl.kooperacja.markdown;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last gate before a page: only what the look draws passes, whatever the renderer wrote. */
final class Sanitiser {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "code",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "span",
                    "strong",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "ul")
            .allowWithoutAttributes("a", "span", "time")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "srcset", "sizes", "width", "height", "loading")
            .onElements("img")
            .allowAttributes("scope")
            .onElements("th")
            .allowAttributes("name")
            .onElements("details")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("datetime")
            .onElements("time")
            .allowAttributes("id", "class", "lang", "role", "tabindex", "data-sort", "aria-label")
            .globally()
            .allowAttributes("aria-labelledby", "aria-describedby")
            .globally()
            .toFactory();

    private Sanitiser() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
