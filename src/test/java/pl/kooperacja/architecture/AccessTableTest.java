package pl.kooperacja.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.AccessTable;
import pl.kooperacja.testing.EveryAddress;

/** The table of who gets which answer names every address of the application, and no other. */
class AccessTableTest {
    private static final int FEWEST = 100;

    @Test
    void everyAddressIsInTheTableAndNoOther() throws IOException {
        SortedSet<String> named = new TreeSet<>();
        AccessTable.read().lines().forEach(line -> named.add(line.pattern()));
        SortedSet<String> missing = new TreeSet<>(EveryAddress.patterns());
        missing.removeAll(named);
        assertThat(missing)
                .as("addresses of the application absent from the table")
                .isEmpty();
        named.removeAll(EveryAddress.patterns());
        assertThat(named).as("lines of the table without an address").isEmpty();
    }

    @Test
    void everyLineSaysWhatEachOfThemGets() throws IOException {
        AccessTable table = AccessTable.read();
        assertThat(table.who()).hasSize(9);
        assertThat(table.lines()).allSatisfy(line -> {
            assertThat(line.statuses()).as(line.example()).hasSize(table.who().size());
            assertThat(line.statuses()).as(line.example()).allMatch(status -> status.matches("\\d{3}/\\d{3}"));
        });
        assertThat(table.lines()).extracting(AccessTable.Line::example).doesNotHaveDuplicates();
    }

    @Test
    void theAuditorChangesNothingAtTheDesks() throws IOException {
        AccessTable table = AccessTable.read();
        int auditor = table.who().indexOf("audytorka");
        assertThat(table.lines())
                .filteredOn(line -> line.pattern().matches("/(administracja|podmioty|redakcja)\\b.*"))
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(line.statuses().get(auditor))
                        .as(line.example())
                        .doesNotEndWith("/303")
                        .doesNotEndWith("/422"));
    }

    @Test
    void guestsOpenNoDesk() throws IOException {
        assertThat(AccessTable.read().lines())
                .filteredOn(line -> line.pattern().matches("/(administracja|podmioty|redakcja|konto)\\b.*"))
                .allSatisfy(line ->
                        assertThat(line.statuses().get(0)).as(line.example()).doesNotStartWith("2"));
    }

    @Test
    void addressesAreFoundWhereverTheyAreDeclared() {
        assertThat(EveryAddress.patterns())
                .contains("/", "/ksiega/{chapter}", "/api/v1/{kind}/{id}", "/health/ready", "/szukaj", "*.xhtml")
                .hasSizeGreaterThan(FEWEST);
    }
}
