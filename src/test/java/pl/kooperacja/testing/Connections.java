package pl.kooperacja.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** Connections to one schema, kept open for the next who asks; each reads what is committed, as in production. */
final class Connections implements AutoCloseable {
    private final Map<String, String> settings;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** @param settings as {@code Database.prepare} gives them */
    Connections(Map<String, String> settings) {
        this.settings = settings;
    }

    Connection getConnection() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? connect() : kept;
        return proxy(Connection.class, connection, "close", () -> {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
            return null;
        });
    }

    DataSource source() {
        return proxy(DataSource.class, null, "getConnection", this::getConnection);
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                settings.get("sk.db.url"), settings.get("sk.db.user"), settings.get("sk.db.password"));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    private interface Answer {
        Object get() throws SQLException;
    }

    /** The target, but for one method. */
    private static <T> T proxy(Class<T> type, T target, String name, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        return answer.get();
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
