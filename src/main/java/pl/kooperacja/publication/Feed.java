package pl.kooperacja.publication;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Xml;

/**
 * A feed as it is written down.
 *
 * @param base outward address of the site
 * @param author who publishes
 * @param today its date while it is empty
 */
record Feed(FeedChannel channel, String base, String author, LocalDate today, List<Entry> entries) {
    static final String RSS = "/rss.xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String ATOM = "/atom.xml";
    static final String ATOM_TYPE = "application/atom+xml";

    private static final String ATOM_SPACE = "http://www.w3.org/2005/Atom";
    private static final String CONTENT_SPACE = "http://purl.org/rss/1.0/modules/content/";
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    /** The year in which the site began; part of what makes ids of entries unlike those of any other site. */
    private static final String SINCE = ",2026:";

    /** Signs beside headings, of use on a page only. */
    private static final Pattern HEADING_LINK = Pattern.compile("<a class=\"anchor\"[^>]*>#</a>");
    /** Drawings take their colours from the style sheet, which no feed has: their words stand for them. */
    private static final Pattern DRAWING =
            Pattern.compile("<svg[^>]* aria-label=\"([^\"]*)\"[^>]*>.*?</svg>", Pattern.DOTALL);

    private static final Pattern ICON = Pattern.compile("<svg[ >].*?</svg>", Pattern.DOTALL);
    private static final Pattern WIDTHS = Pattern.compile(" (?:srcset|sizes)=\"[^\"]*\"");
    private static final Pattern OWN_PATH = Pattern.compile(" (href|src)=\"(?=/)");
    private static final Pattern OWN_PART = Pattern.compile(" href=\"(?=#)");

    /** @param body null for an item that is only announced */
    record Entry(Listed item, Rendered body) {
        String title() {
            return item.locked() ? Messages.text("publication_feed.label.locked", item.title()) : item.title();
        }
    }

    byte[] rss() {
        Xml xml = new Xml()
                .open("rss", "version", "2.0", "xmlns:atom", ATOM_SPACE, "xmlns:content", CONTENT_SPACE)
                .open("channel")
                .leaf("title", channel.title())
                .leaf("link", base + channel.page())
                .leaf("description", channel.about())
                .leaf("language", "pl")
                .leaf("atom:link", "", "href", base + channel.folder() + RSS, "rel", "self", "type", RSS_TYPE);
        for (Entry entry : entries) {
            Listed item = entry.item();
            xml.open("item")
                    .leaf("title", entry.title())
                    .leaf("link", base + item.address())
                    .leaf("description", item.summary())
                    .leaf("category", item.kindLabel())
                    .leaf("pubDate", date(item.published()))
                    .leaf("guid", item.id(), "isPermaLink", "false");
            if (entry.body() != null) {
                xml.leaf("content:encoded", html(entry));
            }
            xml.close();
        }
        return xml.close().close().bytes();
    }

    byte[] atom() {
        String self = base + channel.folder() + ATOM;
        LocalDate updated = entries.stream()
                .map(entry -> entry.item().updated())
                .max(LocalDate::compareTo)
                .orElse(today);
        Xml xml = new Xml()
                .open("feed", "xmlns", ATOM_SPACE, "xml:lang", "pl")
                .leaf("id", self)
                .leaf("title", channel.title())
                .leaf("subtitle", channel.about())
                .leaf("updated", moment(updated))
                .leaf("link", "", "rel", "self", "type", ATOM_TYPE, "href", self)
                .leaf("link", "", "rel", "alternate", "type", "text/html", "href", base + channel.page())
                .open("author")
                .leaf("name", author)
                .close();
        String authority = "tag:" + URI.create(base).getHost() + SINCE;
        for (Entry entry : entries) {
            Listed item = entry.item();
            xml.open("entry")
                    .leaf("id", authority + item.id())
                    .leaf("title", entry.title())
                    .leaf("link", "", "rel", "alternate", "type", "text/html", "href", base + item.address())
                    .leaf("published", moment(item.published()))
                    .leaf("updated", moment(item.updated()))
                    .leaf("category", "", "term", item.kind(), "label", item.kindLabel())
                    .leaf("summary", item.summary());
            if (entry.body() != null) {
                xml.leaf("content", html(entry), "type", "html");
            }
            xml.close();
        }
        return xml.close().bytes();
    }

    /** The whole text, footnotes after it, with links that work wherever it is read. */
    private String html(Entry entry) {
        StringBuilder html = new StringBuilder(entry.body().html());
        if (!entry.body().notes().isEmpty()) {
            html.append("<hr /><ol>");
            entry.body()
                    .notes()
                    .forEach(note -> html.append("<li>").append(note.html()).append("</li>"));
            html.append("</ol>");
        }
        String bare = HEADING_LINK.matcher(html).replaceAll("");
        bare = DRAWING.matcher(bare).replaceAll("<p>$1</p>");
        bare = WIDTHS.matcher(ICON.matcher(bare).replaceAll("")).replaceAll("");
        bare = OWN_PATH.matcher(bare).replaceAll(" $1=\"" + Matcher.quoteReplacement(base));
        return OWN_PART.matcher(bare)
                .replaceAll(" href=\""
                        + Matcher.quoteReplacement(base + entry.item().address()));
    }

    static String date(LocalDate day) {
        return RFC_822.format(day.atStartOfDay(ClockProducer.WARSAW));
    }

    private static String moment(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(ClockProducer.WARSAW));
    }
}
