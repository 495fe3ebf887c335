package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static final Analysis ANALYSIS = new Analysis();

    private static Word word(String written) {
        return ANALYSIS.words(written).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "gminach, gmina",
        "współpracą, wspolpraca",
        "WSPÓŁPRACY, wspolpraca",
        "zespołów, zespol",
        "porozumieniem, porozumienie",
        "warszawy, warszawa",
        "Warszawy, warszawa",
        "sołtysi, soltys"
    })
    void aFormCountsAsItsDictionaryFormInAnyCase(String form, String lemma) {
        assertThat(word(form).terms()).contains(lemma);
    }

    @Test
    void anUnknownWordCountsAsItselfAndItsStem() {
        Word unknown = word("kooperolandia");
        assertThat(unknown.known()).isFalse();
        assertThat(unknown.terms()).hasSize(2).startsWith("kooperolandia");
        assertThat(unknown.sort()).isEqualTo(Word.Sort.NAME);
    }

    @Test
    void namesTellMoreThanActions() {
        assertThat(word("Starachowice").sort()).isEqualTo(Word.Sort.NAME);
        assertThat(word("podpisał").sort()).isEqualTo(Word.Sort.ACTION);
        assertThat(word("gmina").sort()).isEqualTo(Word.Sort.OTHER);
    }

    @Test
    void aWordOfAQuestionGetsItsDiacriticsBack() {
        List<Analysis.Token> asked = ANALYSIS.askedTokens("spolecznosci zespolow");
        assertThat(asked.get(0).word().terms()).contains("spolecznosc");
        assertThat(asked.get(1).word().terms()).contains("zespol");
    }

    @Test
    void theBeginningOfAWordNeverCutsACharacter() {
        assertThat(word("współpraca").prefix()).isEqualTo("wspol");
        assertThat(word("gmin").prefix()).isEqualTo("gmin");
        String beyond = "𝒳".repeat(5);
        assertThat(word(beyond).prefix()).isEqualTo("𝒳𝒳");
    }

    @Test
    void accentsThatStandApartAreTheSameLetter() {
        String apart = Normalizer.normalize("współpracę łódź", Normalizer.Form.NFD);
        assertThat(ANALYSIS.words(apart)).isEqualTo(ANALYSIS.words("współpracę łódź"));
    }

    @Test
    void softHyphensAndHardSpacesAreNotPartOfWords() {
        assertThat(ANALYSIS.words("poro\u00adzumienie w\u00a0gminie"))
                .extracting(Word::surface)
                .containsExactly("porozumienie", "w", "gminie");
    }

    @Test
    void termsOfOneWordShareItsPosition() throws Exception {
        try (TokenStream stream = Analysis.terms(Analysis.LEMMA, ANALYSIS.words("gminach wiejskich"))) {
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int positions = 0;
            int terms = 0;
            while (stream.incrementToken()) {
                positions += step.getPositionIncrement();
                terms++;
            }
            assertThat(positions).isEqualTo(2);
            assertThat(terms).isGreaterThan(2);
        }
    }

    @Test
    void wordsComeOutTheSameWhoeverAsksAtTheSameTime() {
        List<String> forms = IntStream.range(0, 400)
                .mapToObj(i -> List.of("gminach", "zespołami", "porozumień", "kowalskich")
                                .get(i % 4)
                        + "x".repeat(i % 3))
                .toList();
        List<Word> alone =
                forms.stream().map(form -> new Lemmas().of(form)).limit(8).toList();
        Lemmas shared = new Lemmas();
        List<Word> together = forms.parallelStream().map(shared::of).toList();
        assertThat(together.subList(0, 8)).isEqualTo(alone);
    }
}
