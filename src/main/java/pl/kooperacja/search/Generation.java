package pl.kooperacja.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;

/**
 * One building of the index: what everybody may find in one Lucene index, what only some may find in another. Not safe
 * for writing by several threads at once; any number may {@linkplain #acquire() look}.
 */
final class Generation implements Closeable {
    /** Raise it when fields or analysis change; an index of another format is built anew. */
    private static final String FORMAT = "7/" + Version.LATEST;

    private static final String FORMAT_KEY = "format";
    /** The more fits, the fewer parts are written and merged. */
    private static final int BUFFER_MEGABYTES = 40;

    final Path folder;
    private final Analysis analysis;
    private final Directory openDirectory;
    private final Directory restrictedDirectory;
    private final IndexWriter open;
    private final IndexWriter restricted;
    private final Snapshots snapshots;

    private Generation(Path folder, Analysis analysis, IndexWriterConfig.OpenMode mode) throws IOException {
        this.folder = folder;
        this.analysis = analysis;
        openDirectory = FSDirectory.open(Files.createDirectories(folder.resolve("public")));
        restrictedDirectory = FSDirectory.open(Files.createDirectories(folder.resolve("restricted")));
        IndexWriter first = null;
        IndexWriter second = null;
        try {
            first = new IndexWriter(openDirectory, config(analysis, mode));
            second = new IndexWriter(restrictedDirectory, config(analysis, mode));
            snapshots = new Snapshots(Snapshot.of(DirectoryReader.open(first), DirectoryReader.open(second)));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(first, second, openDirectory, restrictedDirectory);
            throw e;
        }
        open = first;
        restricted = second;
    }

    /** An empty one; it counts only once it is {@linkplain #finish() finished}. */
    static Generation create(Path folder, Analysis analysis) throws IOException {
        return new Generation(folder, analysis, IndexWriterConfig.OpenMode.CREATE);
    }

    /** Whether anything was ever committed there. */
    static boolean isCommitted(Path folder) throws IOException {
        Path open = folder.resolve("public");
        if (!Files.isDirectory(open)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(open)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    /**
     * One that was finished before.
     *
     * @throws IOException when it was not, or is of another format, or damaged
     */
    static Generation reopen(Path folder, Analysis analysis) throws IOException {
        for (String name : List.of("public", "restricted")) {
            try (Directory directory = FSDirectory.open(folder.resolve(name));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
                if (!FORMAT.equals(format)) {
                    throw new IOException("format " + format + " instead of " + FORMAT);
                }
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
        }
        return new Generation(folder, analysis, IndexWriterConfig.OpenMode.APPEND);
    }

    private static IndexWriterConfig config(Analysis analysis, IndexWriterConfig.OpenMode mode) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig(analysis)
                .setOpenMode(mode)
                .setMergeScheduler(merges)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false); // what counts was committed, and the rest will be written again
    }

    void replace(SearchItem item) throws IOException {
        Term id = Entry.idOf(item.id());
        if (item.audience().isPublic()) {
            restricted.deleteDocuments(id);
        } else if (!item.announced()) {
            open.deleteDocuments(id);
        }
        write(item, id);
    }

    /** Quicker, for an item that stands nowhere in it yet. */
    void add(SearchItem item) throws IOException {
        write(item, null);
    }

    /** @param instead of what, or null */
    private void write(SearchItem item, Term instead) throws IOException {
        if (item.audience().isPublic()) {
            open.updateDocuments(instead, Entry.whole(item, analysis));
        } else {
            if (item.announced()) {
                open.updateDocuments(instead, Entry.announcement(item, analysis));
            }
            restricted.updateDocuments(instead, Entry.whole(item, analysis));
        }
    }

    void delete(String item) throws IOException {
        open.deleteDocuments(Entry.idOf(item));
        restricted.deleteDocuments(Entry.idOf(item));
    }

    void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    /** The public index first: after a crash in between, nothing that became restricted is still public. */
    void commit() throws IOException {
        open.commit();
        restricted.commit();
    }

    /** Makes it count when the index is opened next time, and quick to search: every part costs each question time. */
    void finish() throws IOException {
        open.forceMerge(1);
        restricted.forceMerge(1);
        Map<String, String> data = Map.of(FORMAT_KEY, FORMAT);
        open.setLiveCommitData(data.entrySet());
        restricted.setLiveCommitData(data.entrySet());
        commit();
    }

    /** What stands in it now; must be {@linkplain #release released}. */
    Snapshot acquire() throws IOException {
        return snapshots.acquire();
    }

    void release(Snapshot snapshot) throws IOException {
        snapshots.release(snapshot);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(snapshots, open, restricted, openDirectory, restrictedDirectory);
    }

    private final class Snapshots extends ReferenceManager<Snapshot> {
        Snapshots(Snapshot first) {
            current = first;
        }

        @Override
        protected Snapshot refreshIfNeeded(Snapshot before) throws IOException {
            return before.newer(open, restricted);
        }

        @Override
        protected boolean tryIncRef(Snapshot snapshot) {
            return snapshot.all().tryIncRef();
        }

        @Override
        protected void decRef(Snapshot snapshot) throws IOException {
            snapshot.all().decRef();
        }

        @Override
        protected int getRefCount(Snapshot snapshot) {
            return snapshot.all().getRefCount();
        }
    }
}
