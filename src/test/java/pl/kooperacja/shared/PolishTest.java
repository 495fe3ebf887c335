package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plurals, order, spaces and dates as Polish wants them. */
class PolishTest {
    @ParameterizedTest
    @CsvSource({
        "0, lekcji",
        "1, lekcja",
        "2, lekcje",
        "3, lekcje",
        "4, lekcje",
        "5, lekcji",
        "10, lekcji",
        "11, lekcji",
        "12, lekcji",
        "13, lekcji",
        "14, lekcji",
        "15, lekcji",
        "20, lekcji",
        "21, lekcji",
        "22, lekcje",
        "24, lekcje",
        "25, lekcji",
        "31, lekcji",
        "100, lekcji",
        "101, lekcji",
        "102, lekcje",
        "111, lekcji",
        "112, lekcji",
        "114, lekcji",
        "122, lekcje",
        "1000, lekcji",
        "1001, lekcji",
        "1004, lekcje",
        "1012, lekcji"
    })
    void nounFollowsItsNumber(long number, String form) {
        assertThat(PolishPlural.count(number, "lekcja", "lekcje", "lekcji")).isEqualTo(number + "\u00a0" + form);
    }

    @Test
    void formsAreReadFromTheBundle() {
        assertThat(PolishPlural.count(22, "publication_item.minutes")).isEqualTo("22\u00a0minuty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Idź w las|Idź w~las",
                "a w domu i z psem|a~w~domu i~z~psem",
                "Z gminy do powiatu|Z~gminy do powiatu",
                "dom (w lesie) i „o tym”|dom (w~lesie) i~„o~tym”",
                "kot i|kot i",
                "12 zł, 3 h, 5 %, 21 listopada 2026 r.|12~zł, 3~h, 5~%, 21 listopada 2026~r.",
                "art. 5 i 6|art. 5 i~6",
                "Ala ma kota|Ala ma kota",
                "1 240 gmin i 12 893 583,46 zł|1~240 gmin i~12~893~583,46~zł",
                "w 2018 2019 i 5 60 osób|w~2018 2019 i~5 60 osób"
            })
    void oneLetterWordsUnitsAndNumbersAreTied(String plain, String tied) {
        assertThat(PolishTypography.tie(plain).replace('\u00a0', '~')).isEqualTo(tied);
    }

    @Test
    void tyingTwiceChangesNothing() {
        String tied = PolishTypography.tie("a w domu i z psem za 5 zł");
        assertThat(PolishTypography.tie(tied)).isEqualTo(tied);
        assertThat(PolishTypography.tie("")).isEmpty();
        assertThat(PolishTypography.tie(null)).isNull();
    }

    @Test
    void lettersSortInPolishOrder() {
        List<String> alphabet = List.of(
                "a", "ą", "b", "c", "ć", "d", "e", "ę", "f", "g", "h", "i", "j", "k", "l", "ł", "m", "n", "ń", "o", "ó",
                "p", "q", "r", "s", "ś", "t", "u", "v", "w", "x", "y", "z", "ź", "ż");
        List<String> shuffled = new ArrayList<>(alphabet);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(PolishCollation::key));
        assertThat(shuffled).isEqualTo(alphabet);
    }

    @Test
    void capitalsSortBesideTheirSmallLetters() {
        List<String> words =
                new ArrayList<>(List.of("Żak", "łan", "zebra", "Łan", "lis", "Lis", "ósmy", "Osa", "10 kroków"));
        words.sort(Comparator.comparing(PolishCollation::key));
        assertThat(words).containsExactly("10 kroków", "lis", "Lis", "łan", "Łan", "Osa", "ósmy", "zebra", "Żak");
    }

    @Test
    void keysFitTheirColumn() {
        String key = PolishCollation.key("Zażółć gęślą jaźń ".repeat(40));
        assertThat(key).hasSizeLessThanOrEqualTo(PolishCollation.KEY_LENGTH).matches("[0-9a-f]+");
    }

    @Test
    void datesAreWritten() {
        assertThat(PolishDates.text(LocalDate.of(2026, 12, 3))).isEqualTo("3\u00a0grudnia 2026");
        assertThat(PolishDates.text(null)).isEmpty();
    }

    @Test
    void refusalSpeaksPolish() {
        assertThat(new RefusedException("publication.faulty", 7, "brak")).hasMessage("Wiersz 7: brak");
    }
}
