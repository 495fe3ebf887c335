package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.editing.TextCheck.Hint;

class TextCheckTest {
    private static List<Hint> hints(String body) {
        return TextCheck.hints(body, word -> word.equals("OZPS"));
    }

    @Test
    void numbersOfPeopleAreSeen() {
        assertThat(hints("Nr 44051401359.")).singleElement().satisfies(hint -> {
            assertThat(hint.personal()).isTrue();
            assertThat(hint.line()).isEqualTo(1);
            assertThat(hint.words()).contains("PESEL");
        });
        assertThat(hints("Nr 44051401358.")).as("the last digit does not fit").isEmpty();
        assertThat(hints("Nr 44131401359.")).as("no such month").isEmpty();
        assertThat(hints("Konto 144051401359.")).as("twelve digits").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"600 700 800", "+48 600 700 800", "22 123 45 67", "600-700-800", "pisz: jan.kos@example.org"})
    void waysToReachPeopleAreSeen(String text) {
        assertThat(hints(text)).singleElement().satisfies(hint -> assertThat(hint.personal())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W 2026 r. było 1 240 000 zł.", "Dz.U. z 2019 r. poz. 1818", "a @ b", "od 10.00 do 15.30"})
    void otherNumbersAreNot(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void aLinkSaysWhereItLeads() {
        assertThat(hints("Kliknij [tutaj](/materialy), [https://a.pl](https://a.pl)."))
                .hasSize(2);
        assertThat(hints("Zobacz [wzór porozumienia](/materialy).")).isEmpty();
    }

    @Test
    void aSentenceIsNotTooLong() {
        String clause = "słowo ".repeat(31).strip();
        assertThat(hints("Krótko.\n\n" + clause + ".")).singleElement().satisfies(hint -> {
            assertThat(hint.line()).isEqualTo(3);
            assertThat(hint.words()).contains("31");
        });
        assertThat(hints("słowo ".repeat(20) + "koniec. Dalej " + "słowo ".repeat(20)))
                .isEmpty();
    }

    @Test
    void anAbbreviationIsExplainedOnce() {
        assertThat(hints("ABC i ABC, OZPS, PCPR (powiatowe centrum), zespół (KZS).\n\nPotem UE."))
                .singleElement()
                .satisfies(hint -> assertThat(hint.words()).contains("ABC"));
    }

    @Test
    void hostileTextsAreReadInNoTime() {
        for (String part : List.of("x", "[", "{", "a@", "1 ", "](", "A", "a.", "!")) {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> hints(part.repeat(400_000 / part.length())), part);
        }
    }

    @Test
    void comparingEndlessTextsEnds() {
        String left = "a\nb\n".repeat(60_000);
        String right = "c\nd\n".repeat(60_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(WordDiff.of(left, right)).isNotEmpty();
            assertThat(Merge.of(left, right, left).open()).isZero();
        });
    }

    @Test
    void changedWordsAreTold() {
        List<WordDiff.Piece> pieces = WordDiff.of("Ala ma kota.\nDalej.\n", "Ala ma psa.\nDalej.\n");
        assertThat(pieces)
                .containsExactly(
                        new WordDiff.Piece(WordDiff.Sort.SAME, "Ala ma "),
                        new WordDiff.Piece(WordDiff.Sort.REMOVED, "kota"),
                        new WordDiff.Piece(WordDiff.Sort.ADDED, "psa"),
                        new WordDiff.Piece(WordDiff.Sort.SAME, ".\nDalej.\n"));
        assertThat(WordDiff.brief("x\n" + "y\n".repeat(20), "z\n" + "y\n".repeat(20)))
                .contains(new WordDiff.Piece(WordDiff.Sort.LEFT_OUT, "19"));
    }
}
