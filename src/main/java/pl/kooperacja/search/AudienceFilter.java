package pl.kooperacja.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The places that the holder of some keys may see: those that one of his keys opens, without announcements of what he
 * may read as a whole. Reckoned once per segment and key set.
 */
final class AudienceFilter extends Query {
    private static final int REMEMBERED = 2_000;
    private static final Cache<Part, FixedBitSet> SEEN = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private final Set<String> keys;

    /** A segment for a set of keys. Segments never change; deleted places are left out by whoever searches. */
    private record Part(IndexReader.CacheKey segment, Set<String> keys) {}

    AudienceFilter(Set<String> keys) {
        this.keys = keys;
    }

    /** Places of the segment that may be seen, deleted ones among them. */
    FixedBitSet seen(LeafReader segment) throws IOException {
        Part part = new Part(segment.getCoreCacheHelper().getKey(), keys);
        FixedBitSet seen = SEEN.getIfPresent(part);
        if (seen == null) {
            seen = reckon(segment);
            segment.getCoreCacheHelper().addClosedListener(closed -> SEEN.invalidate(part));
            SEEN.put(part, seen);
        }
        return seen;
    }

    private FixedBitSet reckon(LeafReader segment) throws IOException {
        FixedBitSet seen = holding(segment, Entry.OPEN);
        seen.andNot(holding(segment, Entry.WHOLE));
        return seen;
    }

    private FixedBitSet holding(LeafReader segment, String field) throws IOException {
        FixedBitSet found = new FixedBitSet(segment.maxDoc());
        Terms terms = segment.terms(field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            PostingsEnum places = null;
            for (String key : keys) {
                if (each.seekExact(new BytesRef(key))) {
                    places = each.postings(places, PostingsEnum.NONE);
                    found.or(places);
                }
            }
        }
        return found;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                FixedBitSet seen = seen(context.reader());
                DocIdSetIterator places = new BitSetIterator(seen, seen.approximateCardinality());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, places));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false; // it is its own cache
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "audience" + keys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AudienceFilter that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
