package pl.kooperacja.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static Letter letter() {
        return Letter.to("ewa.lis@example.org", "Ustaw nowe hasło")
                .paragraph("Pytanie <o hasło> & odpowiedź.")
                .link("Ustaw hasło", "http://localhost/haslo/ustaw?klucz=a&b=\"c\"")
                .paragraph("Szkoła\nOśrodek");
    }

    @Test
    void textAndHtmlSayTheSame() {
        assertThat(letter().text())
                .isEqualTo("Pytanie <o hasło> & odpowiedź.\n\nUstaw hasło:\n"
                        + "http://localhost/haslo/ustaw?klucz=a&b=\"c\"\n\nSzkoła\nOśrodek\n");
        var html = Jsoup.parse(letter().html());
        assertThat(html.select("html").attr("lang")).isEqualTo("pl");
        assertThat(html.select("p").eachText())
                .containsExactly("Pytanie <o hasło> & odpowiedź.", "Ustaw hasło", "Szkoła Ośrodek");
        assertThat(html.select("a").attr("href")).isEqualTo("http://localhost/haslo/ustaw?klucz=a&b=\"c\"");
        assertThat(letter().html()).startsWith("<!DOCTYPE html>").doesNotContain("<o hasło>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ewa@example.org\r\nBcc: all@example.org",
                "ewa@example.org\nBcc: all@example.org",
                "ewa@example.org, all@example.org",
                "Ewa <ewa@example.org>",
                "Ewa@Example.org",
                "ewa@example.org ",
                "ewa"
            })
    void whatIsNoSingleAddressIsRefused(String recipient) {
        assertThatThrownBy(() -> Letter.to(recipient, "Temat")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "Temat\r\nBcc: all@example.org",
                "Temat\nX: y",
                "Temat\u0085X",
                "Temat\u0000",
                "Konto ewa@example.org"
            })
    void whatCouldEndAHeaderOrTellAnAddressIsNoSubject(String subject) {
        assertThatThrownBy(() -> Letter.to("ewa@example.org", subject)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAddressHasOneForm() {
        assertThat(EmailAddress.of("  Ewa.Lis+kurs@GOPS.Example.ORG ")).hasValue("ewa.lis+kurs@gops.example.org");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ewa",
                "@example.org",
                "ewa@",
                "ewa@localhost",
                "ewa@-a.org",
                "ewa@a..org",
                ".ewa@example.org",
                "ewa..lis@example.org",
                "ewa lis@example.org",
                "ewa@exam ple.org",
                "ewą@example.org",
                "ewa@example.org\r\nBcc: x@example.org",
                "ewa@example.1"
            })
    void whatCannotBeWrittenToIsNoAddress(String written) {
        assertThat(EmailAddress.of(written)).isEmpty();
    }

    @Test
    void addressesHaveTheirLongest() {
        String domain = "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".pl";
        assertThat(EmailAddress.of("e".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.of("e".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.of("e@" + "a.".repeat(200) + "pl")).isEmpty();
    }
}
