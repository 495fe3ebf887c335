package pl.kooperacja.testing;

import ch.vorburger.exec.ManagedProcessException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The databases that persistence is tested on. */
public enum Engine {
    /** Embedded, in a file, as on a laptop. */
    H2 {
        @Override
        public Map<String, String> freshSchema() {
            return Map.of();
        }

        @Override
        void drop(Map<String, String> environment) {
            // the file goes with its folder
        }

        @Override
        String foreignKeys(boolean checked) {
            return "SET REFERENTIAL_INTEGRITY " + checked;
        }
    },

    /** The server of {@code SK_TEST_DB_URL} (with {@code _USER}, {@code _PASSWORD}), or a MariaDB of our own. */
    SERVER {
        @Override
        public Map<String, String> freshSchema() throws SQLException {
            Server server = Server.get();
            String schema = "sk_test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
            try (Connection connection = server.connect()) {
                connection.createStatement().execute("CREATE DATABASE " + schema);
            }
            return Map.of(
                    "SK_DB_URL", server.url(schema), "SK_DB_USER", server.user(), "SK_DB_PASSWORD", server.password());
        }

        @Override
        void drop(Map<String, String> environment) throws SQLException {
            Matcher schema = SCHEMA.matcher(environment.get("SK_DB_URL"));
            if (schema.find()) {
                try (Connection connection = Server.get().connect()) {
                    connection.createStatement().execute("DROP DATABASE " + schema.group());
                }
            }
        }

        @Override
        String foreignKeys(boolean checked) {
            return "SET FOREIGN_KEY_CHECKS = " + (checked ? 1 : 0);
        }
    };

    /** Option of an address, by which nothing is encrypted on the way. */
    public static final String IN_THE_CLEAR = "sslMode=DISABLED";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final Pattern SCHEMA = Pattern.compile("sk_test_\\d+_\\d+");

    /** Settings of the site that lead to an empty schema. */
    public abstract Map<String, String> freshSchema() throws SQLException;

    abstract void drop(Map<String, String> environment) throws SQLException;

    /** Statement that has references between rows checked, or not, in one connection. */
    abstract String foreignKeys(boolean checked);

    /** A running server and who may make schemas there. */
    private record Server(String address, String options, String user, String password) {
        private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(\\?.*)?");

        private static final class Holder {
            static final Server SERVER = start();
        }

        static Server get() {
            return Holder.SERVER;
        }

        private static Server start() {
            String given = System.getenv("SK_TEST_DB_URL");
            if (given == null || given.isBlank()) {
                return ours();
            }
            Matcher url = URL.matcher(given.strip());
            if (!url.matches()) {
                throw new IllegalStateException("SK_TEST_DB_URL must look like jdbc:mysql://host:port/, not " + given);
            }
            return new Server(
                    url.group(1),
                    url.group(2) == null ? "" : url.group(2),
                    System.getenv().getOrDefault("SK_TEST_DB_USER", "root"),
                    System.getenv().getOrDefault("SK_TEST_DB_PASSWORD", ""));
        }

        /** Spoken to in the clear: this MariaDB encrypts without help of the processor, which doubles all its work. */
        private static Server ours() {
            try {
                return new Server("jdbc:mysql://127.0.0.1:" + OwnServer.begin(), "?" + IN_THE_CLEAR, "root", "");
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start; set SK_TEST_DB_URL to use another server", e);
            }
        }

        String url(String schema) {
            return address + "/" + schema + options;
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url(""), user, password);
        }
    }
}
