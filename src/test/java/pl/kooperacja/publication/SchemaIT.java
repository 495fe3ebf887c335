package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** The migrations give every entity the columns it names. */
class SchemaIT extends OnEveryDatabase {
    @Test
    void everyEntityIsSelected() throws Exception {
        Set<EntityType<?>> entities =
                database.transaction(() -> database.entities().getMetamodel().getEntities());
        assertThat(entities).hasSizeGreaterThanOrEqualTo(3);
        for (EntityType<?> entity : entities) {
            assertThatCode(() -> database.transaction(() -> select(entity)))
                    .as(entity.getName())
                    .doesNotThrowAnyException();
        }
    }

    /** With its collections, each of which is a table of its own. */
    private List<?> select(EntityType<?> entity) {
        for (var collection : entity.getPluralAttributes()) {
            database.entities()
                    .createQuery("SELECT c FROM " + entity.getName() + " e JOIN e." + collection.getName() + " c")
                    .getResultList();
        }
        return database.entities()
                .createQuery("SELECT e FROM " + entity.getName() + " e")
                .getResultList();
    }

    @Test
    void migrationsAreRecorded() throws Exception {
        List<String> versions = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT version FROM flyway_schema_history WHERE success = TRUE"
                                + " AND version IS NOT NULL ORDER BY installed_rank")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        assertThat(versions).startsWith("0001", "0002").isSorted();
    }

    /** Comparing every link with every item once made each start on MariaDB quadratic. */
    @Test
    void targetsOfLinksAreFoundByIndex() throws Exception {
        for (int i = 0; i < 20; i++) {
            content.write(
                    "strony/s" + i + ".md", ContentText.of("strona-" + i).saying("[a](id:strona-" + (i + 1) + ")"));
        }
        get(Importer.class).run(content.path());
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.connect();
                ResultSet rows =
                        connection.createStatement().executeQuery("EXPLAIN " + PublicationRepository.SUSPECT_LINKS)) {
            while (rows.next()) {
                plan.append('\n');
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    plan.append(rows.getString(column)).append(' ');
                }
            }
        }
        assertThat(plan.toString()).containsPattern("(?i)\\bt eq_ref PRIMARY|PRIMARY_KEY_\\w+: ID = L.ITEM_ID");
    }

    @Test
    void keysSortThePolishWay() throws Exception {
        List<String> words = List.of("żaba", "łania", "lis", "zebra", "Ćma", "cielę", "lot", "Źrebię", "ósmy", "osa");
        try (Connection connection = database.connect()) {
            connection
                    .createStatement()
                    .execute("CREATE TEMPORARY TABLE sorted (word VARCHAR(40) CHARACTER SET utf8mb4,"
                            + " sort_key VARCHAR(240) CHARACTER SET ascii COLLATE ascii_bin)");
            for (String word : words) {
                try (var insert = connection.prepareStatement("INSERT INTO sorted VALUES (?, ?)")) {
                    insert.setString(1, word);
                    insert.setString(2, PolishCollation.key(word));
                    insert.executeUpdate();
                }
            }
            List<String> sorted = new ArrayList<>();
            try (ResultSet rows =
                    connection.createStatement().executeQuery("SELECT word FROM sorted ORDER BY sort_key")) {
                while (rows.next()) {
                    sorted.add(rows.getString(1));
                }
            }
            assertThat(sorted)
                    .containsExactly("cielę", "Ćma", "lis", "lot", "łania", "osa", "ósmy", "zebra", "Źrebię", "żaba");
        }
    }
}
