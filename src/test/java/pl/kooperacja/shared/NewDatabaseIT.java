package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database is made at the first start, beside the place where it will lie. */
class NewDatabaseIT {
    @TempDir
    Path data;

    private Connection made() throws Exception {
        return DriverManager.getConnection(Database.prepare(Map.of(), data).get("sk.db.url"), "sa", "");
    }

    @Test
    void itLacksNoScript() throws Exception {
        try (Connection connection = made()) {
            assertThat(Database.isCurrent(connection, Database.scripts())).isTrue();
        }
    }

    @Test
    void whatAStartThatWasCutOffLeftIsNoObstacle() throws Exception {
        Files.writeString(data.resolve("db-new.mv.db"), "half a database");
        try (Connection connection = made()) {
            assertThat(Database.isCurrent(connection, Database.scripts())).isTrue();
        }
        assertThat(data.resolve("db-new.mv.db")).doesNotExist();
    }
}
