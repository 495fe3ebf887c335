package pl.kooperacja.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.institution.AreaImport.Report;
import pl.kooperacja.institution.InstitutionList.Filter;
import pl.kooperacja.shared.Csv;
import pl.kooperacja.territory.Areas;

class InstitutionTableIT extends OnEveryInstitution {
    private static final String HEADING = "nazwa;skrot;rodzaj;siedziba;regon\n";

    private InstitutionTable table() {
        return get(InstitutionTable.class);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        String good = HEADING + "GOPS w Mircu;GOPS;gops;Mirzec;123456785\n\"PCPR; powiat\";;PCPR;2611;\n";
        InstitutionTable.Report told = table().take(adviser, good, false);
        assertThat(told.lines()).extracting(InstitutionTable.Line::good).containsExactly(true, true);
        assertThat(told.added()).isEqualTo(2);
        assertThat(count("institution")).isZero();
        assertThat(table().take(adviser, good, true).kept()).isTrue();
        assertThat(query("SELECT seat FROM institution ORDER BY id").toString()).isEqualTo("[2611032, 2611]");
        assertThat(table().take(adviser, good, true).lines())
                .as("all are known by now")
                .noneMatch(InstitutionTable.Line::good);
        assertThat(count("institution")).isEqualTo(2);
    }

    @Test
    void eachFaultyLineIsToldAndNothingIsKept() {
        InstitutionTable.Report report = table().take(
                        adviser,
                        HEADING + "GOPS;;GOPS;Mirzec;\nGOPS;;GOPS;Mirzec;\nX;;NIE-MA;Mirzec;\nY;;GOPS;Nigdzie;\n"
                                + "Z;;GOPS;Świlcza;\n;;GOPS;Mirzec;\nW;;GOPS;Mirzec;123\n",
                        true);
        assertThat(report.lines()).extracting(InstitutionTable.Line::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(report.lines())
                .extracting(InstitutionTable.Line::good)
                .containsExactly(true, false, false, false, false, false, false);
        assertThat(count("institution")).isZero();
        assertThat(table().take(adviser, "a;b\n1;2\n", true).lines()).hasSize(1);
        assertThat(table().take(adviser, "", true).kept()).isFalse();
    }

    @Test
    void whatIsGivenOutRunsNothingInASpreadsheetAndCanBeTakenBack() {
        get(InstitutionService.class).create(admin, draft("=HYPERLINK(\"x\")", "GOPS", "2611032"));
        get(InstitutionService.class).create(admin, draft("@SUM(A1)", "GOPS", "1816122"));
        String given = table().give(admin);
        assertThat(given).contains("\"'=HYPERLINK(\"\"x\"\")\"", "'@SUM(A1)");
        assertThat(Csv.read(given)).extracting(line -> line.cells().get(0)).contains("=HYPERLINK(\"x\")", "@SUM(A1)");
        assertThat(table().give(adviser)).doesNotContain("SUM");
    }

    @Test
    void theListIsNarrowedAndPaged() {
        for (int i = 0; i < 55; i++) {
            institution("GOPS " + i, i % 2 == 0 ? "2611032" : "1816122");
        }
        authorised("Żółty Dom", "2611", TODAY);
        InstitutionService institutions = get(InstitutionService.class);
        assertThat(institutions
                        .list(admin, new Filter(null, null, null, null), 2)
                        .items())
                .hasSize(6);
        assertThat(institutions
                        .list(adviser, new Filter(null, null, null, null), 1)
                        .total())
                .isEqualTo(29);
        assertThat(institutions
                        .list(admin, new Filter("18", "GOPS", Standing.PROPOSED, null), 1)
                        .total())
                .isEqualTo(27);
        assertThat(institutions
                        .list(admin, new Filter(null, null, null, "zolty dom"), 1)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.standing()).isEqualTo(Standing.AUTHORISED));
        assertThat(institutions
                        .list(admin, new Filter(null, null, null, "%"), 1)
                        .total())
                .isEqualTo(56);
        clock.forward(Duration.ofDays(1));
        assertThat(institutions
                        .list(admin, new Filter(null, null, Standing.LAPSED, null), 1)
                        .total())
                .isEqualTo(1);
        assertThat(institutions
                        .list(admin, new Filter(null, null, Standing.AUTHORISED, null), 1)
                        .total())
                .isZero();
    }

    @Test
    void theRegisterIsTakenOverOnceItIsFaultless() {
        String register = "WOJ;POW;GMI;RODZ;NAZWA\n26;11;;;starachowicki\n26;11;03;3;Mirzec\n26;11;04;2;Pawłów\n";
        Report told = get(AreaImport.class).take(admin, register, false);
        assertThat(List.of(told.read(), told.added(), told.renamed())).containsExactly(3, 2, 0);
        assertThat(get(Areas.class).find("2611042")).isEmpty();
        assertThat(get(AreaImport.class)
                        .take(admin, register + "99;1;;;x\n", true)
                        .kept())
                .isFalse();
        assertThat(get(Areas.class).find("2611042")).isEmpty();
        assertThat(get(AreaImport.class).take(admin, register, true).kept()).isTrue();
        assertThat(get(Areas.class).find("2611042").orElseThrow().label())
                .isEqualTo("Pawłów, gmina wiejska, powiat starachowicki, świętokrzyskie");
        assertThat(get(Areas.class).find("2611032"))
                .as("who is not in the register stays")
                .isPresent();
        assertThat(get(AreaImport.class).take(admin, register, true).added()).isZero();
    }

    @Test
    void anAreaIsFoundByNameOrCode() {
        Areas areas = get(Areas.class);
        assertThat(areas.meant("mirzec", 5)).extracting(place -> place.code()).containsExactly("2611032");
        assertThat(areas.meant("Łomża", 5)).extracting(place -> place.code()).containsExactly("2007022");
        assertThat(areas.meant("słupsk", 5)).extracting(place -> place.code()).contains("2263", "2263011");
        assertThat(areas.meant("powiat kielecki", 5))
                .extracting(place -> place.code())
                .containsExactly("2604");
        assertThat(areas.meant("świętokrzyskie", 5))
                .extracting(place -> place.code())
                .containsExactly("26");
        assertThat(areas.meant("2604", 5)).hasSize(1);
        assertThat(areas.meant("' OR 1=1", 5)).isEmpty();
    }
}
