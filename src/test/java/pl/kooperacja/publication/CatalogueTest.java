package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;

class CatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Reader MEMBER = new Reader(Set.of("public", "authorised"));

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        Catalogue.Builder builder = new Catalogue.Builder(List.of(
                new Catalogue.Entry("first", "c", TODAY.minusDays(3), false),
                new Catalogue.Entry("second", "b", TODAY, false),
                new Catalogue.Entry("announced", "a", TODAY.minusDays(1), true),
                new Catalogue.Entry("tomorrow", "d", TODAY.plusDays(1), true)));
        builder.audience("first", "public");
        builder.audience("second", "authorised");
        builder.audience("announced", "authorised");
        builder.audience("tomorrow", "public");
        builder.audience("absent", "public");
        builder.facet("first", "type", "x");
        builder.facet("first", "model", "RURAL");
        builder.facet("second", "type", "x");
        builder.facet("announced", "type", "y");
        builder.facet("announced", "model", "RURAL");
        builder.facet("tomorrow", "type", "x");
        catalogue = builder.build();
    }

    private List<String> ids(Reader reader, ListQuery.Order order) {
        return catalogue.select(reader, TODAY, Map.of()).ids(order, 0, 10);
    }

    @Test
    void aReaderSeesWhatIsOpenToHimOrAnnouncedAndHasAppeared() {
        assertThat(ids(Reader.GUEST, ListQuery.Order.PLACE)).containsExactly("first", "announced");
        assertThat(ids(MEMBER, ListQuery.Order.PLACE)).containsExactly("first", "second", "announced");
        assertThat(catalogue.countOpen(Reader.GUEST, TODAY)).isEqualTo(1);
        assertThat(catalogue.countOpen(Reader.GUEST, TODAY.plusDays(1))).isEqualTo(2);
    }

    @Test
    void everyOrderIsKept() {
        assertThat(ids(MEMBER, ListQuery.Order.TITLE)).containsExactly("announced", "second", "first");
        assertThat(ids(MEMBER, ListQuery.Order.NEWEST)).containsExactly("second", "announced", "first");
    }

    @Test
    void neighboursAreThoseOfTheOrderThatTheReaderMayKnow() {
        Catalogue.Selection all = catalogue.select(MEMBER, TODAY, Map.of());
        assertThat(all.beside(ListQuery.Order.NEWEST, "second")).isEqualTo(new Catalogue.Beside(null, "announced"));
        assertThat(all.beside(ListQuery.Order.NEWEST, "announced")).isEqualTo(new Catalogue.Beside("second", "first"));
        assertThat(all.beside(ListQuery.Order.NEWEST, "first")).isEqualTo(new Catalogue.Beside("announced", null));
        assertThat(all.beside(ListQuery.Order.NEWEST, "absent")).isEqualTo(new Catalogue.Beside(null, null));
        assertThat(catalogue.select(Reader.GUEST, TODAY, Map.of()).beside(ListQuery.Order.NEWEST, "announced"))
                .isEqualTo(new Catalogue.Beside(null, "first"));
    }

    @Test
    void aSliceSkipsWhatCameBefore() {
        Catalogue.Selection all = catalogue.select(MEMBER, TODAY, Map.of());

        assertThat(all.ids(ListQuery.Order.PLACE, 1, 1)).containsExactly("second");
        assertThat(all.ids(ListQuery.Order.TITLE, 2, 5)).containsExactly("first");
    }

    @Test
    void aFacetCountsWhatTheOthersLeave() {
        Catalogue.Selection rural = catalogue.select(MEMBER, TODAY, Map.of("model", "RURAL"));

        assertThat(rural.total()).isEqualTo(2);
        assertThat(rural.counts("type"))
                .containsExactly(new ListPage.FacetCount("x", 1), new ListPage.FacetCount("y", 1));
        assertThat(catalogue
                        .select(MEMBER, TODAY, Map.of("type", "x", "model", "RURAL"))
                        .counts("type"))
                .extracting(ListPage.FacetCount::value)
                .containsExactly("x", "y");
        assertThat(catalogue.select(MEMBER, TODAY, Map.of("type", "none")).total())
                .isZero();
    }

    @Test
    void countsTellNothingOfWhatTheReaderMayNotKnow() {
        assertThat(catalogue.select(Reader.GUEST, TODAY, Map.of()).counts("type"))
                .containsExactly(new ListPage.FacetCount("x", 1), new ListPage.FacetCount("y", 1));
    }
}
