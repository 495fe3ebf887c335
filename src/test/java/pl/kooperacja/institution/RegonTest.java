package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegonTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456785", "12 345 67 85", "12345678512347", "000000000"})
    void aNumberWhoseLastDigitFitsIsTaken(String number) {
        assertThat(Regon.of(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456786", "12345678512346", "12345678612347", "1234567", "12345678a", "", "1234567850"})
    void anyOtherIsNot(String number) {
        assertThat(Regon.of(number)).isEmpty();
    }

    @Test
    void spacesAndDashesAreLeftOut() {
        assertThat(Regon.of("123-456 785")).hasValue("123456785");
    }
}
