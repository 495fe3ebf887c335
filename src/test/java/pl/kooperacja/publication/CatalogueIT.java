package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** What lists stand on is read in slices, and where a slice ends makes no difference. */
class CatalogueIT extends OnEveryDatabase {
    private static final int ITEMS = 23;
    private static final Reader MEMBER = new Reader(Set.of("public", "authorised"));

    @Test
    void slicesLoseNothing() throws Exception {
        content.write("slownik/haslo.md", ContentText.of("haslo"));
        for (int i = 0; i < ITEMS; i++) {
            content.write(
                    "materialy/material-" + i + ".md",
                    ContentText.material("material-" + i)
                            .with("audience", i % 2 == 0 ? "public" : "[authorised, \"role:trainer\"]")
                            .with("type", i % 3 == 0 ? "wzór" : "scenariusz")
                            .with("models", i % 4 == 0 ? "[RURAL]" : "[RURAL, URBAN, URBAN_RURAL]"));
        }
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        assertThat(read(List.of("material"), 1000).countOpen(Reader.GUEST, LocalDate.now(clock)))
                .as("one kind alone")
                .isEqualTo(12);
        assertThat(read(List.of("material"), 1000)
                        .select(MEMBER, LocalDate.now(clock), Map.of())
                        .counts("model"))
                .isEqualTo(materials(1000)
                        .select(MEMBER, LocalDate.now(clock), Map.of())
                        .counts("model"));
        for (int slice : List.of(7, 8, 9, 20, 1000)) {
            Catalogue.Selection all = materials(slice).select(MEMBER, LocalDate.now(clock), Map.of());
            assertThat(all.total()).as("slices of %d", slice).isEqualTo(ITEMS);
            assertThat(all.counts("type"))
                    .containsExactlyInAnyOrder(
                            new ListPage.FacetCount("wzór", 8), new ListPage.FacetCount("scenariusz", 15));
            assertThat(all.counts("model"))
                    .containsExactlyInAnyOrder(
                            new ListPage.FacetCount("RURAL", 23),
                            new ListPage.FacetCount("URBAN", 17),
                            new ListPage.FacetCount("URBAN_RURAL", 17));
            assertThat(materials(slice).countOpen(Reader.GUEST, LocalDate.now(clock)))
                    .isEqualTo(12);
        }
    }

    private Catalogue materials(int slice) throws Exception {
        return read(List.of("material", "term"), slice);
    }

    private Catalogue read(List<String> kinds, int slice) throws Exception {
        return database.transaction(
                () -> get(PublicationRepository.class).catalogues(kinds, slice).get("material"));
    }

    private List<String> listed(String kind) {
        return get(PublicationService.class).list(ListQuery.all(kind), Reader.GUEST).items().stream()
                .map(Listed::id)
                .toList();
    }

    @Test
    void anItemThatBecomesAnotherKindLeavesOneListAndStandsOnTheOther() {
        content.write("materialy/a.md", ContentText.material("pozycja-a"))
                .write("slownik/b.md", ContentText.of("pozycja-b"));
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        assertThat(listed("material")).containsExactly("pozycja-a");
        assertThat(listed("term")).containsExactly("pozycja-b");

        content.delete("materialy/a.md");
        content.write("slownik/a.md", ContentText.of("pozycja-a"));
        get(Importer.class).run(content.path());
        assertThat(listed("material")).isEmpty();
        assertThat(listed("term")).containsExactlyInAnyOrder("pozycja-a", "pozycja-b");

        get(PublicationService.class).archive("pozycja-a");
        assertThat(listed("term")).containsExactly("pozycja-b");
    }
}
