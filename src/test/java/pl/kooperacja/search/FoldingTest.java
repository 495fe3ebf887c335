package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {
    /** A letter of no European script. */
    private static final String BEYOND = "𝒳";

    private static final int ROUNDS = 20_000;

    @Test
    void whatIsInvisibleGoesAndWhatIsBlankBecomesASpace() {
        assertThat(Folding.clean("poro\u00adzumienie\u200b w\u00a0gminie\n– „tak”\u202f!"))
                .isEqualTo("porozumienie w gminie – „tak” !");
        assertThat(Folding.clean("wspo\u0301łpraca")).isEqualTo("współpraca");
    }

    @Test
    void lettersAreCleanedAlikeWhateverStandsBesideThem() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append((char) (random.nextInt(5) == 0 ? random.nextInt(0xd800) : random.nextInt(0x2100)));
            }
            assertThat(Folding.clean(text.toString()) + BEYOND).isEqualTo(Folding.clean(text + BEYOND));
        }
    }
}
