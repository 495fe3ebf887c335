package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.editing.UploadService.BadFileException;
import pl.kooperacja.file.FileService;
import pl.kooperacja.file.FileService.Brought;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.TestDatabase;

/** Files that people bring to a text: whose they are, who has them, and where they go. */
class UploadIT extends OnEveryDesk {
    private UploadService uploads() {
        return get(UploadService.class);
    }

    private FileService files() {
        return get(FileService.class);
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "sent", ".part"), bytes);
    }

    /** A photograph into which a camera has written where it was taken. */
    private Path photograph() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 40, BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] bare = out.toByteArray();
        byte[] exif = "\u00ff\u00e1\u0000\u0010Exif\0\0GPS 50.1".getBytes(StandardCharsets.ISO_8859_1);
        exif[3] = (byte) (exif.length - 2);
        out.reset();
        out.write(bare, 0, 2);
        out.write(exif);
        out.write(bare, 2, bare.length - 2);
        return file(out.toByteArray());
    }

    private FileService.Download open(Brought file, boolean writes) {
        String[] address = file.view().address().split("/");
        return files().open(address[2], address[3], Optional.empty(), Reader.GUEST, owner -> writes);
    }

    private void closed(Brought file) {
        assertThatThrownBy(() -> open(file, false)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readersHaveAFileWhileThePublishedTextShowsIt() throws Exception {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        Brought photo = uploads().add(anna, ITEM, photograph(), "Zdjęcie Żółte.JPG", " Most ", "Most \"stary\"");
        assertThat(photo.path()).matches("pliki/zdjecie-zolte-[0-9a-f]{8}\\.jpg");
        assertThat(new String(Files.readAllBytes(open(photo, true).bytes()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS");
        closed(photo);
        String line = UploadService.line(photo);
        assertThat(line).isEqualTo("![Most](" + photo.path() + " \"Most \\\"stary\\\"\")");
        published(anna, jan, saved(anna, drafts().begin(anna, ITEM), text().saying(line)));
        assertThat(open(photo, false).open()).isTrue();
        assertThatThrownBy(() -> uploads().remove(anna, ITEM, photo.path())).isInstanceOf(NotFoundException.class);
        published(anna, jan, saved(anna, drafts().begin(anna, ITEM), text().saying("Bez obrazu.")));
        closed(photo);
        reviews().restore(anna, ITEM, 2, 3, "pomyłka");
        assertThat(open(photo, false).open()).isTrue();
    }

    @Test
    void onlyThoseWhoWriteOrJudgeHaveFilesOfADraft() throws Exception {
        published();
        Author anna = editor("anna");
        Author far = adviser("far", "18");
        assertThat(uploads().sees(anna, ITEM)).isTrue();
        assertThat(uploads().sees(far, ITEM)).isFalse();
        Path file = file("%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> uploads().add(far, ITEM, file, "a.pdf", "", ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> uploads().of(far, ITEM)).isInstanceOf(NotFoundException.class);
        DraftView fresh = drafts().beginNew(anna, "material", "materialy/", "", "nowy", "Nowy", "kraj");
        String item = fresh.text().id();
        Brought document = uploads().add(anna, item, file, "a.pdf", "", "");
        assertThat(UploadService.line(document)).isEqualTo("[a.pdf](" + document.path() + ")");
        closed(document);
        Author jan = editor("jan");
        assertThat(uploads().sees(jan, item)).as("a draft of somebody else").isFalse();
        assertThatThrownBy(() -> uploads().remove(jan, item, document.path())).isInstanceOf(NotFoundException.class);
        uploads().remove(anna, item, document.path());
        assertThat(uploads().of(anna, item)).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaid() throws Exception {
        published();
        Author anna = editor("anna");
        Path photo = photograph();
        assertThatThrownBy(() -> uploads().add(anna, ITEM, photo, "a.jpg", " ", ""))
                .isInstanceOfSatisfying(
                        BadFileException.class, e -> assertThat(e.part()).isEqualTo(BadFileException.Part.DESCRIPTION));
        byte[] half = Arrays.copyOf(Files.readAllBytes(photo), 60);
        assertThatThrownBy(() -> uploads().add(anna, ITEM, file(half), "a.jpg", "x", ""))
                .isInstanceOfSatisfying(
                        BadFileException.class, e -> assertThat(e.part()).isEqualTo(BadFileException.Part.FILE));
        for (String bad : List.of(
                "MZ\u0000", "<html>", "GIF89a", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "<svg><script/></svg>")) {
            assertThatThrownBy(() -> uploads()
                            .add(anna, ITEM, file(bad.getBytes(StandardCharsets.ISO_8859_1)), "a.png", "x", ""))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            BadFileException.class, e -> assertThat(e.part()).isEqualTo(BadFileException.Part.KIND));
        }
        assertThat(uploads().of(anna, ITEM)).isEmpty();
    }

    @Test
    void aButtonPressedManyTimesBringsOneFile() throws Exception {
        published();
        Author anna = editor("anna");
        Path photo = photograph();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Brought>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(threads.submit(() -> uploads().add(anna, ITEM, photo, "a.jpg", "x", "")));
            }
            for (Future<Brought> one : all) {
                one.get();
            }
        }
        assertThat(uploads().of(anna, ITEM)).hasSize(1);
    }

    private static Map<String, String> zip(House house, Author author) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.get(Export.class).write(author, out);
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    @Test
    void whatIsShownGoesOutAndComesInTheSame() throws Exception {
        published();
        Author anna = editor("anna");
        Brought photo = uploads().add(anna, ITEM, photograph(), "most.jpg", "Most", "Podpis");
        Brought table = uploads().add(anna, ITEM, file("a;b\n".getBytes(StandardCharsets.UTF_8)), "t.csv", "Dane", "");
        uploads().add(anna, ITEM, file("nikt".getBytes(StandardCharsets.UTF_8)), "n.txt", "Nieużyty", "");
        String words = UploadService.line(photo) + "\n\n" + UploadService.line(table);
        published(anna, editor("jan"), saved(anna, drafts().begin(anna, ITEM), text().saying(words)));
        Map<String, String> first = zip(house, anna);
        assertThat(first.keySet())
                .containsExactlyInAnyOrder("materialy/a.md", "materialy/" + photo.path(), "materialy/" + table.path());
        ContentFolder again = new ContentFolder(folder.resolve("again"));
        first.forEach((name, bytes) -> again.write(name, bytes.getBytes(StandardCharsets.ISO_8859_1)));
        try (TestDatabase empty = TestDatabase.open(engine)) {
            Path data = folder.resolve("data-again");
            try (House other = new House(empty, clock, Map.of("SK_DATA", data.toString()))) {
                assertThat(other.get(Importer.class).run(again.path()).faults()).isEmpty();
                assertThat(zip(other, anna)).isEqualTo(first);
            }
        }
        content.write("materialy/a.md", text().saying("Z pliku."));
        get(Importer.class).run(content.path());
        assertThat(uploads().of(anna, ITEM))
                .as("a changed folder takes nothing away")
                .hasSize(3);
    }

    private long blobs() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("data/files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatNobodyUsesIsSwept() throws Exception {
        published();
        Author anna = editor("anna");
        DraftView draft = drafts().begin(anna, ITEM);
        uploads().add(anna, ITEM, file("a".getBytes(StandardCharsets.UTF_8)), "a.txt", "", "");
        Path orphan = folder.resolve("data/files/ab/" + "0".repeat(62));
        Path cut = folder.resolve("data/files/in-1.part");
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "x");
        Files.writeString(cut, "x");
        clock.forward(Duration.ofDays(40));
        try (Stream<Path> all = Files.walk(folder.resolve("data/files"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofDays(3))));
            }
        }
        assertThat(uploads().countForgotten()).as("there is a draft").isZero();
        assertThat(uploads().removeForgotten()).isZero();
        assertThat(blobs()).isEqualTo(1);
        drafts().discard(anna, draft.id());
        assertThat(uploads().countForgotten()).isEqualTo(1);
        assertThat(uploads().removeForgotten()).isEqualTo(1);
        uploads().removeForgotten();
        assertThat(blobs()).isZero();
    }
}
