package pl.kooperacja.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What counting and ranking need to know of every place in a part of the index, read once: such a part never changes,
 * except that places are deleted.
 */
final class Segment {
    private static final Map<IndexReader.CacheKey, Segment> KNOWN = new ConcurrentHashMap<>();

    private final int size;
    /** The first place of each item; the others follow it. */
    private final FixedBitSet firsts;

    private final int[] days;
    private final Map<String, Map<String, FixedBitSet>> facets = new HashMap<>();
    private final Map<String, byte[]> lengths = new HashMap<>();

    static Segment of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        Segment known = KNOWN.get(core.getKey());
        if (known == null) {
            known = new Segment(reader);
            if (KNOWN.putIfAbsent(core.getKey(), known) == null) {
                core.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    private Segment(LeafReader reader) throws IOException {
        size = reader.maxDoc();
        firsts = firsts(reader);
        days = new int[size];
        NumericDocValues dates = reader.getNumericDocValues(Entry.DATE);
        while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            days[dates.docID()] = (int) dates.longValue();
        }
        readFacets(reader);
        for (String field : Analysis.RANKED) {
            lengths.put(field, lengths(reader, field));
        }
    }

    private FixedBitSet firsts(LeafReader reader) throws IOException {
        FixedBitSet found = new FixedBitSet(size);
        SortedDocValues items = reader.getSortedDocValues(Entry.ITEM);
        int item = -1;
        while (items.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (items.ordValue() != item) {
                item = items.ordValue();
                found.set(items.docID());
            }
        }
        return found;
    }

    private void readFacets(LeafReader reader) throws IOException {
        SortedSetDocValues values = reader.getSortedSetDocValues(Entry.FACETS);
        FixedBitSet[] places = new FixedBitSet[(int) values.getValueCount()];
        for (int ord = 0; ord < places.length; ord++) {
            places[ord] = new FixedBitSet(size);
            String value = values.lookupOrd(ord).utf8ToString();
            int end = value.indexOf(Entry.VALUE_FOLLOWS);
            facets.computeIfAbsent(value.substring(0, end), facet -> new HashMap<>())
                    .put(value.substring(end + 1), places[ord]);
        }
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < values.docValueCount(); i++) {
                places[(int) values.nextOrd()].set(values.docID());
            }
        }
    }

    private byte[] lengths(LeafReader reader, String field) throws IOException {
        byte[] read = new byte[size];
        NumericDocValues norms = reader.getNormValues(field);
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            read[norms.docID()] = (byte) norms.longValue();
        }
        return read;
    }

    /** How many items some of these places belong to. */
    int items(FixedBitSet places) {
        long[] marked = places.getBits();
        long[] begins = firsts.getBits();
        int words = FixedBitSet.bits2words(size);
        int items = 0;
        long before = 0; // 1 when the item that reaches into this word was met in the word before
        for (int i = 0; i < words; i++) {
            long next = i + 1 < words ? begins[i + 1] : 1;
            long lasts = begins[i] >>> 1 | next << 63;
            long ends = lasts | Long.MIN_VALUE;
            long met = marked[i] | before;
            // added to what is met before the end of an item, ones carry into that end
            long counted = ((met & ~ends) + ~ends | met) & ends;
            before = ~lasts & counted & Long.MIN_VALUE;
            items += Long.bitCount(counted ^ before);
            before >>>= 63;
        }
        return items;
    }

    /** Number of places, deleted ones among them. */
    int size() {
        return size;
    }

    /** The first place of the item that this one belongs to. */
    int firstOf(int place) {
        return firsts.prevSetBit(place);
    }

    /** The place after the last one of the item that this one belongs to. */
    int endOf(int place) {
        int next = place + 1 < size ? firsts.nextSetBit(place + 1) : size;
        return Math.min(next, size);
    }

    /** Date of the place, in days since 1970. */
    int day(int place) {
        return days[place];
    }

    /** Places by value by facet. */
    Map<String, Map<String, FixedBitSet>> facets() {
        return facets;
    }

    /** Length of the field at each place, as Lucene packs it. */
    byte[] lengths(String field) {
        return lengths.get(field);
    }
}
