package pl.kooperacja.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.ReadContent;
import pl.kooperacja.testing.ContentText;

class BarrierKindTest {
    private static final BarrierKind KIND = new BarrierKind();
    private static final String FIRST =
            "{id: srodek-a, title: Zróbcie A, text: Tak., who: [gmina], leads: [praktyka-x, krok-5]}";
    private static final String SECOND =
            "{id: srodek-b, title: Zróbcie B, text: Tak., who: [gmina, kraj], leads: [krok-5, ksiega-y]}";

    private static final ContentText BARRIER = ContentText.of("bariera-papiery")
            .with("type", "organizacyjna")
            .with("levels", "[gmina, powiat]")
            .with("sectors", "[edukacja]")
            .with("models", "[RURAL]")
            .with("signs", "[Nikt nie wie.]")
            .with("remedies", "[" + FIRST + ", " + SECOND + "]");

    private static ReadContent<BarrierKind.Details> read(ContentText text) {
        return ReadContent.of(KIND, "bariery/papiery.md", text);
    }

    @Test
    void everythingIsRead() {
        ReadContent<BarrierKind.Details> barrier = read(BARRIER);

        assertThat(barrier.problems()).isEmpty();
        assertThat(barrier.address()).isEqualTo("/bariery/papiery");
        assertThat(barrier.details().remedies())
                .extracting(BarrierKind.Remedy::id)
                .containsExactly("srodek-a", "srodek-b");
        assertThat(BarrierKind.FACETS)
                .allSatisfy(facet -> assertThat(KIND.facets(barrier.details())).containsKey(facet.key()));
    }

    @Test
    void everyLeadIsARelationOnce() {
        assertThat(read(BARRIER).relations()).isEqualTo(Map.of("remedy", List.of("praktyka-x", "krok-5", "ksiega-y")));
    }

    @Test
    void oneRemedyIsTooFew() {
        ContentText poor = BARRIER.with("remedies", "[" + FIRST + "]");

        assertThat(read(poor).problems())
                .containsExactly(new Problem(poor.lineOf("remedies"), "bariera potrzebuje co najmniej dwóch środków"));
        assertThat(read(BARRIER.with("remedies", null)).reasons())
                .containsExactly("bariera potrzebuje co najmniej dwóch środków");
    }

    @Test
    void idsOfRemediesAreUnlikeEachOther() {
        ContentText twice = BARRIER.with("remedies", "\n  - " + FIRST + "\n  - " + FIRST);

        assertThat(read(twice).problems())
                .containsExactly(new Problem(twice.lineOf("remedies") + 2, "id środka srodek-a powtarza się"));
    }

    @Test
    void idsOfRemediesAreAnchors() {
        assertThat(read(BARRIER.with("remedies", "[" + FIRST + ", " + SECOND.replace("srodek-b", "Środek B") + "]"))
                        .reasons())
                .containsExactly("id środka: „Środek B” – powinno wyglądać tak: srodek-nazwa");
    }

    @Test
    void theBodyTakesNoAnchorOfARemedy() {
        ContentText text = BARRIER.saying("## Skąd {#srodek-b}\n\nStąd.");

        assertThat(read(text).problems())
                .containsExactly(new Problem(text.lineOf("remedies"), "kotwica srodek-b powtarza się"));
    }

    @Test
    void aRemedyTellsWhoMayDoItAndLeadsSomewhere() {
        String bare = "{id: srodek-b, title: Zróbcie B, text: Tak., who: [wszyscy]}";

        assertThat(read(BARRIER.with("remedies", "[" + FIRST + ", " + bare + "]"))
                        .reasons())
                .containsExactlyInAnyOrder(
                        "who: „wszyscy” – dozwolone: gmina, powiat, województwo, kraj", "brak wartości leads");
    }

    @Test
    void theApiLeavesLeadsToTheRelations() {
        assertThat(KIND.api(read(BARRIER).details()).toString())
                .contains("srodek-a")
                .doesNotContain("praktyka-x");
    }
}
