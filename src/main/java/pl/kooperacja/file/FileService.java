package pl.kooperacja.file;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;

/** Keeps files for their owners and hands them to those who may read them. */
@ApplicationScoped
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
        }
        held.values().forEach(entities::remove);
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
            if (ImageEncoder.handles(
                    Types.TIKA.detect(head, source.getFileName().toString()))) {
                ImageEncoder.read(source);
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
            views.put(
                    file.getPath(),
                    new View(
                            file.address(),
                            file.getName(),
                            file.getMediaType(),
                            file.note(),
                            file.srcset(),
                            file.getWidth(),
                            file.getHeight(),
                            file.getSha256()));
        }
        return views;
    }

    /** Where the bytes of one owner's files lie, by path. */
    public Map<String, Path> paths(String ownerId) {
        Map<String, Path> paths = new java.util.TreeMap<>();
        of(ownerId).forEach(file -> paths.put(file.getPath(), blobs.path(file.getSha256())));
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
     */
    public Download open(String id, String name, Optional<Integer> width, Reader reader) {
        StoredFile file = entities.find(StoredFile.class, id);
        if (file == null || !file.getName().equals(name) || !owners.isOpen(file.getOwnerId(), reader)) {
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

    private Download download(StoredFile file, String sha256, long size) {
        boolean open = owners.isOpen(file.getOwnerId(), Reader.GUEST);
        return new Download(file.getName(), file.getMediaType(), sha256, size, blobs.path(sha256), open);
    }

    private static String id(String ownerId, String path) {
        byte[] hash = BlobStore.sha256().digest((ownerId + "/" + path).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }
}
