package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.kooperacja.shared.RefusedException;

class ListFilterTest {
    private static final Facet TYPE = Facet.words("type", "rodzaj", "wzór", "karta pracy");
    private static final Map<String, List<ListPage.FacetCount>> COUNTS = Map.of(
            "model", List.of(new ListPage.FacetCount("URBAN", 2), new ListPage.FacetCount("RURAL", 5)),
            "type", List.of());

    private static ListFilter asked(Map<String, String> query) {
        return new ListFilter(
                List.of(Vocabulary.MODEL, TYPE),
                List.of(ListQuery.Order.TITLE, ListQuery.Order.NEWEST),
                facet -> Set.of(),
                query::get);
    }

    private static ListPage counted() {
        return new ListPage(List.of(), 0, 1, 1, COUNTS);
    }

    @Test
    void withoutWishesTheListIsWholeInItsUsualOrder() {
        ListQuery query = asked(Map.of()).query("material", 1, 12);

        assertThat(query.facets()).isEmpty();
        assertThat(query.order()).isEqualTo(ListQuery.Order.TITLE);
    }

    @Test
    void namesInAddressesBecomeStoredValues() {
        ListQuery query = asked(Map.of("rodzaj", "karta-pracy", "model", "rural", "kolejnosc", "najnowsze"))
                .query("material", 2, 12);

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
        assertThatThrownBy(() -> asked(Map.of("kolejnosc", "po-kolei"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyValuesThatLeaveSomethingAreOfferedInTheirOwnOrder() {
        List<Narrowing.Group> groups = asked(Map.of()).groups(counted());

        assertThat(groups).singleElement().satisfies(group -> assertThat(group.choices())
                .extracting(Narrowing.Choice::to)
                .containsExactly("rural", "urban"));
    }

    @Test
    void aChosenValueStaysOfferedAndIsTakenAwayByFollowingIt() {
        ListFilter filter = asked(Map.of("model", "urban-rural"));

        assertThat(filter.groups(counted()).get(0).choices())
                .filteredOn(Narrowing.Choice::chosen)
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.to()).isEmpty();
                    assertThat(choice.count()).isZero();
                });
        assertThat(filter.chosen()).extracting(Narrowing.Choice::parameter).containsExactly("model");
    }

    @Test
    void theUsualOrderNeedsNoParameter() {
        assertThat(asked(Map.of()).orders()).extracting(Narrowing.Choice::to).containsExactly("", "najnowsze");
    }
}
