package pl.kooperacja.file;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.Utc;

/** Keeps files for their owners and hands them to those who may read them. */
@Single
@Transactional
public class FileService {
    private static final int ID_BYTES = 10;
    /** Read when the first file comes: it knows some thousand types. */
    private static final class Types {
        static final Tika TIKA = new Tika();
    }

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    BlobStore blobs;

    @Inject
    ImageEncoder images;

    @Inject
    FileOwners owners;

    @Inject
    Clock clock;

    /**
     * What to send for a request.
     *
     * @param open whether everybody may have it
     */
    public record Download(String name, String mediaType, String sha256, long size, Path bytes, boolean open) {}

    /**
     * Makes the owner hold exactly these files.
     *
     * @param sources path in the owner's text to a file on disk
     */
    public void attach(String ownerId, Map<String, Path> sources) {
        Map<String, StoredFile> held =
                of(ownerId).stream().collect(Collectors.toMap(StoredFile::getPath, Function.identity()));
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            StoredFile file = held.remove(source.getKey());
            if (file == null) {
                file = new StoredFile(id(ownerId, source.getKey()), ownerId, source.getKey());
                entities.persist(file);
            }
            fill(file, source.getValue());
            file.comeFromFolder();
        }
        for (StoredFile left : held.values()) {
            if (left.getUploadedAt() == null) {
                entities.remove(left);
            } else {
                left.show(false, now());
            }
        }
    }

    private LocalDateTime now() {
        return Utc.now(clock);
    }

    /**
     * A file that somebody brought at the desk.
     *
     * @param path in the owner's text
     * @param description what an image shows, or the words that lead to the file
     * @param shown whether readers of the owner may have it
     * @param kept whether a published text has ever shown it, so that it stays for the sake of old revisions
     */
    public record Brought(
            View view, String path, String description, String caption, boolean shown, boolean kept, LocalDateTime at) {
        public boolean image() {
            return view.mediaType().startsWith("image/");
        }
    }

    /**
     * Keeps a file for an owner, for nobody but those who write until a published text shows it. Bytes never change
     * under a path: the same path with other bytes cannot be, since the caller names it after them.
     */
    public Brought bring(String ownerId, String path, Path source, String description, String caption) {
        StoredFile file = of(ownerId).stream()
                .filter(held -> held.getPath().equals(path))
                .findFirst()
                .orElse(null);
        if (file == null) {
            file = new StoredFile(id(ownerId, path), ownerId, path);
            file.comeFromDesk(now());
            fill(file, source);
            entities.persist(file);
        }
        file.describe(description, caption);
        return brought(file);
    }

    private static Brought brought(StoredFile file) {
        return new Brought(
                view(file),
                file.getPath(),
                file.getDescription(),
                file.getCaption(),
                file.isShown(),
                file.wasShown(),
                file.getUploadedAt());
    }

    /** What was brought for the owner at the desk, the latest first. */
    public List<Brought> brought(String ownerId) {
        return of(ownerId).stream()
                .filter(file -> file.getUploadedAt() != null)
                .sorted(Comparator.comparing(StoredFile::getUploadedAt)
                        .reversed()
                        .thenComparing(StoredFile::getPath))
                .map(FileService::brought)
                .toList();
    }

    /** Removes what was brought and never shown. @return whether there was such a file */
    public boolean remove(String ownerId, String path) {
        Optional<StoredFile> found = of(ownerId).stream()
                .filter(file -> file.getPath().equals(path) && file.getUploadedAt() != null && !file.wasShown())
                .findFirst();
        found.ifPresent(entities::remove);
        return found.isPresent();
    }

    /** Gives readers exactly those of the brought files that the published text shows. */
    public void show(String ownerId, Collection<String> paths) {
        for (StoredFile file : of(ownerId)) {
            if (file.getUploadedAt() != null) {
                file.show(paths.contains(file.getPath()), now());
            }
        }
    }

    /** Owners of files that were brought before this moment and never shown. */
    public List<String> ownersOfUnshown(LocalDateTime before) {
        return entities.createQuery(
                        "SELECT DISTINCT f.ownerId FROM StoredFile f WHERE f.uploadedAt < :before AND f.shownAt IS NULL",
                        String.class)
                .setParameter("before", before)
                .getResultList();
    }

    /** Removes files of the owner that were brought before this moment and never shown. @return how many */
    public int removeUnshown(String ownerId, LocalDateTime before) {
        List<StoredFile> unshown = of(ownerId).stream()
                .filter(file ->
                        file.getUploadedAt() != null && file.getUploadedAt().isBefore(before) && !file.wasShown())
                .toList();
        unshown.forEach(entities::remove);
        return unshown.size();
    }

    /** Removes bytes that no row has named for a day. @return how many */
    public int sweep() {
        return blobs.sweep(clock.instant().minus(Duration.ofDays(1)), this::isNamed);
    }

    private boolean isNamed(String sha256) {
        Object rows = entities.createNativeQuery("SELECT (SELECT COUNT(*) FROM stored_file f WHERE f.sha256 = ?)"
                        + " + (SELECT COUNT(*) FROM file_variant v WHERE v.sha256 = ?)")
                .setParameter(1, sha256)
                .setParameter(2, sha256)
                .getSingleResult();
        return ((Number) rows).longValue() > 0;
    }

    private void fill(StoredFile file, Path source) {
        try (InputStream in = Files.newInputStream(source)) {
            String type;
            try (InputStream head = Files.newInputStream(source)) {
                type = Types.TIKA.detect(head, file.getName());
            }
            if (ImageEncoder.handles(type)) {
                ImageEncoder.Encoded encoded = images.encode(source, type);
                file.hold(encoded.blob(), type, encoded.image());
            } else {
                file.hold(blobs.put(in), type, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    /**
     * What keeps a file from being attached, in Polish.
     *
     * @param path in the owner's text
     */
    public Optional<String> fault(String path, Path source) {
        if (path.length() > StoredFile.PATH_LENGTH
                || source.getFileName().toString().length() > StoredFile.NAME_LENGTH) {
            return Optional.of(Messages.text("file.long-name", path));
        }
        try (InputStream head = Files.newInputStream(source)) {
            String type = Types.TIKA.detect(head, source.getFileName().toString());
            if (ImageEncoder.handles(type)) {
                ImageEncoder.check(source, type);
            }
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    public List<StoredFile> of(String ownerId) {
        return entities.createQuery("SELECT f FROM StoredFile f WHERE f.ownerId = :owner", StoredFile.class)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** Files of one owner by path, ready to be shown in its text. */
    public Map<String, View> views(String ownerId) {
        Map<String, View> views = new HashMap<>();
        for (StoredFile file : of(ownerId)) {
            views.put(file.getPath(), view(file));
        }
        return views;
    }

    private static View view(StoredFile file) {
        return new View(
                file.address(),
                file.getName(),
                file.getMediaType(),
                file.note(),
                file.srcset(),
                file.getWidth(),
                file.getHeight(),
                file.getSha256());
    }

    /** Where the bytes of those of one owner's files lie that readers may have, by path. */
    public Map<String, Path> paths(String ownerId) {
        Map<String, Path> paths = new java.util.TreeMap<>();
        of(ownerId).stream()
                .filter(StoredFile::isShown)
                .forEach(file -> paths.put(file.getPath(), blobs.path(file.getSha256())));
        return paths;
    }

    /** A file as a text shows it. */
    public record View(
            String address,
            String name,
            String mediaType,
            String note,
            String srcset,
            Integer width,
            Integer height,
            String sha256) {}

    /** The text of a small stored file, such as a drawing. */
    public String text(View file) {
        try {
            return Files.readString(blobs.path(file.sha256()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("stored file is missing: " + file.sha256(), e);
        }
    }

    /**
     * The bytes behind an address, provided the reader may have them.
     *
     * @param width of the wanted image variant, if any
     * @param writes whether the reader may write for an owner; then he has its files whatever others may
     */
    public Download open(String id, String name, Optional<Integer> width, Reader reader, Predicate<String> writes) {
        StoredFile file = entities.find(StoredFile.class, id);
        if (file == null || !file.getName().equals(name) || !isOpen(file, reader) && !writes.test(file.getOwnerId())) {
            throw new NotFoundException("file", id);
        }
        if (width.isPresent()) {
            ImageVariant variant = file.getVariants().stream()
                    .filter(v -> v.getWidth() == width.get())
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("file", id));
            return download(file, variant.getSha256(), variant.getSize());
        }
        return download(file, file.getSha256(), file.getSize());
    }

    private boolean isOpen(StoredFile file, Reader reader) {
        return file.isShown() && owners.isOpen(file.getOwnerId(), reader);
    }

    private Download download(StoredFile file, String sha256, long size) {
        boolean open = isOpen(file, Reader.GUEST);
        return new Download(file.getName(), file.getMediaType(), sha256, size, blobs.path(sha256), open);
    }

    private static String id(String ownerId, String path) {
        byte[] hash = BlobStore.sha256().digest((ownerId + "/" + path).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }
}
