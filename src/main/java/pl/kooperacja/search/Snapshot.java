package pl.kooperacja.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import pl.kooperacja.access.Reader;

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
 */
record Snapshot(DirectoryReader open, DirectoryReader restricted, MultiReader all, IndexSearcher guests) {
    static Snapshot of(DirectoryReader open, DirectoryReader restricted) throws IOException {
        Snapshot snapshot = sharing(open, restricted);
        open.decRef();
        restricted.decRef();
        return snapshot;
    }

    private static Snapshot sharing(DirectoryReader open, DirectoryReader restricted) throws IOException {
        MultiReader all = new MultiReader(new IndexReader[] {open, restricted}, false);
        return new Snapshot(open, restricted, all, guests(open));
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

    /** Finds what the reader may see, and nothing else, whatever is asked. */
    IndexSearcher searcher(Reader reader) {
        return reader.isGuest() ? guests : new MemberSearcher(all, guests, new AudienceFilter(reader.keys()));
    }

    private static IndexSearcher guests(IndexReader open) {
        IndexSearcher guests = new IndexSearcher(open);
        guests.setQueryCache(null); // no clause returns often enough
        return guests;
    }

    /** Passes over what the reader may not see, and weighs words as the public index alone does. */
    private static final class MemberSearcher extends IndexSearcher {
        private final IndexSearcher guests;
        private final AudienceFilter filter;

        MemberSearcher(IndexReader all, IndexSearcher guests, AudienceFilter filter) {
            super(all);
            this.guests = guests;
            this.filter = filter;
            setQueryCache(null);
        }

        @Override
        protected void searchLeaf(LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
                throws IOException {
            LeafCollector found;
            try {
                found = collector.getLeafCollector(segment);
            } catch (CollectionTerminatedException e) {
                return; // Lucene's way to say that this segment is of no interest
            }
            ScorerSupplier scorers = weight.scorerSupplier(segment);
            if (scorers != null) {
                scorers.setTopLevelScoringClause();
                try {
                    scorers.bulkScorer().score(found, filter.seen(segment.reader()), from, to);
                } catch (CollectionTerminatedException e) {
                    // and that it has enough
                }
            }
            found.finish();
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            IndexReader open = guests.getIndexReader();
            int documents = open.docFreq(term);
            return documents == 0
                    ? new TermStatistics(term.bytes(), 1, 1)
                    : new TermStatistics(term.bytes(), documents, open.totalTermFreq(term));
        }

        @Override
        public CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics open = guests.collectionStatistics(field);
            return open == null ? new CollectionStatistics(field, 1, 1, 1, 1) : open;
        }
    }
}
