package pl.kooperacja.file;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pl.kooperacja.shared.Settings;

/** Bytes by their SHA-256, each content once. */
@ApplicationScoped
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
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(temporary);
            return blob;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a file under " + root + " (" + temporary + ")", e);
        }
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
