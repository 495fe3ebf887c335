package pl.kooperacja.markdown;

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

    private Markdown() {}

    /**
     * @param source the text
     * @param firstLine line of the file on which the text begins, from 1
     */
    public static Document parse(String source, int firstLine) {
        Node tree = PARSER.parse(BracketParser.mark(source));
        return new Document(tree, Shaping.shape(tree, firstLine));
    }
}
