package pl.kooperacja.file;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** Bytes by their SHA-256, each content once. */
@Single
class BlobStore {
    private static final int CHUNK = 64 * 1024;

    @Inject
    Settings settings;

    private Path root;

    @PostConstruct
    void open() {
        root = settings.data().resolve("files");
    }

    /** Keeps the bytes; when this returns they are on disk. */
    Blob put(InputStream in) {
        Path temporary = null;
        try {
            Files.createDirectories(root);
            temporary = Files.createTempFile(root, "in-", ".part");
            MessageDigest digest = sha256();
            long size = 0;
            try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    digest.update(chunk, 0, read);
                    ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
                    while (buffer.hasRemaining()) {
                        size += out.write(buffer);
                    }
                }
                out.force(true);
            }
            Blob blob = new Blob(HexFormat.of().formatHex(digest.digest()), size);
            Path target = path(blob.sha256());
            if (!isThere(target)) {
                Files.createDirectories(target.getParent());
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return blob;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a file under " + root + " (" + temporary + ")", e);
        } finally {
            remove(temporary);
        }
    }

    /** Whether the bytes are kept already; if so they count as new, so that no sweep takes them from under a new row. */
    private static boolean isThere(Path target) throws IOException {
        try {
            Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void remove(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + temporary, e);
        }
    }

    /**
     * Removes what no row names and nobody has put there for a while: a crash may leave such bytes.
     *
     * @param named whether a row names the bytes of this hash
     * @return how many went
     */
    int sweep(Instant before, Predicate<String> named) {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int gone = 0;
        try (Stream<Path> all = Files.walk(root, 2)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean unfinished = file.getParent().equals(root);
                String hash = file.getParent().getFileName().toString() + file.getFileName();
                if (isOld(file, before) && (unfinished || !named.test(hash)) && take(file, before)) {
                    gone++;
                }
            }
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sweep " + root, e);
        }
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    /** Takes the file away first and looks then, for somebody may put the same bytes at this moment. */
    private static boolean take(Path file, Instant before) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".gone");
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (isOld(aside, before)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
