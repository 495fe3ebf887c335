package pl.kooperacja.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown. Thread-safe. */
public final class Markdown {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new Callout.Factory())
            .customInlineContentParserFactory(new BracketParser.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final long MOST_LETTERS = 300_000;

    /** A text that is written is asked for many times: to be shown, checked, published, searched and read. */
    private static final Cache<Text, Document> LATELY = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Text text, Document document) -> text.source.length())
            .build();

    private record Text(String source, int firstLine) {}

    private Markdown() {}

    /**
     * @param source the text
     * @param firstLine line of the file on which the text begins, from 1
     */
    public static Document parse(String source, int firstLine) {
        return LATELY.get(new Text(source, firstLine), text -> {
            Node tree = PARSER.parse(BracketParser.mark(text.source));
            return new Document(tree, Shaping.shape(tree, text.firstLine));
        });
    }
}
