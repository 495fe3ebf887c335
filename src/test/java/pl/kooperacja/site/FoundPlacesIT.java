package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.search.IndexFolder;

/** Every place that search can find is there, where it says. */
@ExtendWith(SiteExtension.class)
class FoundPlacesIT {
    private static final Duration LONGEST_BUILDING = Duration.ofMinutes(2);

    private List<IndexFolder.Place> places;

    @BeforeEach
    void read(SiteProcess site) {
        site.awaitSearch(LONGEST_BUILDING);
        places = IndexFolder.places(site.data().resolve("index"), "public");
    }

    @Test
    void everyOpenItemCanBeFound() {
        Set<String> found = places.stream().map(IndexFolder.Place::item).collect(Collectors.toSet());
        assertThat(found)
                .containsAll(
                        Content.shipped().open().stream().map(Content.Item::id).toList())
                .containsAll(Content.shipped().announced().stream()
                        .map(Content.Item::id)
                        .toList())
                .doesNotContainAnyElementsOf(Content.shipped().hidden().stream()
                        .map(Content.Item::id)
                        .toList());
    }

    @Test
    void everyPlaceHasAnAnchorOnItsPageAndAWayToIt(Web web) {
        Findings findings = new Findings("places of the index are on their pages");
        Map<String, Element> pages = new HashMap<>();
        for (IndexFolder.Place place : places) {
            String[] address = place.address().split("#", 2);
            Element page = pages.computeIfAbsent(
                    address[0], each -> web.get(each).html().selectFirst("main"));
            findings.checking();
            Element here = address.length == 1 ? page.selectFirst("h1") : page.getElementById(address[1]);
            if (here == null) {
                findings.addUnless(false, place.address(), "no such anchor");
            } else {
                findings.addUnless(
                        plain(here.text()).contains(plain(place.title())),
                        place.address(),
                        "„" + place.title() + "” is called „" + here.text() + "”");
            }
            findings.addUnless(!place.breadcrumb().isEmpty() || isAnnounced(place), place.address(), "no breadcrumb");
        }
        findings.assertNone();
        assertThat(places).hasSizeGreaterThan(1000);
    }

    private static boolean isAnnounced(IndexFolder.Place place) {
        return Content.shipped().announced().stream().anyMatch(item -> item.id().equals(place.item()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
