package pl.kooperacja.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * {@code java -jar kooperacja-launcher.jar [--demo]}: runs the application that lies in {@code site/} beside the jar.
 * {@code --demo} is {@code SK_DEMO=true} unless the environment says otherwise.
 */
public final class Launcher {
    /** System property holding the {@code CompletableFuture<String>} that the application completes when ready. */
    private static final String READY = "pl.kooperacja.ready";

    /** System property holding the {@code CompletableFuture<Void>} that is completed once the port is open. */
    private static final String LISTENING = "pl.kooperacja.listening";

    /** System property that the application sets as soon as it is deployed. */
    private static final String DEPLOYED = "pl.kooperacja.deployed";

    private static final String MIGRATION = "pl.kooperacja.shared.Database";
    private static final long LONGEST_START_SECONDS = 600;

    /** Where the server keeps what it needs while it runs. */
    private static final String SERVER = "server";

    /** Held until the process ends. */
    @SuppressWarnings("unused")
    private static FileLock dataLock;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(Arrays.asList(arguments), System.getenv());
        } catch (Refusal e) {
            System.err.println("Serwis nie może ruszyć: " + e.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(List<String> arguments, Map<String, String> environment) throws Exception {
        Preflight.java(Runtime.version().feature());
        Locale.setDefault(Locale.forLanguageTag("pl-PL"));
        // stored times are UTC, and in the server's own zone one hour of spring would not exist
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        boolean demo = Boolean.parseBoolean(
                environment.getOrDefault("SK_DEMO", Boolean.toString(arguments.contains("--demo"))));
        Path home = Path.of(Launcher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        Path data = Path.of(environment.getOrDefault("SK_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        Path content = Path.of(environment.getOrDefault("SK_CONTENT", "content"))
                .toAbsolutePath()
                .normalize();
        int port = Preflight.port(environment.getOrDefault("SK_HTTP_PORT", "8080"));
        String address = demo ? "127.0.0.1" : "0.0.0.0";

        Preflight.portIsFree(address, port);
        Preflight.contentIsReadable(content);
        dataLock = Preflight.takeData(data);
        Preflight.clear(data.resolve(SERVER));

        System.setProperty("SK_DEMO", Boolean.toString(demo));
        System.setProperty("SK_DATA", data.toString());
        System.setProperty("SK_CONTENT", content.toString());
        System.setProperty("SK_HTTP_PORT", Integer.toString(port));
        migrate(home, data);

        CompletableFuture<String> ready = new CompletableFuture<>();
        CompletableFuture<Void> listening = new CompletableFuture<>();
        System.getProperties().put(READY, ready);
        System.getProperties().put(LISTENING, listening);
        boot(home, data, address, port);
        if (System.getProperty(DEPLOYED) == null) {
            throw new Refusal("aplikacji nie udało się uruchomić (szczegóły wyżej w dzienniku).");
        }
        listening.complete(null);
        await(ready, port, environment.getOrDefault("SK_BASE_URL", "http://localhost:" + port));
    }

    /** Lets the application's own code bring the schema up to date, before anything else opens the database. */
    private static void migrate(Path home, Path data) throws Exception {
        URL[] application = {
            home.resolve("site/WEB-INF/classes").toUri().toURL(),
            home.resolve("kooperacja-libraries.jar").toUri().toURL()
        };
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(application, Launcher.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            Object settings = loader.loadClass(MIGRATION)
                    .getMethod("prepare", Map.class, Path.class)
                    .invoke(null, System.getenv(), data);
            ((Map<?, ?>) settings).forEach((key, value) -> System.setProperty((String) key, (String) value));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalStateException) {
                throw new Refusal(e.getCause().getMessage());
            }
            throw e;
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private static void boot(Path home, Path data, String address, int port) throws Exception {
        Path server = Files.createDirectories(data.resolve(SERVER));
        Path configuration = server.resolve("domain.xml");
        ServerConfiguration.own()
                .listen(address)
                .withoutOwnEndpoints()
                .withoutBeansInLibraries()
                .write(configuration);
        Path afterDeploy = Files.write(
                server.resolve("after-deploy.txt"),
                List.of("set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.enabled=true"));
        runServer(home.resolve("server"), new String[] {
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--rootdir",
            Files.createDirectories(server.resolve("runtime")).toString(),
            "--domainconfig",
            configuration.toString(),
            "--postdeploycommandfile",
            afterDeploy.toString(),
            "--logproperties",
            home.resolve("site/WEB-INF/logging.properties").toString(),
            "--contextroot",
            "/",
            "--deploy",
            home.resolve("site").toString(),
        });
    }

    /** Does what Payara Micro's own start does, but for unpacking its jars: they lie in that folder since the build. */
    private static void runServer(Path jars, String[] arguments) throws Exception {
        List<URL> path = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : (Iterable<Path>) files.sorted()::iterator) {
                path.add(jar.toUri().toURL());
            }
        }
        // the adapters of its connection pools are sought by name, as resources
        path.add(jars.toUri().toURL());
        // the kind of loader it believes to hold all of it; never closed, as it goes on loading
        ClassLoader loader = (ClassLoader) Class.forName("fish.payara.micro.boot.loader.OpenURLClassLoader")
                .getConstructor(URL[].class)
                .newInstance((Object) path.toArray(new URL[0]));
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static void await(CompletableFuture<String> ready, int port, String url)
            throws InterruptedException, IOException {
        String summary;
        try {
            summary = ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new Refusal(e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new Refusal("aplikacja nie zgłosiła gotowości (szczegóły wyżej w dzienniku).");
        }
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        System.out.println(
                String.format(Locale.forLanguageTag("pl"), "%s Serwis działa: %s (po %.1f s)", summary, url, seconds));
        System.out.flush();
        warm(port);
    }

    /** Asks for the front page once, so that the first reader does not wait for what only a first page needs. */
    private static void warm(int port) throws IOException {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
            page.transferTo(OutputStream.nullOutputStream());
        }
    }
}
