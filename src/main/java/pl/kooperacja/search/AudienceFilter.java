package pl.kooperacja.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The places that the holder of some keys may see: those that one of his keys opens, without announcements of what he
 * may read as a whole. Reckoned once per segment and key set.
 */
record AudienceFilter(Set<String> keys) {
    private static final int REMEMBERED = 2_000;
    private static final Cache<Part, FixedBitSet> OPEN = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /** A segment for a set of keys. Segments never change, except that places are deleted. */
    private record Part(IndexReader.CacheKey segment, Set<String> keys) {}

    /** Places of the segment that may be seen. */
    Bits seen(LeafReader segment) throws IOException {
        FixedBitSet open = open(segment);
        Bits live = segment.getLiveDocs();
        return live == null
                ? open
                : new Bits() {
                    @Override
                    public boolean get(int place) {
                        return open.get(place) && live.get(place);
                    }

                    @Override
                    public int length() {
                        return live.length();
                    }
                };
    }

    /** Places of the segment that the keys open, deleted ones among them; not to be changed. */
    FixedBitSet open(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Part part = new Part(core.getKey(), keys);
        FixedBitSet open = OPEN.getIfPresent(part);
        if (open == null) {
            open = holding(segment, Entry.OPEN);
            open.andNot(holding(segment, Entry.WHOLE));
            core.addClosedListener(closed -> OPEN.invalidate(part));
            OPEN.put(part, open);
        }
        return open;
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
}
