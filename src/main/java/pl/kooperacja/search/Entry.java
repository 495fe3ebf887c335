package pl.kooperacja.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import pl.kooperacja.access.Audience;

/**
 * A place as the index keeps it.
 *
 * @param item id of its item
 * @param itemTitle of the whole
 * @param itemAddress of the whole
 * @param locked only title and summary are there, for readers who may not open the rest
 */
record Entry(
        String item,
        String kind,
        String itemTitle,
        String itemAddress,
        String title,
        String address,
        List<String> breadcrumb,
        String text,
        boolean locked,
        LocalDate date,
        Map<String, List<String>> facets) {
    /** Id of the item, as term and as doc values; places of one item stand side by side. */
    static final String ITEM = "item";
    /** Keys that open the place; every place has some. */
    static final String OPEN = "open";
    /** On an announcement: keys of those who find the whole item instead. */
    static final String WHOLE = "whole";
    /** Facet, {@link #VALUE_FOLLOWS}, value. */
    static final String FACETS = "facets";
    /** Days since 1970. */
    static final String DATE = "date";
    /** On the first place of an item: its whole title, folded, as term and as doc values. */
    static final String TITLE_KEY = "titlekey";

    static final String TITLE_LENGTH = "titlelength";

    static final char VALUE_FOLLOWS = '\u0001';
    static final String KIND = "kind";

    /** All that is shown of the place. */
    private static final String SHOWN = "shown";

    private static final int LONGEST_TITLE_KEY = 200;
    /** What a line ends with that needs no mark between it and the next. */
    private static final String ENDS = ".,:;!?…";

    /** Which document holds which words, and nothing more. */
    private static final FieldType WORDS_ONLY = new FieldType();

    /** Which document holds which words how often, wherever they stand. */
    private static final FieldType COUNTED = new FieldType();

    static {
        WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
        WORDS_ONLY.setTokenized(true);
        WORDS_ONLY.setOmitNorms(true);
        WORDS_ONLY.freeze();
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    static Term idOf(String item) {
        return new Term(ITEM, item);
    }

    /** All places of the item, for those who may read it. */
    static List<Document> whole(SearchItem item, Analysis analysis) {
        List<Document> documents = new ArrayList<>();
        for (SearchDocument place : item.places()) {
            Document document = document(item, place, false, analysis);
            keys(
                    document,
                    OPEN,
                    item.audience().isPublic()
                            ? Set.of(Audience.PUBLIC_KEY)
                            : item.audience().opening().keys());
            documents.add(document);
        }
        suggest(documents.get(0), item, analysis);
        return documents;
    }

    /** Title and summary, for those who may only know of the item. */
    static List<Document> announcement(SearchItem item, Analysis analysis) {
        SearchDocument summary = new SearchDocument(item.address(), item.title(), List.of(), item.summary());
        Document document = document(item, summary, true, analysis);
        keys(document, OPEN, Set.of(Audience.PUBLIC_KEY));
        keys(document, WHOLE, item.audience().opening().keys());
        suggest(document, item, analysis);
        return List.of(document);
    }

    private static Document document(SearchItem item, SearchDocument place, boolean locked, Analysis analysis) {
        String text = Folding.clean(runOn(place.text().strip()));
        String title = Folding.clean(place.title());
        String whole = Folding.clean(item.title());
        Entry entry = new Entry(
                item.id(),
                item.kind(),
                whole,
                item.address(),
                title,
                place.address(),
                place.breadcrumb(),
                text,
                locked,
                item.date(),
                item.facets());
        String shown = entry.before() + text;
        String indexed = place.also().isEmpty() ? shown : shown + ". " + Folding.clean(place.also());
        List<Word> words = analysis.cleanWords(indexed);
        Document document = new Document();
        document.add(new StringField(ITEM, item.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ITEM, new BytesRef(item.id())));
        document.add(new TextField(Analysis.LEMMA, Analysis.terms(Analysis.LEMMA, words)));
        document.add(new Field(Analysis.PREFIX, Analysis.terms(Analysis.PREFIX, words), COUNTED));
        document.add(new TextField(Analysis.HEADING, Analysis.terms(Analysis.HEADING, analysis.cleanWords(title))));
        document.add(new Field(Analysis.WRITTEN, Analysis.terms(Analysis.WRITTEN, words), WORDS_ONLY));
        document.add(new NumericDocValuesField(DATE, item.date().toEpochDay()));
        facet(document, KIND, item.kind());
        item.facets().forEach((facet, values) -> values.forEach(value -> facet(document, facet, value)));
        document.add(new BinaryDocValuesField(SHOWN, entry.packed()));
        return document;
    }

    /** What the index holds of the place before its text. */
    String before() {
        return title.equals(itemTitle) ? title + ". " : title + ". " + itemTitle + ". ";
    }

    /** The text with a dot in the middle between lines that end like no sentence, such as items of a list. */
    private static String runOn(String text) {
        StringBuilder run = new StringBuilder(text.length() + 16);
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            boolean ended = end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
            run.append(text, at, end).append(ended ? " " : " · ");
            at = end + 1;
        }
        return run.append(text, at, text.length()).toString();
    }

    private static void keys(Document document, String field, Collection<String> keys) {
        keys.forEach(key -> document.add(new StringField(field, key, Field.Store.NO)));
    }

    private static void facet(Document document, String facet, String value) {
        document.add(new SortedSetDocValuesField(FACETS, new BytesRef(facet + VALUE_FOLLOWS + value)));
    }

    private static void suggest(Document document, SearchItem item, Analysis analysis) {
        String title = Folding.clean(item.title());
        document.add(new Field(Analysis.TITLE, Analysis.terms(Analysis.TITLE, analysis.cleanWords(title)), WORDS_ONLY));
        String key = titleKey(title);
        document.add(new StringField(TITLE_KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(TITLE_KEY, new BytesRef(key)));
        document.add(new NumericDocValuesField(TITLE_LENGTH, title.length()));
    }

    /** The beginning of a title, so written that beginnings can be compared. */
    static String titleKey(String title) {
        String folded = Folding.fold(title.strip());
        return folded.length() <= LONGEST_TITLE_KEY ? folded : folded.substring(0, LONGEST_TITLE_KEY);
    }

    private BytesRef packed() {
        ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
        try {
            for (String part : List.of(item, kind, itemTitle, itemAddress, title, address)) {
                packed.writeString(part);
            }
            write(breadcrumb, packed);
            packed.writeByte((byte) (locked ? 1 : 0));
            packed.writeZLong(date.toEpochDay());
            packed.writeVInt(facets.size());
            for (Map.Entry<String, List<String>> facet : facets.entrySet()) {
                packed.writeString(facet.getKey());
                write(facet.getValue(), packed);
            }
            packed.writeString(text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(packed.toArrayCopy());
    }

    private static void write(List<String> texts, DataOutput to) throws IOException {
        to.writeVInt(texts.size());
        for (String text : texts) {
            to.writeString(text);
        }
    }

    /** What the index shows of a place. */
    static Entry of(LeafReader segment, int place) throws IOException {
        BinaryDocValues shown = segment.getBinaryDocValues(SHOWN);
        if (shown == null || !shown.advanceExact(place)) {
            throw new IllegalStateException("nothing is kept of place " + place);
        }
        BytesRef packed = shown.binaryValue();
        DataInput from = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        String item = from.readString();
        String kind = from.readString();
        String itemTitle = from.readString();
        String itemAddress = from.readString();
        String title = from.readString();
        String address = from.readString();
        List<String> breadcrumb = texts(from);
        boolean locked = from.readByte() == 1;
        LocalDate date = LocalDate.ofEpochDay(from.readZLong());
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (int left = from.readVInt(); left > 0; left--) {
            facets.put(from.readString(), texts(from));
        }
        return new Entry(
                item,
                kind,
                itemTitle,
                itemAddress,
                title,
                address,
                breadcrumb,
                from.readString(),
                locked,
                date,
                facets);
    }

    private static List<String> texts(DataInput from) throws IOException {
        int size = from.readVInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(from.readString());
        }
        return texts;
    }
}
