package pl.kooperacja.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs on every {@link Engine}, each time on empty tables. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
public abstract class OnEveryDatabase {
    @Parameter
    protected Engine engine;

    @TempDir
    protected Path folder;

    protected final SetClock clock = new SetClock(Instant.parse("2026-12-01T09:00:00Z"));
    protected ContentFolder content;
    protected TestDatabase database;
    protected House house;

    /** One schema an engine for the whole run. */
    @RegisterExtension
    static final BeforeAllCallback DATABASES =
            context -> databases = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);

    private static ExtensionContext.Store databases;

    @BeforeEach
    void open() throws Exception {
        content = new ContentFolder(folder.resolve("content"));
        Path data = folder.resolve("data");
        database = databases.computeIfAbsent(engine, TestDatabase::open, TestDatabase.class);
        database.empty();
        Map<String, String> settings = new TreeMap<>();
        settings.put("SK_DATA", data.toString());
        settings.put("SK_CONTENT", content.path().toString());
        house = new House(database, clock, settings);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    protected <T> T get(Class<T> bean) {
        return house.get(bean);
    }
}
