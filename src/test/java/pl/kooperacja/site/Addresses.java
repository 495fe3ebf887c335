package pl.kooperacja.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import pl.kooperacja.site.Web.Answer;

/** What the site says it holds: every address of its sitemaps, without the outward name. */
final class Addresses {
    private final Web web;

    Addresses(Web web) {
        this.web = web;
    }

    /** Addresses of pages, in order. */
    List<String> all() {
        TreeSet<String> addresses = new TreeSet<>();
        for (String sitemap : sitemaps()) {
            addresses.addAll(locations(sitemap, "url > loc"));
        }
        return List.copyOf(addresses);
    }

    /** The sitemap and those it is split into. */
    List<String> sitemaps() {
        List<String> sitemaps = new ArrayList<>(List.of("/sitemap.xml"));
        sitemaps.addAll(locations("/sitemap.xml", "sitemap > loc"));
        return sitemaps;
    }

    private List<String> locations(String sitemap, String selector) {
        Answer answer = web.get(sitemap);
        if (answer.status() != 200) {
            throw new AssertionError(sitemap + " answers with status " + answer.status());
        }
        Document xml = Jsoup.parse(answer.text(), web.base(), Parser.xmlParser());
        return xml.select(selector).stream()
                .map(Element::text)
                .map(this::inward)
                .toList();
    }

    private String inward(String location) {
        if (!location.startsWith(web.base() + "/")) {
            throw new AssertionError("sitemap names an address outside " + web.base() + ": " + location);
        }
        return location.substring(web.base().length());
    }
}
