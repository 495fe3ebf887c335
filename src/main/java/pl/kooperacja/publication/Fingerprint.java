package pl.kooperacja.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Tells whether anything in a folder may have changed, without reading it: names, sizes and times of its files and, as a
 * newer version may read them otherwise, of the application's own classes. Where the system notes the time of any change
 * to a file, which no program can set back, that counts too.
 */
final class Fingerprint {
    private static final String ANY_SYSTEM = "size,lastModifiedTime";
    private static final String UNIX = "unix:size,lastModifiedTime,ctime";

    private Fingerprint() {}

    static String of(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, folder);
            add(digest, Path.of(Fingerprint.class.getResource("/db").toURI()).getParent());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        String wanted = folder.getFileSystem().supportedFileAttributeViews().contains("unix") ? UNIX : ANY_SYSTEM;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String line = folder.relativize(file) + " " + Files.readAttributes(file, wanted) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
