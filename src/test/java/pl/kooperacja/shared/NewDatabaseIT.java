package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database is made at the first start, and is the one that Flyway would have made. */
class NewDatabaseIT {
    private static final String USER = "sa";

    @TempDir
    Path data;

    private String made() {
        return Database.prepare(Map.of(), data).get("sk.db.url");
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, "");
    }

    /** Everything in it but the history, as statements that would make it again. */
    private static Set<String> contents(String url) throws SQLException {
        Set<String> contents = new TreeSet<>();
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT SIMPLE NOPASSWORDS NOSETTINGS")) {
            while (lines.next()) {
                contents.add(lines.getString(1));
            }
        }
        contents.removeIf(line -> line.contains("flyway_schema_history"));
        return contents;
    }

    @Test
    void itHoldsWhatTheScriptsMakeOneByOne() throws SQLException {
        String other = Database.embeddedUrl(data.resolve("other"));
        Database.migrate(other, USER, "");
        assertThat(contents(made())).hasSizeGreaterThan(100).isEqualTo(contents(other));
    }

    @Test
    void itLacksNoScriptAndTakesTheNextOne() throws Exception {
        String url = made();
        try (Connection connection = connect(url)) {
            assertThat(Database.isCurrent(connection, Database.scripts())).isTrue();
            assertThat(Database.isCurrent(connection, Set.of("V0001__file.sql", "V9999__later.sql")))
                    .isFalse();
        }
        Path later = Files.createDirectory(data.resolve("later"));
        Files.writeString(later.resolve("V9999__later.sql"), "CREATE TABLE later (id INT);");
        assertThat(Flyway.configure()
                        .dataSource(url, USER, "")
                        .locations("classpath:db/migration", "filesystem:" + later)
                        .load()
                        .migrate()
                        .migrationsExecuted)
                .isEqualTo(1);
    }

    @Test
    void whatAStartThatWasCutOffLeftIsNoObstacle() throws Exception {
        Files.writeString(data.resolve("db-new.mv.db"), "half a database");
        String url = made();
        assertThat(Files.exists(data.resolve("db-new.mv.db"))).isFalse();
        try (Connection connection = connect(url)) {
            assertThat(Database.isCurrent(connection, Database.scripts())).isTrue();
        }
    }
}
