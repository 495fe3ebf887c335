package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLogTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "44051401359",
                "pesel 440514 01359",
                "telefon 12 345 67 89",
                "tel. (12) 345-67-89",
                "jan@example.org",
                "napisz do x@y",
                "konto 61 1090 1014",
                "",
                "   "
            })
    void whatMayTellOfSomebodyIsNotNoted(String query) {
        assertThat(QuestionLog.noted(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ustawa z 12 marca 2004", "kroki 1-10", "RODO art. 6", "projekt 2018–2023", "@", "e-mail"})
    void numbersOfActsAndYearsAreNoted(String query) {
        assertThat(QuestionLog.noted(query)).isPresent();
    }

    @Test
    void questionsAreComparedWithoutRegardToCaseAndGaps() {
        assertThat(QuestionLog.noted("  Wzór \t POROZUMIENIA ")).hasValue("wzór porozumienia");
        assertThat(QuestionLog.noted("a".repeat(100))).isPresent();
        assertThat(QuestionLog.noted("a".repeat(101))).isEmpty();
    }
}
