package pl.kooperacja.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import pl.kooperacja.shared.Database;

/**
 * A schema of the tests' own, migrated by the site's own code, with an entity manager set up as in production. As in the
 * server, the entity manager belongs to the transaction of the calling thread.
 */
public final class TestDatabase implements AutoCloseable {
    private final Engine engine;
    private final Map<String, String> environment;
    private final Path data;
    private final Connections pool;
    private final EntityManagerFactory factory;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    /** What one thread does at once. */
    private static final class Transaction {
        final EntityManager entities;
        final List<Runnable> afterCommit = new ArrayList<>();

        Transaction(EntityManager entities) {
            this.entities = entities;
        }
    }

    private TestDatabase(Engine engine, Path data) throws SQLException {
        this.engine = engine;
        this.data = data;
        this.environment = engine.freshSchema();
        this.pool = new Connections(Database.prepare(environment, data));
        this.factory = ProductionUnit.factory(pool.source());
    }

    public static TestDatabase open(Engine engine) {
        try {
            return new TestDatabase(engine, Files.createTempDirectory("sk-test-"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes every row away, as if the migrations had just run. */
    void empty() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW TABLES")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute(engine.foreignKeys(false));
            for (String table : tables) {
                if (!table.equalsIgnoreCase("flyway_schema_history")) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            statement.execute(engine.foreignKeys(true));
        }
    }

    /** A connection beside the entity manager. */
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** Runs in the transaction of this thread, or in one of its own; any exception rolls it back. */
    public <T> T transaction(Callable<T> work) throws Exception {
        Transaction outer = current.get();
        if (outer != null) {
            try {
                return work.call();
            } catch (Exception e) {
                outer.entities.getTransaction().setRollbackOnly();
                throw e;
            }
        }
        Transaction transaction = new Transaction(factory.createEntityManager());
        current.set(transaction);
        T result;
        try (EntityManager entities = transaction.entities) {
            entities.getTransaction().begin();
            try {
                result = work.call();
                entities.getTransaction().commit();
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        } finally {
            current.remove();
        }
        transaction.afterCommit.forEach(Runnable::run);
        return result;
    }

    void afterCommit(Runnable work) {
        Transaction transaction = current.get();
        if (transaction == null) {
            work.run();
        } else {
            transaction.afterCommit.add(work);
        }
    }

    /** The entity manager of whatever transaction the calling thread is in. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    Transaction transaction = current.get();
                    if (transaction == null) {
                        throw new IllegalStateException("no transaction");
                    }
                    try {
                        return method.invoke(transaction.entities, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException, IOException {
        factory.close();
        pool.close();
        engine.drop(environment);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
