package pl.kooperacja.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** A part of the index as one question looks at it. */
final class Leaf {
    private final View view;
    private final LeafReaderContext context;
    private final LeafReader reader;
    private final int number;
    private final Segment segment;
    /** Null where all may be seen. */
    private final AudienceFilter filter;

    private final Map<String, TermsEnum> fields = new HashMap<>();
    private final Map<Formula, FixedBitSet> places = new HashMap<>();

    Leaf(View view, LeafReaderContext context, AudienceFilter filter) throws IOException {
        this.view = view;
        this.context = context;
        this.filter = filter;
        reader = context.reader();
        number = context.ord;
        segment = Segment.of(reader);
    }

    Segment segment() {
        return segment;
    }

    /** Number of its first place in the whole index. */
    int base() {
        return context.docBase;
    }

    LeafReaderContext context() {
        return context;
    }

    /** Which of the parts it is. */
    int number() {
        return number;
    }

    /** All terms of the field, or null when there are none. */
    Terms terms(String field) throws IOException {
        return reader.terms(field);
    }

    /** Where the term stands, or null when it stands nowhere here. */
    View.Standing.Here look(String field, BytesRef term) throws IOException {
        TermsEnum terms = field(field);
        return terms != null && terms.seekExact(term)
                ? new View.Standing.Here(terms.termState(), terms.docFreq(), terms.totalTermFreq())
                : null;
    }

    private TermsEnum field(String field) throws IOException {
        if (!fields.containsKey(field)) {
            Terms terms = reader.terms(field);
            fields.put(field, terms == null ? null : terms.iterator());
        }
        return fields.get(field);
    }

    /**
     * Places of a term that was looked up before.
     *
     * @param features what else will be asked, as {@link PostingsEnum} says
     */
    PostingsEnum postings(String field, BytesRef term, TermState state, int features) throws IOException {
        return postings(field, term, state, features, null);
    }

    /** @param used places of some term that nobody needs any more, or null */
    PostingsEnum postings(String field, BytesRef term, TermState state, int features, PostingsEnum used)
            throws IOException {
        TermsEnum terms = field(field);
        terms.seekExact(term, state);
        return terms.postings(used, features);
    }

    /** Id of the item that the place belongs to. */
    String item(int place) throws IOException {
        SortedDocValues ids = reader.getSortedDocValues(Entry.ITEM);
        ids.advanceExact(place);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Whether the reader may see the place. */
    Bits seen() throws IOException {
        return filter == null ? reader.getLiveDocs() : filter.seen(reader);
    }

    /** Takes out what the reader may not see. */
    void hide(FixedBitSet from) throws IOException {
        if (filter != null) {
            from.and(filter.open(reader));
        }
        Bits live = reader.getLiveDocs();
        if (live != null) {
            live.applyMask(from, 0);
        }
    }

    /** Places that the formula matches, whoever may see them; not to be changed. */
    FixedBitSet places(Formula formula) throws IOException {
        FixedBitSet found = places.get(formula);
        if (found == null) {
            found = find(formula);
            places.put(formula, found);
        }
        return found;
    }

    /** The same if they are known already, else null. */
    FixedBitSet known(Formula formula) {
        return places.get(formula);
    }

    private FixedBitSet find(Formula formula) throws IOException {
        return switch (formula) {
            case Formula.Forms forms -> holding(forms);
            case Formula.Sequence sequence -> holding(sequence);
            case Formula.Best best -> any(best.of());
            case Formula.Sum sum -> any(sum.of());
            case Formula.All all -> all(all.of());
            case Formula.Times times -> places(times.of());
        };
    }

    private FixedBitSet any(Iterable<Formula> of) throws IOException {
        FixedBitSet any = new FixedBitSet(segment.size());
        for (Formula formula : of) {
            any.or(places(formula));
        }
        return any;
    }

    private FixedBitSet all(Iterable<Formula> of) throws IOException {
        FixedBitSet all = null;
        for (Formula formula : of) {
            if (all == null) {
                all = places(formula).clone();
            } else {
                all.and(places(formula));
            }
        }
        return all == null ? new FixedBitSet(segment.size()) : all;
    }

    private FixedBitSet holding(Formula.Forms forms) throws IOException {
        FixedBitSet found = new FixedBitSet(segment.size());
        PostingsEnum each = null;
        for (String term : forms.terms().keySet()) {
            View.Standing standing = view.standing(forms.field(), term);
            View.Standing.Here here = standing.in(this);
            if (here != null) {
                each = postings(forms.field(), standing.term(), here.state(), PostingsEnum.NONE, each);
                found.or(each);
            }
        }
        return found;
    }

    private FixedBitSet holding(Formula.Sequence sequence) throws IOException {
        FixedBitSet found = new FixedBitSet(segment.size());
        Scorer scorer = view.weight(sequence, 1).scorer(context);
        if (scorer != null) {
            DocIdSetIterator each = scorer.iterator();
            for (int place = each.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = each.nextDoc()) {
                found.set(place);
            }
        }
        return found;
    }
}
