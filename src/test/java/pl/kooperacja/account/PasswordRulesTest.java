package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.shared.Messages;

class PasswordRulesTest {
    private static java.util.Optional<String> fault(String password) {
        return PasswordRules.fault(password, "Ewa Kowalska", "ewa.kowalska@gops.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cztery zielone krzesła",
                "kot pije zimną wodę",
                "Tr0ubadour&3 gitary",
                "aaaaaaaaaaaa bardzo prosto zapamiętać",
                "8471029355617720934",
                "  spacje na brzegach  ",
                "日本語のパスワードは長いですよ ok tak"
            })
    void longPasswordsAreTakenWhateverTheyAreMadeOf(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haslo1234567",
                "Hasło123456!",
                "H@slo1234567",
                "Warszawa2026!!",
                "warszawa-krakow-7",
                "123456789012",
                "1qaz2wsx3edc",
                "qwertyuiop12",
                "poiuytrewq!!",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abababababab",
                "kotkotkotkot",
                "Szkoła Kooperacji 2026",
                "kierownik gops",
                "zaq12wsxcde3!",
                "password1234",
                "2026-11-22 12:00"
            })
    void whatIsTriedFirstIsNotTaken(String password) {
        assertThat(fault(password)).hasValue(Messages.text("account.password-common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EwaKowalska2026", "kowalska12345", "kowalska@gops1", "ewa.kowalska.1"})
    void ownNameIsNotTaken(String password) {
        assertThat(fault(password)).hasValue(Messages.text("account.password-own"));
    }

    @Test
    void lengthIsCountedInSignsAndBounded() {
        assertThat(fault("krzesło dom")).hasValue(Messages.text("account.password-short", 12));
        assertThat(fault("krzesło dom?")).isEmpty();
        assertThat(fault("🌲🏡🐄🐓🚜🌻🌾🐖")).isPresent();
        assertThat(fault("długie hasło ".repeat(15) + "tak!!")).isEmpty();
        assertThat(fault("długie hasło ".repeat(16))).hasValue(Messages.text("account.password-long", 200));
    }
}
