package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.KeptForms.Kept;
import pl.kooperacja.testing.House;

class VaultIT extends OnEveryAccount {
    private static final String HERE = "192.0.2.1";

    private String kept() {
        return (String) query("SELECT second_factor, id FROM person").getFirst()[0];
    }

    private String code(String key) {
        return Totp.code(key, clock.instant().getEpochSecond() / 30);
    }

    @Test
    void whatIsSealedOpensForItsPurposeOnlyAndUnchanged() throws Exception {
        Vault vault = get(Vault.class);
        String sealed = vault.seal("zażółć", "totp 1");
        assertThat(sealed).doesNotContain("zaż").isNotEqualTo(vault.seal("zażółć", "totp 1"));
        assertThat(vault.open(sealed, "totp 1")).hasValue("zażółć");
        assertThat(vault.open(sealed, "totp 2")).isEmpty();
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 1);
        assertThat(vault.open(changed, "totp 1")).isEmpty();
        for (String bad : List.of("", "v1.", "v1.AAAA", "v1.!", "zażółć")) {
            assertThat(vault.open(bad, "totp 1")).as(bad).isEmpty();
        }
        assertThat(vault.open(null, "totp 1")).isEmpty();
        Path file = folder.resolve("data/keys/secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
        try (House next = new House(
                database, clock, Map.of("SK_DATA", folder.resolve("data").toString()))) {
            assertThat(next.get(Vault.class).open(sealed, "totp 1"))
                    .as("after a start")
                    .hasValue("zażółć");
        }
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        try (House next = new House(database, clock, Map.of("SK_SECRET_KEY", other))) {
            assertThat(next.get(Vault.class).open(sealed, "totp 1"))
                    .as("with another key")
                    .isEmpty();
        }
        try (House next = new House(database, clock, Map.of("SK_SECRET_KEY", "krótki"))) {
            assertThatThrownBy(() -> next.get(Vault.class)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theKeyOfTheTelephoneIsNotReadableInTheDatabase() {
        SignedIn ewa = who(ewa()).orElseThrow();
        SecondFactorService second = get(SecondFactorService.class);
        String key = second.freshKey();
        assertThat(second.turnOn(ewa, key, code(key), HERE)).isNotEmpty();
        assertThat(kept()).startsWith("v1.").doesNotContain(key);
        clock.forward(Duration.ofMinutes(1));
        String half = ((SignInService.CodeNeeded) signIn(EWA, PASSWORD, OFFICE)).key();
        assertThat(get(SignInService.class).giveCode(half, code(key), OFFICE))
                .isInstanceOf(SignInService.Entered.class);
    }

    @Test
    void turningCodesOnOrOffEndsTheOtherSignIns() {
        SignedIn here = who(ewa()).orElseThrow();
        Keys elsewhere = ((SignInService.Entered) signIn(EWA, PASSWORD, ELSEWHERE)).keys();
        SecondFactorService second = get(SecondFactorService.class);
        String key = second.freshKey();
        assertThat(second.turnOn(here, key, code(key), HERE))
                .allMatch(code -> code.matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
        assertThat(who(elsewhere)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        String half = ((SignInService.CodeNeeded) signIn(EWA, PASSWORD, ELSEWHERE)).key();
        Keys again = ((SignInService.Entered) get(SignInService.class).giveCode(half, code(key), ELSEWHERE)).keys();
        second.turnOff(here, HERE);
        assertThat(who(again)).isEmpty();
        assertThat(query("SELECT id, person_id FROM device")).hasSize(1);
    }

    @Test
    void keysFromBeforeAreSealedAtTheNextStart() {
        SignedIn ewa = who(ewa()).orElseThrow();
        String key = Totp.freshKey();
        change("UPDATE person SET second_factor = '" + key + "' WHERE id = " + ewa.person());
        get(AccountUpkeep.class).renew();
        assertThat(kept()).startsWith("v1.").doesNotContain(key);
        String half = ((SignInService.CodeNeeded) signIn(EWA, PASSWORD, OFFICE)).key();
        assertThat(get(SignInService.class).giveCode(half, code(key), OFFICE))
                .isInstanceOf(SignInService.Entered.class);
    }

    @Test
    void aKeyMovedToAnotherPersonOpensNothing() {
        SignedIn ewa = who(ewa()).orElseThrow();
        SecondFactorService second = get(SecondFactorService.class);
        String key = second.freshKey();
        second.turnOn(ewa, key, code(key), HERE);
        get(RegistrationService.class).register("Adam", "adam@example.org", OFFICE);
        get(PasswordService.class).choose(lastLetter().key(), null, null, PASSWORD, OFFICE);
        change("UPDATE person SET second_factor = '" + kept() + "' WHERE email = 'adam@example.org'");
        clock.forward(Duration.ofMinutes(1));
        String half = ((SignInService.CodeNeeded) signIn("adam@example.org", PASSWORD, OFFICE)).key();
        assertThat(get(SignInService.class).giveCode(half, code(key), OFFICE)).isInstanceOf(SignInService.Wrong.class);
    }

    @Test
    void whatWasTypedComesBackToItsWriterWithoutSecrets() {
        Keys keys = ewa();
        SignedIn ewa = who(keys).orElseThrow();
        KeptForms forms = get(KeptForms.class);
        clock.forward(Duration.ofMinutes(61));
        assertThat(who(keys)).as("the session is over").isEmpty();
        Map<String, String> values =
                Map.of("opis", "Długi tekst", "haslo", PASSWORD, "znak", "x", "kod", "123456", "co", "opis");
        String key = forms.keep("/konto", values, keys.session()).orElseThrow();
        assertThat(String.valueOf(query("SELECT body, address FROM kept_form").getFirst()[0]))
                .doesNotContain("Długi");
        Kept kept = forms.find(ewa, key).orElseThrow();
        assertThat(kept.address()).isEqualTo("/konto");
        assertThat(kept.values()).containsOnlyKeys("opis", "co").containsEntry("opis", "Długi tekst");
        get(RegistrationService.class).register("Adam", "adam@example.org", OFFICE);
        Keys others = ((SignInService.Entered) get(PasswordService.class)
                        .choose(lastLetter().key(), null, null, PASSWORD, OFFICE)
                        .orElseThrow())
                .keys();
        assertThat(forms.find(who(others).orElseThrow(), key)).isEmpty();
        assertThat(forms.find(ewa, "zgadywany")).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(forms.find(ewa, key)).isEmpty();
        get(AccountUpkeep.class).forgetOld();
        assertThat(query("SELECT hash, address FROM kept_form")).isEmpty();
        assertThat(forms.keep("/konto", Map.of("haslo", "x", "co", "y"), keys.session()))
                .isEmpty();
        assertThat(forms.keep("/konto", values, "nieznana")).isEmpty();
    }
}
