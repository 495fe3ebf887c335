package pl.kooperacja.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A running server and what it has used so far. */
final class Server implements AutoCloseable {
    /** Seconds of processor in a while that mean nothing. */
    private static final double STIRRING = 0.01;

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    final Process process;
    final int port;
    final List<String> log = new ArrayList<>();

    Server(int port, List<String> command, Map<String, String> environment, String sign) throws IOException {
        this.port = port;
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("SK_HTTP_PORT", Integer.toString(port));
        process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.contains(sign)) {
            log.add(line);
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("server did not start:\n" + String.join("\n", log));
        }
        log.add(line);
        Thread drain = new Thread(() -> out.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Until the index holds what was imported: it is built while the site already serves. */
    void awaitIndex() throws IOException, InterruptedException {
        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(base() + "/metrics")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String told = "";
            while (!told.contains("sk_search_ready 1") || !told.contains("sk_search_pending 0")) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                told = http.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
            }
        }
    }

    /** Waits until it does nothing more of what it was given to do. */
    void awaitRest() {
        double before = -1;
        while (cpu() - before > STIRRING) {
            before = cpu();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    /** Seconds of processor. */
    double cpu() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    long residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            String kilobytes = lines.filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElse("0")
                    .replaceAll("\\D", "");
            return Long.parseLong(kilobytes) / 1024;
        }
    }

    /** Ends the server by its handle: ending the process itself would close the stream that is being drained. */
    @Override
    public void close() {
        ProcessHandle handle = process.toHandle();
        handle.destroy();
        handle.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    handle.destroyForcibly();
                    return handle;
                })
                .join();
    }

    /** The packaged site, once it serves readers. */
    static Server site(Path app, Path data, Path content, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(more);
        environment.putAll(Map.of("SK_DATA", data.toString(), "SK_CONTENT", content.toString(), "SK_DEMO", "true"));
        return new Server(
                freePort(),
                List.of(
                        JAVA,
                        "@" + app.resolve("java.options"),
                        "-jar",
                        app.resolve("kooperacja-launcher.jar").toString()),
                environment,
                "Serwis działa");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
