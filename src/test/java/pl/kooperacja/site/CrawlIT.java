package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** Following every link from the front page. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlIT {
    private final Web web;
    private final Crawl crawl;

    CrawlIT(Web web) {
        this.web = web;
        this.crawl = Crawl.from(web, "/");
    }

    @Test
    void noLinkIsBroken() {
        Findings findings = new Findings("links of the site lead somewhere");
        linked().forEach((address, from) -> {
            findings.checking();
            Answer answer = crawl.answers().get(address);
            findings.addUnless(
                    answer.status() == 200 || answer.status() == 301,
                    address,
                    "answers " + answer.status() + ", linked from " + told(from));
        });
        findings.assertNone();
    }

    @Test
    void pagesLinkToAddressesThatStandNotToThoseThatMoved() {
        Findings findings = new Findings("links of pages need no redirect");
        linked().forEach((address, from) -> {
            findings.checking();
            findings.addUnless(
                    crawl.answers().get(address).status() / 100 != 3,
                    address,
                    "is redirected, linked from " + told(from));
        });
        findings.assertNone();
    }

    /** Barrier, remedy, and what helps: practice, step, chapter, lesson, document; and back again. */
    @Test
    void whatARemedyLeadsToLeadsBackToItsBarrier() {
        Findings findings = new Findings("what remedies lead to leads back");
        crawl.answers().forEach((barrier, answer) -> {
            if (barrier.matches("/bariery/[^/?#]+") && answer.status() == 200) {
                Set<String> leads = answer.html().select("h3[id^=srodek-] ~ dl.pairs a[href]").eachAttr("href").stream()
                        .collect(Collectors.toCollection(TreeSet::new));
                findings.addUnless(!leads.isEmpty(), barrier, "no remedy leads anywhere");
                for (String lead : leads) {
                    findings.checking();
                    findings.addUnless(
                            !crawl.answers()
                                    .get(lead)
                                    .html()
                                    .select("main a[href=" + barrier + "]")
                                    .isEmpty(),
                            lead,
                            "does not lead back to " + barrier);
                }
            }
        });
        findings.assertNone();
    }

    /** Pages by the address on this site that they link to. */
    private Map<String, Set<String>> linked() {
        Map<String, Set<String>> linked = new TreeMap<>();
        crawl.links()
                .forEach((page, links) -> links.forEach(link -> crawl.inward(link.target())
                        .ifPresent(address -> linked.computeIfAbsent(address, key -> new TreeSet<>())
                                .add(page))));
        return linked;
    }

    private static String told(Set<String> pages) {
        return pages.iterator().next() + (pages.size() == 1 ? "" : " and " + (pages.size() - 1) + " more");
    }

    @Test
    void noAnchorIsMissing() {
        Map<String, Set<String>> anchors = new TreeMap<>();
        crawl.answers().forEach((address, answer) -> {
            if (answer.isHtml()) {
                anchors.put(
                        address,
                        answer.html().select("[id]").stream().map(Element::id).collect(Collectors.toSet()));
            }
        });
        Findings findings = new Findings("anchors that links name exist");
        crawl.links()
                .forEach((page, links) -> links.forEach(link -> {
                    Optional<String> anchor = Crawl.anchor(link.target());
                    if (anchor.isPresent()
                            && (link.target().startsWith("#")
                                    || crawl.inward(link.target()).isPresent())) {
                        findings.checking();
                        String address = link.target().startsWith("#")
                                ? page
                                : crawl.inward(link.target()).orElseThrow();
                        findings.addUnless(
                                anchors.getOrDefault(address, Set.of()).contains(anchor.get()),
                                page,
                                "no anchor " + link.target());
                    }
                }));
        findings.assertNone();
    }

    @Test
    void nothingIsFetchedFromAnybodyElse() {
        Findings findings = new Findings("pages fetch from this site alone and lead out by https, mailto or tel");
        crawl.links()
                .forEach((page, links) -> links.forEach(link -> {
                    if (!link.target().startsWith("#")
                            && crawl.inward(link.target()).isEmpty()) {
                        findings.checking();
                        boolean leads =
                                link.how().equals("a href") && link.target().matches("(https://|mailto:|tel:).+");
                        findings.addUnless(leads, page, link.how() + " " + link.target());
                    }
                }));
        findings.assertNone();
    }

    @Test
    void nobodyGetsACookie() {
        Findings findings = new Findings("answers set no cookie");
        crawl.answers().forEach((address, answer) -> {
            findings.checking();
            boolean form = answer.isHtml()
                    && !answer.html().select("main form[method=post]").isEmpty();
            findings.addUnless(form || answer.header("set-cookie").isEmpty(), address, "sets a cookie");
        });
        findings.assertNone();
    }

    @Test
    void everyPageOfTheSitemapIsReachedByLinks() {
        assertThat(crawl.answers().keySet()).containsAll(new Addresses(web).all());
    }

    @Test
    void textsSourcesAndStylesNameNobodyElse() {
        Findings findings = new Findings("style sheets fetch from this site alone");
        crawl.answers().forEach((address, answer) -> {
            if (answer.type().startsWith("text/css")) {
                findings.checking();
                findings.addUnless(
                        !answer.text().matches("(?s).*(@import|url\\(\\s*['\"]?(https?:)?//).*"),
                        address,
                        "fetches from elsewhere");
            }
        });
        findings.assertNone();
    }
}
