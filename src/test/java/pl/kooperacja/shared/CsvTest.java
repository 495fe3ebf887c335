package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static String cell(String text) {
        String csv = Csv.of(List.of(List.of(text)));
        assertThat(csv).startsWith("\ufeff").endsWith("\r\n");
        return csv.substring(1, csv.length() - 2);
    }

    @Test
    void rowsAreLinesOfCells() {
        assertThat(Csv.of(List.of(List.of("Rok", "Godziny"), List.of("2019", "1 240,5"))))
                .isEqualTo("\ufeffRok;Godziny\r\n2019;1240,5\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "96,5|96,5",
                "0.5|0.5",
                "1 240|1240",
                "12 893 583,46|12893583,46",
                "-3|-3",
                "+7,5|+7,5",
                "-1 200|-1200"
            })
    void numbersLoseTheirSpacesAndNothingElse(String written, String cell) {
        assertThat(cell(written)).isEqualTo(cell);
        assertThat(cell(written.replace(' ', '\u00a0'))).isEqualTo(cell);
        assertThat(cell(written.replace(' ', '\u202f'))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 gmin", "12 34", "1 2345", "od 5 do 6", "2018–2023", "…", "– ", "17 lutego 2020"})
    void whatIsNoNumberStaysAsItIs(String text) {
        assertThat(cell(text)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=SUM(A1)", "+48 12", "-", "-5 gmin", "@a", "=1+1", "--1", "+"})
    void formulaIsMadeHarmless(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void formulaBehindSpaceIsMadeHarmless() {
        assertThat(cell("\u00a0=A1")).isEqualTo("'=A1");
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(cell("tak \"zwane\"")).isEqualTo("\"tak \"\"zwane\"\"\"");
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(cell("=a;b")).isEqualTo("\"'=a;b\"");
    }

    @Test
    void emptyCellIsEmpty() {
        assertThat(cell("")).isEmpty();
    }
}
