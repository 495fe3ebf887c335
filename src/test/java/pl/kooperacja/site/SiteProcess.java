package pl.kooperacja.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A copy of the packaged site in a process of its own, started as README tells; its log lies in its folder. */
final class SiteProcess implements AutoCloseable {
    static final Duration LONGEST_START = Duration.ofMinutes(4);
    static final Duration LONGEST_END = Duration.ofSeconds(30);
    static final String READY = "Serwis działa";
    private static final int TAIL = 40;
    private static final long TICK_MILLISECONDS = 20;

    private final Process process;
    private final String port;
    private final Path data;
    private final Path log;
    private final List<String> lines = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final Thread orphanGuard;

    private SiteProcess(Process process, Setup setup) {
        this.process = process;
        this.port = setup.environment.get("SK_HTTP_PORT");
        this.data = setup.data();
        this.log = setup.folder.resolve("site.log");
        this.orphanGuard = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(orphanGuard);
        read(process.inputReader(StandardCharsets.UTF_8), false);
        read(process.errorReader(StandardCharsets.UTF_8), true);
    }

    /** What a copy is started with; every setting that is not named here has its default. */
    static final class Setup {
        private final Map<String, String> environment = new TreeMap<>();
        private final Path folder;
        private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        private Setup(Path folder) {
            this.folder = folder;
            environment.put("SK_HTTP_PORT", Integer.toString(freePort()));
            environment.put("SK_DATA", folder.resolve("data").toString());
            environment.put("SK_CONTENT", shippedContent().toString());
        }

        Setup with(String variable, Object value) {
            environment.put(variable, value.toString());
            return this;
        }

        Setup on(Path otherJava) {
            java = otherJava;
            return this;
        }

        Path data() {
            return Path.of(environment.get("SK_DATA"));
        }

        Path folder() {
            return folder;
        }

        /** Starts the process and does not wait for the site in it. */
        SiteProcess start() {
            ProcessBuilder builder = new ProcessBuilder(
                    java.toString(),
                    "@" + appFolder().resolve("java.options"),
                    "-jar",
                    appFolder().resolve("kooperacja-launcher.jar").toString(),
                    "--demo");
            builder.directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SK_"));
            builder.environment().putAll(environment);
            try {
                return new SiteProcess(builder.start(), this);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot run " + builder.command(), e);
            }
        }

        /** Starts the process and waits until it says that readers can be served. */
        SiteProcess startAndWait() {
            SiteProcess site = start();
            try {
                site.awaitLine(line -> line.contains(READY), LONGEST_START);
                return site;
            } catch (AssertionError e) {
                site.kill();
                throw e;
            }
        }
    }

    /** A setup with a fresh folder below {@code target/it}, a free port and the shipped content. */
    static Setup fresh(String name) {
        try {
            return new Setup(Files.createTempDirectory(outputFolder(), name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path appFolder() {
        return Path.of(System.getProperty(
                "app.dir", projectFolder().resolve("target/app").toString()));
    }

    static Path projectFolder() {
        return Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
    }

    static Path shippedContent() {
        return projectFolder().resolve("content");
    }

    /** Where tests leave what they make: data folders, logs, screenshots. */
    static Path outputFolder() {
        try {
            return Files.createDirectories(projectFolder().resolve("target/it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    Web web() {
        return new Web(Integer.parseInt(port));
    }

    private void read(BufferedReader output, boolean error) {
        Thread reader = Thread.ofPlatform().daemon().unstarted(() -> {
            try (output) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    add(line, error);
                }
            } catch (IOException e) {
                add("[log cut off: " + e.getMessage() + "]", false);
            }
        });
        readers.add(reader);
        reader.start();
    }

    private synchronized void add(String line, boolean error) throws UncheckedIOException {
        (error ? errors : lines).add(line);
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notifyAll();
    }

    /** All that standard output has held until now. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** All that standard error has held until now, without empty lines. */
    synchronized List<String> errors() {
        return errors.stream().filter(line -> !line.isBlank()).toList();
    }

    /** The first line of standard output that is wanted, waited for while the process lives. */
    String awaitLine(Predicate<String> wanted, Duration longest) {
        await("wanted line in the log", longest, () -> lines().stream().anyMatch(wanted));
        return lines().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until the condition holds; an ended process or the deadline fails with the end of the log. */
    void await(String what, Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (ended(TICK_MILLISECONDS)) {
                drain();
                if (condition.getAsBoolean()) {
                    return;
                }
                throw new AssertionError(
                        "The site ended with status " + process.exitValue() + " before: " + what + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + longest + ": " + what + tail());
            }
        }
    }

    /** Waits until what the site holds can be found. */
    SiteProcess awaitSearch() {
        await("search", LONGEST_START, () -> web().get("/api/v1/search?q=gmina").status() == 200);
        return this;
    }

    private boolean ended(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the site", e);
        }
    }

    private void drain() {
        for (Thread reader : readers) {
            try {
                reader.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while reading the log", e);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Exit status of a process that ends by itself in time. */
    int awaitEnd(Duration longest) {
        if (!ended(longest.toMillis())) {
            String tail = tail();
            kill();
            throw new AssertionError("The process was still alive after " + longest + tail);
        }
        drain();
        forgetOrphanGuard();
        return process.exitValue();
    }

    /** Waits until there is an index that says what the database says. */
    void awaitSearch(Duration longest) {
        Web web = web();
        await("an index to search in", longest, () -> web.tryGet("/metrics")
                .map(Web.Answer::text)
                .filter(metrics ->
                        metrics.contains("\nsk_search_ready 1\n") && metrics.contains("\nsk_search_pending 0\n"))
                .isPresent());
    }

    /** SIGTERM, and the exit status that follows in time. */
    int terminate() {
        process.destroy();
        return awaitEnd(LONGEST_END);
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        ended(LONGEST_END.toMillis());
        drain();
        forgetOrphanGuard();
    }

    private void forgetOrphanGuard() {
        try {
            Runtime.getRuntime().removeShutdownHook(orphanGuard);
        } catch (IllegalStateException e) {
            // the test's own process is ending, and the guard runs
        }
    }

    /** The end of the log, for messages of failed tests. */
    synchronized String tail() {
        return "\n--- end of " + log + "\n"
                + lines.stream().skip(Math.max(0, lines.size() - TAIL)).collect(Collectors.joining("\n"))
                + "\n--- standard error\n"
                + errors.stream().skip(Math.max(0, errors.size() - TAIL)).collect(Collectors.joining("\n"))
                + "\n---";
    }

    @Override
    public void close() {
        if (isAlive()) {
            terminate();
        }
    }
}
