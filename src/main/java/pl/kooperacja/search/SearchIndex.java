package pl.kooperacja.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * What can be found. It is derived: it may be deleted while the site is down, and comes back. What is written can be
 * found after {@link #refresh()} and survives a crash after {@link #commit()}.
 */
@Single
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());

    /** Held fast, so that its level stays. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE); // it warns of a Java module for vectors, and there are none here
    }

    private final Path folder;
    private final Analysis analysis;
    private final Object writing = new Object();
    private Lock lock;
    /** Null until the index is opened. */
    private volatile Generation current;
    /** Whether the current one holds what it should. */
    private volatile boolean usable;
    /** Whether readers may look. */
    private volatile boolean admitted;
    /** Grows once readers may find something else than before. */
    private final AtomicLong changes = new AtomicLong();
    /** While it is built anew: what will take the place of the current one. */
    private Generation next;
    /** While it is built anew: items written since, which a source may have read too early. */
    private final Set<String> touched = new HashSet<>();

    /** Needed by CDI for its proxy. */
    protected SearchIndex() {
        folder = null;
        analysis = null;
    }

    @Inject
    SearchIndex(Settings settings) {
        this(settings.data().resolve("index"), new Analysis());
    }

    SearchIndex(Path folder, Analysis analysis) {
        this.folder = folder;
        this.analysis = analysis;
    }

    /**
     * Keeps every other process from it.
     *
     * @throws RefusedException when another process holds it
     */
    public void hold() {
        synchronized (writing) {
            try {
                // for a lock alone; the usual kind of folder loads all that maps files into memory
                lock = new NIOFSDirectory(Files.createDirectories(folder)).obtainLock("lock");
            } catch (LockObtainFailedException e) {
                throw new RefusedException("search.locked", folder);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot open the index in " + folder, e);
            }
        }
    }

    /**
     * Opens what is there, for nobody to look at yet. What is missing, damaged or of another version is put aside; the
     * index is then empty, and the caller is to {@link #rebuild} it.
     *
     * @return whether what is there can be used
     * @throws RefusedException when another process holds it
     */
    public boolean open() {
        synchronized (writing) {
            if (lock == null) {
                hold();
            }
            try {
                List<Path> found = generations();
                for (Path path : found) {
                    Optional<Generation> usable = current == null ? reopened(path) : Optional.empty();
                    if (usable.isPresent()) {
                        current = usable.get();
                    } else {
                        IOUtils.rm(path);
                    }
                }
                usable = current != null;
                if (!usable) {
                    current = Generation.create(folder.resolve("1"), analysis);
                }
                return usable;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot open the index in " + folder, e);
            }
        }
    }

    /** Lets readers look; until then they find nothing. */
    public void admit() {
        admitted = true;
        changes.incrementAndGet();
    }

    /** How often readers have come to find something else. */
    long changes() {
        return changes.get();
    }

    /** Whether readers are let in. */
    public boolean isReady() {
        return admitted;
    }

    /** Whether changes may be written to it. */
    boolean isUsable() {
        return usable;
    }

    boolean isOpen() {
        return current != null;
    }

    private Optional<Generation> reopened(Path path) {
        try {
            if (!Generation.isCommitted(path)) {
                return Optional.empty(); // its building was cut off
            }
            return Optional.of(Generation.reopen(path, analysis));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Indeks wyszukiwania zostanie zbudowany od nowa: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Folders of generations, the newest first. */
    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparingInt(SearchIndex::number).reversed())
                    .toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString());
    }

    /** Puts the item in the place of all that stood under its id. */
    public void replace(SearchItem item) {
        write(item.id(), generation -> generation.replace(item));
    }

    /** Takes out all places of the item, if there are any. */
    public void delete(String item) {
        write(item, generation -> generation.delete(item));
    }

    private interface Change {
        void applyTo(Generation generation) throws IOException;
    }

    private void write(String item, Change change) {
        synchronized (writing) {
            if (current == null) {
                throw new IllegalStateException("the index is closed");
            }
            try {
                change.applyTo(current);
                if (next != null) {
                    touched.add(item);
                    change.applyTo(next);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to the index in " + folder, e);
            }
        }
    }

    /** Lets readers find what was written before. */
    public void refresh() {
        synchronized (writing) {
            try {
                current.refresh();
                changes.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot refresh the index in " + folder, e);
            }
        }
    }

    /** Makes what was written before survive a crash. */
    public void commit() {
        synchronized (writing) {
            try {
                current.commit();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot commit the index in " + folder, e);
            }
        }
    }

    /**
     * Builds the index anew from all sources, beside the present one, which goes on answering; then swaps. What is
     * written meanwhile is in both.
     */
    public void rebuild(Iterable<SearchSource> sources) {
        Generation built = begin();
        Set<String> added = new HashSet<>();
        try {
            for (SearchSource source : sources) {
                try (Stream<SearchItem> items = source.items()) {
                    for (Iterator<SearchItem> each = items.iterator(); each.hasNext(); ) {
                        SearchItem item = each.next();
                        add(item, added.add(item.id()), built);
                    }
                }
            }
            swap(built);
        } catch (IOException e) {
            abandon(built);
            throw new UncheckedIOException("cannot build the index in " + folder, e);
        } catch (RuntimeException e) {
            abandon(built);
            throw e;
        }
    }

    private Generation begin() {
        synchronized (writing) {
            if (next != null || current == null) {
                throw new RefusedException("search.being-rebuilt");
            }
            try {
                next = Generation.create(folder.resolve(Integer.toString(number(current.folder) + 1)), analysis);
                return next;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot build the index in " + folder, e);
            }
        }
    }

    private void add(SearchItem item, boolean isNew, Generation built) throws IOException {
        synchronized (writing) {
            if (touched.contains(item.id())) {
                return;
            }
            if (isNew) {
                built.add(item);
            } else {
                built.replace(item);
            }
        }
    }

    private void swap(Generation built) throws IOException {
        Generation old;
        synchronized (writing) {
            built.finish();
            built.refresh();
            old = current;
            current = built;
            usable = true;
            admitted = true;
            next = null;
            touched.clear();
            changes.incrementAndGet();
        }
        discard(old);
    }

    private void abandon(Generation built) {
        synchronized (writing) {
            next = null;
            touched.clear();
        }
        try {
            discard(built);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Nie udało się usunąć " + built.folder, e);
        }
    }

    private static void discard(Generation generation) throws IOException {
        generation.close();
        IOUtils.rm(generation.folder);
    }

    /** Number of places in the index, whoever may read them. */
    int size() {
        return look(Integer.valueOf(0), snapshot -> snapshot.all().numDocs());
    }

    interface Looking<T> {
        T at(Snapshot snapshot) throws IOException;
    }

    /** Looks at the index as it is now; gives {@code closed} as long as it is not open. */
    <T> T look(T closed, Looking<T> looking) {
        while (true) {
            Generation generation = current;
            if (generation == null || !admitted) {
                return closed;
            }
            Snapshot snapshot;
            try {
                snapshot = generation.acquire();
            } catch (AlreadyClosedException e) {
                if (generation == current) {
                    return closed;
                }
                continue; // swapped in this very moment
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                return looking.at(snapshot);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index in " + folder, e);
            } finally {
                release(generation, snapshot);
            }
        }
    }

    private static void release(Generation generation, Snapshot snapshot) {
        try {
            generation.release(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Analysis analysis() {
        return analysis;
    }

    @PreDestroy
    void close() {
        synchronized (writing) {
            try {
                IOUtils.close(current, next, lock);
                lock = null;
                current = null;
                usable = false;
                admitted = false;
                next = null;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close the index in " + folder, e);
            }
        }
    }
}
