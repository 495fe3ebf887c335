package pl.kooperacja.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderedTest {
    private static final Resolver NOTHING = new Resolver() {
        @Override
        public Optional<String> item(String id) {
            return Optional.of("/modele/" + id);
        }

        @Override
        public Optional<Term> term(String phrase) {
            return Optional.empty();
        }

        @Override
        public Optional<Attachment> file(String path) {
            return Optional.empty();
        }
    };

    private final Rendered step = Markdown.parse("""
                    Zdanie.[^mcps] Zob. [dalej](#dalej) i [inny krok](id:krok-2#k2-2).

                    ### Dalej {#dalej}

                    ::: note Uwaga
                    Treść.
                    :::

                    [^mcps]: Prezentacja.
                    """, 1).render(NOTHING);

    @Test
    void footnotesStandApartFromTheBody() {
        assertThat(step.html()).doesNotContain("Prezentacja").contains("href=\"#p1\"");
        assertThat(step.notes()).extracting(Rendered.Note::html).containsExactly("Prezentacja.");
    }

    @Test
    void withinAPageItsAnchorsBearAPrefixAndItsHeadingsGoDeeper() {
        Rendered within = step.within("krok-5_", 1);
        assertThat(within.html())
                .contains("<h4 id=\"krok-5_dalej\">", "</h4>", "href=\"#krok-5_dalej\"")
                .contains("id=\"krok-5_r1\"", "href=\"#krok-5_p1\"")
                .contains("aria-labelledby=\"krok-5_ramka-1\"", "id=\"krok-5_ramka-1\"")
                .contains("href=\"/modele/krok-2#k2-2\"")
                .doesNotContain("<h3");
        assertThat(within.headings()).isEqualTo(List.of(new Rendered.Heading(4, "krok-5_dalej", "Dalej")));
    }
}
