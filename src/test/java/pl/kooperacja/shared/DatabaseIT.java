package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.OnEveryDatabase;

/** A database is left alone exactly when every script has run on it. */
class DatabaseIT extends OnEveryDatabase {
    @Test
    void aScriptThatHasNotRunIsMissed() throws Exception {
        try (Connection connection = database.connect()) {
            assertThat(Database.isCurrent(connection, Database.scripts())).isTrue();
            assertThat(Database.isCurrent(connection, Set.of("V0001__file.sql", "V9999__later.sql")))
                    .isFalse();
        }
    }
}
