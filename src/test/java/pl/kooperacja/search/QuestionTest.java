package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Analysis ANALYSIS = new Analysis();

    private static Question question(String text) {
        return Question.of(text, ANALYSIS);
    }

    private static List<String> words(String text) {
        return question(text).words().stream()
                .map(token -> token.word().surface())
                .toList();
    }

    private static List<List<String>> surfaces(List<List<Word>> sequences) {
        return sequences.stream()
                .map(words -> words.stream().map(Word::surface).toList())
                .toList();
    }

    @Test
    void wordsThatOnlyAskAreDropped() {
        assertThat(words("Kto i gdzie podpisuje porozumienie?")).containsExactly("i", "podpisuje", "porozumienie");
        assertThat(words("ktory zespol")).containsExactly("zespol");
    }

    @Test
    void aQuestionOfAskingWordsAloneKeepsThem() {
        assertThat(words("kto, gdzie, kiedy")).containsExactly("kto", "gdzie", "kiedy");
    }

    @Test
    void quotationMarksOfAnyShapeMakeAPhrase() {
        assertThat(surfaces(question("„praca z rodziną” w «małej gminie» \"teraz\" już").phrases().stream()
                        .map(Question.Phrase::words)
                        .toList()))
                .containsExactly(List.of("praca", "z", "rodzina"), List.of("malej", "gminie"), List.of("teraz"));
    }

    @Test
    void aQuotationMarkWithoutItsPairIsNothing() {
        Question question = question("praca \"z rodziną");
        assertThat(question.phrases()).isEmpty();
        assertThat(question.words()).hasSize(3);
    }

    @Test
    void aMinusBeforeAWordRefusesItAndAHyphenDoesNot() {
        Question question = question("gmina -miejska wiejsko-miejska - powiat");
        assertThat(surfaces(question.unwanted())).containsExactly(List.of("miejska"));
        assertThat(words("gmina -miejska wiejsko-miejska - powiat"))
                .containsExactly("gmina", "wiejsko", "miejska", "powiat");
        assertThat(surfaces(question("gmina -\"mała miejska\"").unwanted()))
                .containsExactly(List.of("mala", "miejska"));
    }

    @Test
    void onlyUnwantedWordsAreWantedAfterAll() {
        assertThat(words("-gmina -powiat")).containsExactly("gmina", "powiat");
        assertThat(question("-gmina").unwanted()).isEmpty();
    }

    @Test
    void nothingIsAskedByPunctuation() {
        assertThat(question("?!… - \"\" \u0000 ()").isEmpty()).isTrue();
        assertThat(question("").isEmpty()).isTrue();
    }

    @Test
    void lengthAndNumberOfWordsHaveAnEnd() {
        assertThat(question("gmina ".repeat(500)).words()).hasSize(Question.MOST_WORDS);
        assertThat(question("a".repeat(10_000)).text()).hasSize(Question.LONGEST);
        assertThat(question("\"a b\" ".repeat(300)).phrases()).hasSizeLessThan(10);
        String cutInACharacter = "a".repeat(Question.LONGEST - 1) + "😀";
        assertThat(question(cutInACharacter).text()).hasSize(Question.LONGEST - 1);
    }

    @Test
    void placesOfWordsAreThoseInTheText() {
        Question question = question("  „x” porozumienei powiatu");
        Analysis.Token first = question.words().get(0);
        assertThat(question.text().substring(first.start(), first.end())).isEqualTo("porozumienei");
    }
}
