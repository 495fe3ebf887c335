package pl.kooperacja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private static final String LOCAL = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void oldJavaIsRefused() {
        assertThatThrownBy(() -> Preflight.java(17))
                .isInstanceOf(Refusal.class)
                .hasMessage("Java 17 jest za stara: potrzebna jest Java 21 lub nowsza (zmienna JAVA_HOME).");
        assertThatCode(() -> Preflight.java(21)).doesNotThrowAnyException();
        assertThatCode(() -> Preflight.java(25)).doesNotThrowAnyException();
    }

    @Test
    void portIsANumber() {
        assertThat(Preflight.port("8080")).isEqualTo(8080);
        assertThat(Preflight.port(" 65535 ")).isEqualTo(65535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "http", "80 80", "99999999999"})
    void whatIsNoPortIsRefused(String value) {
        assertThatThrownBy(() -> Preflight.port(value))
                .isInstanceOf(Refusal.class)
                .hasMessage("SK_HTTP_PORT=" + value + " nie jest numerem portu (1–65535).");
    }

    @Test
    void takenPortIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            assertThatThrownBy(() -> Preflight.portIsFree(LOCAL, taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " jest zajęty")
                    .hasMessageEndingWith("ustaw SK_HTTP_PORT.")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void freePortPasses() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            port = free.getLocalPort();
        }
        assertThatCode(() -> Preflight.portIsFree(LOCAL, port)).doesNotThrowAnyException();
    }

    @Test
    void contentMustBeAFolder() throws IOException {
        assertThatCode(() -> Preflight.contentIsReadable(folder)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.contentIsReadable(folder.resolve("nie-ma")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nie-ma")
                .hasMessageContaining("SK_CONTENT");
        Path file = Files.createFile(folder.resolve("plik"));
        assertThatThrownBy(() -> Preflight.contentIsReadable(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void dataFolderIsMadeAndTakenOnce() throws IOException {
        Path data = folder.resolve("nowy/data");
        try (FileLock lock = Preflight.takeData(data)) {
            assertThat(lock.isValid()).isTrue();
            assertThat(data).isDirectory();
            assertThatThrownBy(() -> Preflight.takeData(data))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Katalog danych " + data + " jest używany przez inną kopię serwisu.");
        }
        Preflight.takeData(data).release();
        assertThat(data)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("probe"));
    }

    @Test
    void folderHeldByAnotherProcessIsRefused() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Process other = new ProcessBuilder(
                        Paths.get(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-cp",
                        Path.of(PreflightTest.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Holder.class.getName(),
                        data.resolve(".lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> Preflight.takeData(data))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("inną kopię");
        } finally {
            other.destroyForcibly().waitFor();
        }
        // kill -9 frees it
        Preflight.takeData(data).release();
    }

    @Test
    void dataFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("plik"));
        assertThatThrownBy(() -> Preflight.takeData(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Nie można pisać w katalogu danych")
                .hasMessageContaining("SK_DATA");
    }

    /** Another copy of the site, as far as the lock is concerned. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            var channel = java.nio.channels.FileChannel.open(
                    Path.of(arguments[0]),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.WRITE);
            channel.lock();
            System.out.println("held");
            System.in.read();
        }
    }
}
