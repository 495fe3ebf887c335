package pl.kooperacja.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The vocabulary in a file, read again whenever the file changes. */
final class VocabularyFile {
    private static final Logger LOG = Logger.getLogger(VocabularyFile.class.getName());

    private final Path file;
    private final Analysis analysis;
    private volatile Read last = new Read(null, Vocabulary.EMPTY, 0);

    /** How the file looked; null when there was none. */
    private record Stamp(FileTime modified, long size) {}

    private record Read(Stamp stamp, Vocabulary vocabulary, long changes) {}

    VocabularyFile(Path file, Analysis analysis) {
        this.file = file;
        this.analysis = analysis;
    }

    /** What the file says now; what it said before, if it cannot be read; nothing without a file. */
    Vocabulary now() {
        return newest().vocabulary();
    }

    /** How often the file has changed. */
    long changes() {
        return newest().changes();
    }

    private Read newest() {
        Stamp stamp = stamp();
        if (!same(stamp, last.stamp())) {
            read(stamp);
        }
        return last;
    }

    private static boolean same(Stamp now, Stamp before) {
        return now == null ? before == null : now.equals(before);
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.log(Level.FINE, "keeping what was read before", e);
            return last.stamp();
        }
    }

    private synchronized void read(Stamp stamp) {
        if (same(stamp, last.stamp())) {
            return;
        }
        if (stamp == null) {
            last = new Read(null, Vocabulary.EMPTY, last.changes() + 1);
            return;
        }
        Vocabulary vocabulary = last.vocabulary();
        try {
            // bytes that are no UTF-8 become question marks; their line is still read
            List<String> lines =
                    Arrays.asList(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1));
            vocabulary = Vocabulary.of(
                    lines, analysis, problem -> LOG.warning(() -> "Słownik wyszukiwania " + file + ", " + problem));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Nie można odczytać słownika wyszukiwania " + file, e);
        }
        last = new Read(stamp, vocabulary, last.changes() + 1);
    }
}
