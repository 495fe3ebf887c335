package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.file.FileEditors;
import pl.kooperacja.file.FileService;
import pl.kooperacja.file.FileService.Brought;
import pl.kooperacja.file.FileSort;
import pl.kooperacja.markdown.Drawing;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/**
 * Takes images and other files that people bring to a text. A file is named after its bytes, so what a reviewer has seen
 * under a name is what readers get, and files of neighbours in one folder never meet.
 */
@Single
@Transactional
public class UploadService implements FileEditors {
    /** The longest words about a file. */
    public static final int LONGEST_WORDS = 500;

    private static final String FOLDER = "pliki/";
    private static final int MOST_FILES = 300;
    private static final int HASH_LETTERS = 8;

    @Inject
    DraftService writing;

    @Inject
    Drafts drafts;

    @Inject
    PublishingService publishing;

    @Inject
    FileService files;

    @Inject
    AuditService audit;

    /** What keeps a file from being taken, and in which of the three fields it is mended. */
    public static class BadFileException extends RefusedException {
        private static final long serialVersionUID = 1L;

        /** What is wrong. */
        public enum Part {
            KIND,
            FILE,
            DESCRIPTION,
            CAPTION
        }

        private final Part part;

        BadFileException(Part part, String key, Object... values) {
            super(key, values);
            this.part = part;
        }

        public Part part() {
            return part;
        }
    }

    private void demand(Author author, String item) {
        if (!mayWrite(author, item)) {
            throw new NotFoundException("publication", item);
        }
    }

    private boolean mayWrite(Author author, String item) {
        return publishing
                .find(item)
                .map(found -> author.may(Permission.EDIT_CONTENT, DraftService.territory(found)))
                .orElseGet(() -> drafts.of(author.person(), item)
                        .filter(draft -> author.may(Permission.EDIT_CONTENT, territory(draft)))
                        .isPresent());
    }

    private static String territory(Draft draft) {
        return draft.territory().isEmpty() ? Author.COUNTRY : draft.territory();
    }

    @Override
    public boolean mayEdit(String ownerId, HttpServletRequest request) {
        Optional<Author> author =
                SignedIn.in(request).map(who -> new Author(who.person(), who.fullName(), who.roles(), null));
        return author.filter(who -> sees(who, ownerId)).isPresent();
    }

    /** Whether he writes the item, or judges somebody's draft of it. */
    boolean sees(Author author, String item) {
        return mayWrite(author, item) || drafts.ofItem(item).stream().anyMatch(draft -> Drafts.mayJudge(author, draft));
    }

    /** What was brought for the item, the latest first. */
    public List<Brought> of(Author author, String item) {
        demand(author, item);
        return files.brought(item);
    }

    /**
     * Keeps a file for the item.
     *
     * @param name as it came; readers see a name made from it
     * @param description what an image shows, which must be said; or the words that lead to another file
     * @param caption below an image, or empty
     * @throws BadFileException saying what is wrong with it
     */
    public Brought add(Author author, String item, Path file, String name, String description, String caption) {
        return add(author, item, file, name, description, caption, true);
    }

    /** The same for an image out of a document, whose description may be added in the text later. */
    Brought addFromDocument(Author author, String item, Path file, String name, String description) {
        return add(author, item, file, name, description, "", false);
    }

    private Brought add(
            Author author, String item, Path file, String name, String description, String caption, boolean demanding) {
        demand(author, item);
        FileSort sort = sort(file, name);
        String words = description.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() && sort.image() && demanding) {
            throw new BadFileException(BadFileException.Part.DESCRIPTION, "editing_files.message.no-description");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new BadFileException(
                    BadFileException.Part.DESCRIPTION, "editing_files.message.long-words", LONGEST_WORDS);
        }
        String below = sort.image() ? caption.strip().replaceAll("\\s+", " ") : "";
        if (below.length() > LONGEST_WORDS) {
            throw new BadFileException(
                    BadFileException.Part.CAPTION, "editing_files.message.long-words", LONGEST_WORDS);
        }
        if (files.brought(item).size() >= MOST_FILES) {
            throw new BadFileException(BadFileException.Part.FILE, "editing_files.message.too-many", MOST_FILES);
        }
        String path = path(name, file, sort);
        files.fault(path, file).ifPresent(fault -> {
            throw new BadFileException(BadFileException.Part.FILE, "editing_files.message.unreadable", name);
        });
        oneByOne(author);
        Brought brought = files.bring(item, path, file, words.isEmpty() && !sort.image() ? name : words, below);
        audit.record(author.person(), "editing.uploaded", "publication", item, author.origin());
        return brought;
    }

    /** Lets a person bring one file at a time, so that a button pressed twice brings one. */
    private void oneByOne(Author author) {
        drafts.entities()
                .createNativeQuery("SELECT p.id FROM person p WHERE p.id = ? FOR UPDATE")
                .setParameter(1, author.person())
                .getSingleResult();
    }

    private static FileSort sort(Path file, String name) {
        try {
            FileSort.Found found = FileSort.of(file, name);
            if (found.barred() != null) {
                throw new BadFileException(
                        BadFileException.Part.KIND,
                        switch (found.barred()) {
                            case MACROS -> "editing_files.message.macros";
                            case OLD_OR_LOCKED -> "editing_files.message.old-or-locked";
                            case PICTURE -> "editing_files.message.picture";
                            case OTHER -> "editing_files.message.kind";
                        },
                        name);
            }
            if (found.sort() == FileSort.SVG) {
                Drawing.inline(Files.readString(file), "");
            }
            return found.sort();
        } catch (IllegalArgumentException e) {
            throw new BadFileException(BadFileException.Part.KIND, "editing_files.message.drawing", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String path(String name, Path file, FileSort sort) {
        int dot = name.lastIndexOf('.');
        String slug = Slug.of(dot > 0 ? name.substring(0, dot) : name);
        return FOLDER + (slug.isEmpty() ? "plik" : slug) + "-" + hash(file) + "." + sort.ending();
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[64 * 1024];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes away a file that no published text has ever shown. */
    public void remove(Author author, String item, String path) {
        demand(author, item);
        if (!files.remove(item, path)) {
            throw new NotFoundException("file", path);
        }
        audit.record(author.person(), "editing.upload-removed", "publication", item, author.origin());
    }

    /** The line by which the text shows the file. */
    public static String line(Brought file) {
        String words = escaped(file.description());
        if (!file.image()) {
            return "[" + words + "](" + file.path() + ")";
        }
        String caption =
                file.caption().isEmpty() ? "" : " \"" + escaped(file.caption()).replace("\"", "\\\"") + "\"";
        return "![" + words + "](" + file.path() + caption + ")";
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    private LocalDateTime longAgo() {
        return drafts.now().minusDays(Retention.UNUSED_FILE.days());
    }

    private List<String> forgotten() {
        return files.ownersOfUnshown(longAgo()).stream()
                .filter(item -> drafts.ofItem(item).isEmpty())
                .toList();
    }

    /** Items that have files which nobody has used for long. */
    long countForgotten() {
        return forgotten().size();
    }

    /** Lets such files go, and bytes that no row names any more. @return how many files went */
    long removeForgotten() {
        long gone = 0;
        for (String item : forgotten()) {
            gone += files.removeUnshown(item, longAgo());
        }
        files.sweep();
        return gone;
    }
}
