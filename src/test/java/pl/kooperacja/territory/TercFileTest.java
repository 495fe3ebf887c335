package pl.kooperacja.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pl.kooperacja.territory.TercFile.Row;

class TercFileTest {
    private static final String HEADING = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\r\n";
    private static final String SAMPLE = HEADING
            + "26;;;;ŚWIĘTOKRZYSKIE;województwo;2026-01-01\r\n"
            + "26;11;;;starachowicki;powiat;2026-01-01\r\n"
            + "26;11;03;2;Mirzec;gmina wiejska;2026-01-01\r\n"
            + "26;11;05;3;Wąchock;gmina miejsko-wiejska;2026-01-01\r\n"
            + "26;11;05;4;Wąchock;miasto;2026-01-01\r\n"
            + "26;61;;;Kielce;miasto na prawach powiatu;2026-01-01\r\n"
            + "26;61;01;1;Kielce;gmina miejska;2026-01-01\r\n";

    static TercFile read(String text) throws IOException {
        return TercFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countiesAndGminasAreReadAndWhatLiesInsideAGminaIsNot() throws IOException {
        TercFile file = read("\ufeff" + SAMPLE);
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows())
                .containsExactly(
                        new Row("2611", "starachowicki", AreaKind.COUNTY),
                        new Row("2611032", "Mirzec", AreaKind.RURAL),
                        new Row("2611053", "Wąchock", AreaKind.MIXED),
                        new Row("2661", "Kielce", AreaKind.CITY_COUNTY),
                        new Row("2661011", "Kielce", AreaKind.URBAN));
    }

    @Test
    void bothLayoutsOfXmlAreRead() throws IOException {
        String elements =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><teryt><catalog name=\"TERC\"><row><WOJ>26</WOJ><POW>11</POW>"
                        + "<GMI>03</GMI><RODZ>2</RODZ><NAZWA>Mirzec</NAZWA></row></catalog></teryt>";
        String columns = "<teryt><catalog name=\"TERC\"><row><col name=\"WOJ\">26</col><col name=\"POW\">11</col>"
                + "<col name=\"GMI\"/><col name=\"RODZ\"/><col name=\"NAZWA\">starachowicki</col></row></catalog></teryt>";
        assertThat(read(elements).rows()).containsExactly(new Row("2611032", "Mirzec", AreaKind.RURAL));
        assertThat(read(columns).rows()).containsExactly(new Row("2611", "starachowicki", AreaKind.COUNTY));
    }

    @Test
    void eachLineThatSaysNothingIsTold() throws IOException {
        TercFile file = read(HEADING + "99;11;;;Nigdzie;powiat;x\n26;1;;;krótki;powiat;x\n26;11\n26;12;;;;powiat;x\n"
                + "26;;03;2;bez powiatu;gmina;x\n26;12;;;staszowski;powiat;x\n");
        assertThat(file.faults()).extracting(TercFile.Fault::line).containsExactly(2, 3, 4, 5, 6);
        assertThat(file.rows()).containsExactly(new Row("2612", "staszowski", AreaKind.COUNTY));
        assertThat(read("nazwa;kod\nMirzec;1\n").faults()).hasSize(1);
    }

    @Test
    void anXmlFileThatLeadsElsewhereOrEndsTooSoonIsRefused() throws IOException {
        TercFile entity =
                read("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><t><row><WOJ>26</WOJ><POW>11</POW>"
                        + "<NAZWA>&x;</NAZWA></row></t>");
        assertThat(entity.rows()).isEmpty();
        assertThat(entity.faults()).isNotEmpty();
        assertThat(read("<teryt><row><WOJ>26</WOJ>").faults()).hasSize(1);
    }
}
