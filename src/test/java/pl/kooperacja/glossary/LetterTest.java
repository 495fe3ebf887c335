package pl.kooperacja.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.PolishCollation;

class LetterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static List<Letter> letters(String... titles) {
        Map<Listed, TermKind.Details> terms = new LinkedHashMap<>();
        Stream.of(titles)
                .sorted(Comparator.comparing(PolishCollation::key))
                .forEach(title -> terms.put(term(title), new TermKind.Details(null, List.of(), List.of(), true)));
        return Letter.of(terms);
    }

    private static Listed term(String title) {
        return new Listed(title, "term", "/slownik/x", title, "Opis.", DAY, DAY, 0, 0, false, Map.of());
    }

    @Test
    void lettersFollowThePolishAlphabet() {
        assertThat(letters("łącznik", "Makroregion", "Lista", "ława", "Śledzenie", "Sektor", "Ćwiczenie", "Cel"))
                .extracting(Letter::name)
                .containsExactly("C", "Ć", "L", "Ł", "M", "S", "Ś");
    }

    @Test
    void smallAndCapitalInitialsShareALetter() {
        Letter letter = letters("ława", "Łącznik").get(0);
        assertThat(letter.entries()).extracting(Letter.Entry::title).containsExactly("ława", "Łącznik");
        assertThat(letter.anchor()).isEqualTo("litera-ł");
    }

    @Test
    void marksBeforeTheFirstLetterDoNotCountAndDigitsStandTogether() {
        assertThat(letters("„Odczarowanie”", "3D", "5 kroków"))
                .extracting(Letter::name)
                .containsExactlyInAnyOrder("0–9", "O");
    }

    @Test
    void theAbbreviationFollowsTheTitleUnlessItIsThere() {
        assertThat(new TermKind.Details("PZK", List.of(), List.of(), true).heading("Partnerski Zespół"))
                .isEqualTo("Partnerski Zespół (PZK)");
        assertThat(new TermKind.Details("TSR", List.of(), List.of(), true).heading("Metoda TSR"))
                .isEqualTo("Metoda TSR");
        assertThat(new TermKind.Details(null, List.of(), List.of(), true).heading("Kontrakt"))
                .isEqualTo("Kontrakt");
    }
}
