package pl.kooperacja.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true before a server is worth starting. Each check passes in silence or throws a {@link Refusal}. */
final class Preflight {
    static final int OLDEST_JAVA = 21;

    private Preflight() {}

    static void java(int feature) {
        if (feature < OLDEST_JAVA) {
            throw new Refusal("Java " + feature + " jest za stara: potrzebna jest Java " + OLDEST_JAVA
                    + " lub nowsza (zmienna JAVA_HOME).");
        }
    }

    static int port(String value) {
        try {
            int port = Integer.parseInt(value.trim());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers that are no port
        }
        throw new Refusal("SK_HTTP_PORT=" + value + " nie jest numerem portu (1–65535).");
    }

    static void portIsFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " jest zajęty (" + e.getMessage()
                    + "). Zamknij program, który go używa, albo ustaw SK_HTTP_PORT.");
        }
    }

    static void contentIsReadable(Path content) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(content)) {
            entries.iterator().hasNext();
        } catch (IOException e) {
            throw new Refusal("Nie można odczytać katalogu treści " + content + " (" + reason(e)
                    + "). Ustaw SK_CONTENT albo popraw uprawnienia.");
        }
    }

    /** Makes the data folder and takes it for this process; the lock falls with the process, however that ends. */
    static FileLock takeData(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.delete(Files.createTempFile(data, "probe", null));
                return lock;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // the same answer as a lock held by another process
        } catch (IOException e) {
            throw new Refusal("Nie można pisać w katalogu danych " + data + " (" + reason(e)
                    + "). Ustaw SK_DATA albo popraw uprawnienia.");
        }
        throw new Refusal("Katalog danych " + data + " jest używany przez inną kopię serwisu.");
    }

    /** Takes the folder away with all it holds: what a killed server leaves half written, the next would believe. */
    static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Refusal("Nie można opróżnić katalogu " + folder + " (" + reason(e) + ").");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
