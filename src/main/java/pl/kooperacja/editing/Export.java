package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pl.kooperacja.account.Permission;
import pl.kooperacja.file.FileService;
import pl.kooperacja.publication.FormerAddresses;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.PublishingService.Exported;
import pl.kooperacja.shared.Single;

/** Everything published in the form of {@code content/}: the same texts give the same bytes. */
@Single
public class Export {
    private static final int BATCH = 100;
    /** Of every entry: when something was written is told by the texts themselves. */
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @Inject
    PublishingService publishing;

    @Inject
    FileService files;

    /** Writes a ZIP of all that this person may write, as it goes; nothing is held but one batch of texts. */
    public void write(Author author, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Set<String> written = new HashSet<>();
        Set<String> items = new HashSet<>();
        String after = "";
        List<Exported> batch = publishing.exportAfter(after, BATCH);
        while (!batch.isEmpty()) {
            for (Exported item : batch) {
                after = item.id();
                if (author.may(Permission.EDIT_CONTENT, item.territory())) {
                    write(item, zip, written);
                    items.add(item.id());
                }
            }
            batch = publishing.exportAfter(after, BATCH);
        }
        SortedMap<String, String> former = publishing.formerAddresses();
        former.values().retainAll(items);
        if (!former.isEmpty()) {
            begin(FormerAddresses.PATH, zip);
            zip.write(FormerAddresses.written(former).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private void write(Exported item, ZipOutputStream zip, Set<String> written) throws IOException {
        if (written.add(item.path())) {
            begin(item.path(), zip);
            zip.write(item.source().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Path folder = Path.of(item.path()).getParent();
        for (Map.Entry<String, Path> file : files.paths(item.id()).entrySet()) {
            String name = folder.resolve(file.getKey()).normalize().toString().replace('\\', '/');
            if (!name.startsWith("..") && written.add(name)) {
                begin(name, zip);
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private static void begin(String name, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
    }
}
