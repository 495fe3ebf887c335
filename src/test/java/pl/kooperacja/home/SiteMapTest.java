package pl.kooperacja.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Listed;

class SiteMapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void kindsStandInTheOrderOfTheSiteAndUnknownOnesLast() {
        assertThat(SiteMap.of(
                        List.of("other", "term", "model", "chapter"), kind -> List.of(Listing.item(kind, "a", DAY))))
                .extracting(SiteMap.Group::kind)
                .containsExactly("model", "chapter", "term", "other");
    }

    @Test
    void whatOneMayNotOpenIsNotOnTheMap() {
        Map<String, List<Listed>> items = Map.of(
                "material", List.of(Listing.locked("material", "screening"), Listing.item("material", "wzor", DAY)),
                "project", List.of(Listing.locked("project", "tajny")));

        List<SiteMap.Group> map = SiteMap.of(items.keySet(), items::get);

        assertThat(map).extracting(SiteMap.Group::kind).containsExactly("material");
        assertThat(map.get(0).items()).extracting(Listed::id).containsExactly("wzor");
    }
}
