package pl.kooperacja.site;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import pl.kooperacja.site.Web.Answer;

/**
 * Everything that can be reached from the front page by following links, in pages, feeds, sitemaps and the API. Of
 * addresses with several parameters (filters upon filters) only the answer is taken, not what it leads to.
 */
final class Crawl {
    private static final Pattern PARAMETER = Pattern.compile("[?&]");
    private static final Pattern URL_ELSEWHERE = Pattern.compile("\"(/[^\"\\s<>\\\\]*)\"");
    /** They hold patterns of addresses. */
    private static final Set<String> DESCRIPTIONS = Set.of("/openapi", "/opensearch.xml");

    private static final int MOST = 5000;

    private final Web web;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Set<Link>> links = new TreeMap<>();

    /** A link as a page holds it. */
    record Link(String from, String target, String how) {}

    private Crawl(Web web) {
        this.web = web;
    }

    static Crawl from(Web web, String... starts) {
        Crawl crawl = new Crawl(web);
        crawl.run(starts);
        return crawl;
    }

    /** What was answered, by address without anchor. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** Links of all pages, by page. */
    Map<String, Set<Link>> links() {
        return links;
    }

    private void run(String... starts) {
        Deque<String> waiting = new ArrayDeque<>();
        for (String start : starts) {
            waiting.add(start);
        }
        Set<String> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            Answer answer = web.get(address);
            answers.put(address, answer);
            if (answers.size() > MOST) {
                throw new AssertionError("The site has no end: more than " + MOST + " addresses, last " + address);
            }
            Set<Link> found = new LinkedHashSet<>();
            if (PARAMETER.matcher(address).results().count() <= 1) {
                links(answer, found);
            }
            links.put(address, found);
            for (Link link : found) {
                inward(link.target()).filter(seen::add).ifPresent(waiting::add);
            }
        }
    }

    private void links(Answer answer, Set<Link> found) {
        answer.header("location").ifPresent(target -> found.add(new Link(answer.address(), target, "redirect")));
        if (answer.isHtml()) {
            links(answer, answer.html(), found);
        } else if (answer.type().contains("json") || answer.type().contains("xml")) {
            String text = answer.text().replace("\\/", "/");
            for (Pattern pattern :
                    new Pattern[] {URL_ELSEWHERE, Pattern.compile(Pattern.quote(web.base()) + "([^\"\\s<>\\\\]*)")}) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find() && !DESCRIPTIONS.contains(answer.address())) {
                    found.add(new Link(answer.address(), matcher.group(1).replace("&amp;", "&"), "text"));
                }
            }
        }
    }

    private static void links(Answer answer, Document page, Set<Link> found) {
        for (Element element : page.select("[href], [src], [srcset], [action], [data], [poster]")) {
            for (String name : new String[] {"href", "src", "action", "data", "poster"}) {
                if (element.hasAttr(name)) {
                    found.add(new Link(answer.address(), element.attr(name), element.tagName() + " " + name));
                }
            }
            for (String candidate : element.attr("srcset").split(",")) {
                if (!candidate.isBlank()) {
                    found.add(new Link(
                            answer.address(), candidate.strip().split("\\s")[0], element.tagName() + " srcset"));
                }
            }
        }
    }

    /** The address on this site that a link leads to, without anchor; nothing for a link that leads elsewhere. */
    Optional<String> inward(String target) {
        String address =
                target.startsWith(web.base()) ? target.substring(web.base().length()) : target;
        int anchor = address.indexOf('#');
        address = anchor < 0 ? address : address.substring(0, anchor);
        address = address.isEmpty() && target.startsWith(web.base()) ? "/" : address;
        return address.startsWith("/") && !address.startsWith("//") ? Optional.of(address) : Optional.empty();
    }

    /** The anchor a link names, decoded; nothing for a link to a whole page. */
    static Optional<String> anchor(String target) {
        int at = target.indexOf('#');
        return at < 0 || at == target.length() - 1
                ? Optional.empty()
                : Optional.of(URI.create(target.substring(at)).getFragment());
    }
}
