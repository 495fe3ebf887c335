package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    private Path file;
    private String before;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                Files.createDirectories(folder.resolve("strony")).resolve("a.md"), "jeden");
        before = Fingerprint.of(folder);
    }

    @Test
    void staysWhileNothingChanges() throws IOException {
        Files.readString(file);
        assertThat(Fingerprint.of(folder)).isEqualTo(before);
    }

    @Test
    void tellsAnotherSizeTimeNameOrNumberOfFiles() throws IOException {
        Path second = Files.writeString(folder.resolve("b.md"), "dwa");
        String two = Fingerprint.of(folder);
        assertThat(two).isNotEqualTo(before);
        Files.move(second, folder.resolve("c.md"));
        String renamed = Fingerprint.of(folder);
        assertThat(renamed).isNotEqualTo(two);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        String older = Fingerprint.of(folder);
        assertThat(older).isNotEqualTo(renamed);
        Files.writeString(file, "jeden i pół");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(Fingerprint.of(folder)).isNotEqualTo(older);
    }

    @Test
    void tellsAChangeWhoseTimeAndSizeWereSetBack() throws IOException {
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("unix");
        FileTime written = Files.getLastModifiedTime(file);
        Object noted = Files.getAttribute(file, "unix:ctime");
        do {
            Files.writeString(file, "dwoje");
            Files.setLastModifiedTime(file, written);
        } while (Files.getAttribute(file, "unix:ctime").equals(noted));
        assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
    }
}
