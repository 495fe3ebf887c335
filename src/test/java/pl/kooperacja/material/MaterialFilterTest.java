package pl.kooperacja.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.shared.RefusedException;

class MaterialFilterTest {
    private static MaterialFilter asked(Map<String, String> query) {
        return new MaterialFilter(query::get);
    }

    private static ListPage counted(Map<String, List<ListPage.FacetCount>> counts) {
        return new ListPage(List.of(), 0, 1, 1, counts);
    }

    private static final Map<String, List<ListPage.FacetCount>> COUNTS = Map.of(
            "model", List.of(new ListPage.FacetCount("URBAN", 2), new ListPage.FacetCount("RURAL", 5)),
            "type", List.of(),
            "nature", List.of(),
            "need", List.of(new ListPage.FacetCount("możliwy", 3)));

    @Test
    void withoutWishesTheListIsWholeAndAlphabetical() {
        ListQuery query = asked(Map.of()).query(1, 12);

        assertThat(query.facets()).isEmpty();
        assertThat(query.order()).isEqualTo(ListQuery.Order.TITLE);
    }

    @Test
    void namesInAddressesBecomeStoredValues() {
        ListQuery query = asked(Map.of("rodzaj", "karta-pracy", "model", "RURAL", "kolejnosc", "najnowsze"))
                .query(2, 12);

        assertThat(query.facets()).containsOnly(Map.entry("type", "karta pracy"), Map.entry("model", "RURAL"));
        assertThat(query.order()).isEqualTo(ListQuery.Order.NEWEST);
        assertThat(query.page()).isEqualTo(2);
    }

    @Test
    void unknownValuesAreRefused() {
        assertThatThrownBy(() -> asked(Map.of("rodzaj", "film")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("film");
        assertThatThrownBy(() -> asked(Map.of("kolejnosc", "losowo"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyValuesThatLeaveSomethingAreOfferedInTheirOwnOrder() {
        List<MaterialFilter.Group> groups = asked(Map.of()).groups(counted(COUNTS));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).choices())
                .extracting(MaterialFilter.Choice::to)
                .containsExactly("RURAL", "URBAN");
        assertThat(groups.get(1).choices())
                .extracting(MaterialFilter.Choice::count)
                .containsExactly(3L);
    }

    @Test
    void aChosenValueStaysOfferedAndIsTakenAwayByFollowingIt() {
        MaterialFilter filter = asked(Map.of("model", "URBAN_RURAL"));

        assertThat(filter.groups(counted(COUNTS)).get(0).choices())
                .filteredOn(MaterialFilter.Choice::chosen)
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.to()).isEmpty();
                    assertThat(choice.count()).isZero();
                });
        assertThat(filter.chosen()).extracting(MaterialFilter.Choice::parameter).containsExactly("model");
    }
}
