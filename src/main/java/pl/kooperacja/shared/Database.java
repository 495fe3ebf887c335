package pl.kooperacja.shared;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Where the data lies, and the schema in it. {@link #prepare} runs before the server starts, so that a database out of
 * reach is told in one line and no page ever meets an old schema.
 */
public final class Database {
    private static final String MIGRATIONS = "db/migration";
    /** Option of Connector/J: whether it shows the certificate of the process where none is given. */
    private static final String KEYS = "fallbackToSystemKeyStore";

    private static final int UNCONFIRMED_MILLISECONDS = 10_000;
    private static final String HISTORY = "flyway_schema_history";
    private static final int OLDEST_MYSQL = 8;
    private static final int OLDEST_MARIADB_MINOR = 6;
    private static final int OLDEST_MARIADB = 10;

    /** Held, or the level would be forgotten with the logger. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Database() {}

    /**
     * Migrates the schema.
     *
     * @return the settings from which the application server builds its data source
     * @throws IllegalStateException with one line in Polish that says what to do
     */
    public static Map<String, String> prepare(Map<String, String> environment, Path data) {
        String url = environment.getOrDefault("SK_DB_URL", "").strip();
        boolean embedded = url.isEmpty();
        Path file = data.resolve("db");
        if (embedded) {
            url = embeddedUrl(file);
        } else if (!url.contains(KEYS)) {
            // Payara names its own certificate to the whole process, and a database would refuse it
            url = with(url, KEYS + "=false");
        }
        String user = environment.getOrDefault("SK_DB_USER", embedded ? "sa" : "");
        String password = password(environment);
        try {
            if (!embedded) {
                check(with(url, "connectTimeout=10000"), user, password);
            }
            if (embedded && !Files.exists(stored(file))) {
                create(file, user, password);
            } else {
                migrate(url, user, password);
            }
        } catch (SQLException | FlywayException | IOException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String reason =
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            throw new IllegalStateException(
                    embedded
                            ? "nie można otworzyć bazy w " + data + " (" + reason + ")."
                            : "baza danych nie odpowiada pod SK_DB_URL (" + reason + ").",
                    e);
        }
        return Map.of(
                "sk.db.class", embedded ? "org.h2.jdbcx.JdbcDataSource" : "com.mysql.cj.jdbc.MysqlDataSource",
                "sk.db.url", url,
                "sk.db.user", user,
                "sk.db.password", password);
    }

    /** The password itself, or the first line of the file that holds it. */
    private static String password(Map<String, String> environment) {
        String file = environment.get("SK_DB_PASSWORD_FILE");
        if (file == null) {
            return environment.getOrDefault("SK_DB_PASSWORD", "");
        }
        try {
            return Files.readAllLines(Path.of(file)).stream().findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalStateException("nie można odczytać SK_DB_PASSWORD_FILE=" + file + ".", e);
        }
    }

    /** Where H2 keeps the database that it is told to keep there. */
    private static Path stored(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    /**
     * Makes the schema under another name, which it changes once it is whole: no start that is cut off leaves half of it.
     * So there is nothing to confirm meanwhile either, and no statement waits for the disk.
     */
    private static void create(Path file, String user, String password) throws SQLException, IOException {
        Path made = file.resolveSibling(file.getFileName() + "-new");
        Files.deleteIfExists(stored(made));
        run(embedded(made, UNCONFIRMED_MILLISECONDS), user, password);
        Files.move(stored(made), stored(file), StandardCopyOption.ATOMIC_MOVE);
    }

    /** H2 in a file; a confirmed change is on disk when the commit returns. */
    static String embeddedUrl(Path file) {
        return embedded(file, 0);
    }

    /**
     * It speaks MySQL, writes no trace, in which the values of a refused row would stand, and outlives the requests of a
     * server that stops.
     */
    private static String embedded(Path file, int delay) {
        return "jdbc:h2:file:" + file.toAbsolutePath()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=" + delay
                + ";QUERY_CACHE_SIZE=256;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Brings the schema up to date; the same scripts run on H2, MariaDB and MySQL. */
    static void migrate(String url, String user, String password) throws SQLException {
        try (Connection connection = connect(url, user, password)) {
            if (isCurrent(connection, scripts())) {
                return; // starting Flyway to learn that costs a twentieth of the whole start
            }
        }
        run(url, user, password);
    }

    private static void run(String url, String user, String password) {
        FLYWAY_LOG.setLevel(Level.WARNING);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:" + MIGRATIONS)
                .sqlMigrationPrefix("V")
                .load()
                .migrate();
    }

    /** By the one driver that the address asks for: a {@code DriverManager} would load them all. */
    private static Connection connect(String url, String user, String password) throws SQLException {
        Driver driver = url.startsWith("jdbc:h2:") ? new org.h2.Driver() : new com.mysql.cj.jdbc.Driver();
        Properties person = new Properties();
        person.put("user", user);
        person.put("password", password);
        return driver.connect(url, person);
    }

    /** Names of the migration scripts; the application is always unpacked, so they lie in a folder. */
    static Set<String> scripts() {
        try (Stream<Path> files =
                Files.list(Path.of(Database.class.getResource("/" + MIGRATIONS).toURI()))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list " + MIGRATIONS, e);
        }
    }

    /** Whether each of the scripts has run well on this database. */
    static boolean isCurrent(Connection connection, Set<String> scripts) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), null, HISTORY, new String[] {"TABLE"})) {
            if (!tables.next()) {
                return false;
            }
        }
        Set<String> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT script FROM flyway_schema_history WHERE success = TRUE")) {
            while (rows.next()) {
                done.add(rows.getString(1));
            }
        }
        return done.containsAll(scripts);
    }

    private static String with(String url, String option) {
        return url + (url.contains("?") ? "&" : "?") + option;
    }

    private static void check(String url, String user, String password) throws SQLException {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new IllegalStateException("SK_DB_URL musi zaczynać się od jdbc:mysql: (MySQL lub MariaDB).");
        }
        try (Connection connection = connect(url, user, password)) {
            DatabaseMetaData product = connection.getMetaData();
            String version = product.getDatabaseProductVersion();
            boolean mariadb = version.contains("MariaDB");
            int major = product.getDatabaseMajorVersion();
            int minor = product.getDatabaseMinorVersion();
            boolean old = mariadb
                    ? major < OLDEST_MARIADB || (major == OLDEST_MARIADB && minor < OLDEST_MARIADB_MINOR)
                    : major < OLDEST_MYSQL;
            if (old) {
                throw new IllegalStateException(
                        "baza " + version + " jest za stara: potrzebny jest MySQL 8 albo MariaDB 10.6 lub nowsze.");
            }
        }
    }
}
