package pl.kooperacja.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * Both indexes at one moment.
 *
 * <p>How rare a word is, and so the order of hits, comes from the public index alone, whoever asks: what a reader may
 * not see shall not move what he sees.
 *
 * @param open the public index
 * @param restricted the other
 * @param all both; holds them open
 * @param guests finds in the public index
 * @param members finds in both; what comes back is still to be filtered by audience
 */
record Snapshot(
        DirectoryReader open,
        DirectoryReader restricted,
        MultiReader all,
        IndexSearcher guests,
        IndexSearcher members) {
    static Snapshot of(DirectoryReader open, DirectoryReader restricted) throws IOException {
        Snapshot snapshot = sharing(open, restricted);
        open.decRef();
        restricted.decRef();
        return snapshot;
    }

    private static Snapshot sharing(DirectoryReader open, DirectoryReader restricted) throws IOException {
        MultiReader all = new MultiReader(new IndexReader[] {open, restricted}, false);
        IndexSearcher guests = new PublicStatistics(open, null);
        return new Snapshot(open, restricted, all, guests, new PublicStatistics(all, guests));
    }

    /** The state of now, or null when nothing has changed. */
    Snapshot newer(IndexWriter openWriter, IndexWriter restrictedWriter) throws IOException {
        DirectoryReader newOpen = DirectoryReader.openIfChanged(open, openWriter);
        DirectoryReader newRestricted = DirectoryReader.openIfChanged(restricted, restrictedWriter);
        if (newOpen == null && newRestricted == null) {
            return null;
        }
        Snapshot newer = sharing(newOpen == null ? open : newOpen, newRestricted == null ? restricted : newRestricted);
        if (newOpen != null) {
            newOpen.decRef();
        }
        if (newRestricted != null) {
            newRestricted.decRef();
        }
        return newer;
    }

    /** Weighs words as the public index alone does. */
    private static final class PublicStatistics extends IndexSearcher {
        private final IndexSearcher guests;

        /** @param guests searcher of the public index, or null if this is it */
        PublicStatistics(IndexReader reader, IndexSearcher guests) {
            super(reader);
            setQueryCache(null); // audience is cached by its filter, and no other clause returns often enough
            this.guests = guests;
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            if (guests == null) {
                return super.termStatistics(term, docFreq, totalTermFreq);
            }
            IndexReader open = guests.getIndexReader();
            int documents = open.docFreq(term);
            return documents == 0
                    ? new TermStatistics(term.bytes(), 1, 1)
                    : new TermStatistics(term.bytes(), documents, open.totalTermFreq(term));
        }

        @Override
        public CollectionStatistics collectionStatistics(String field) throws IOException {
            if (guests == null) {
                return super.collectionStatistics(field);
            }
            CollectionStatistics open = guests.collectionStatistics(field);
            return open == null ? new CollectionStatistics(field, 1, 1, 1, 1) : open;
        }
    }
}
