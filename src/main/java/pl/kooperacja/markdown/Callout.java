package pl.kooperacja.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Something beside the argument: {@code ::: note Title}, content, {@code :::}; a question instead of a title has an
 * anchor, {@code ::: question {#pytanie}}.
 */
final class Callout extends CustomBlock {
    static final String EXERCISE = "exercise";
    static final String QUESTION = "question";

    private static final Pattern OPEN =
            Pattern.compile(":::\\s*(?:(note|example|law|exercise)\\s+(\\S.*)|(question)\\s+\\{#([a-z0-9-]+)})");

    final String sort;
    /** Title, or anchor of a question. */
    final String title;

    int number;

    private Callout(String sort, String title) {
        this.sort = sort;
        this.title = title;
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            Matcher open = OPEN.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length())
                    .toString()
                    .strip());
            return open.matches()
                    ? BlockStart.of(new CalloutParser(
                                    open.group(3) == null
                                            ? new Callout(open.group(1), open.group(2))
                                            : new Callout(open.group(3), open.group(4))))
                            .atIndex(line.length())
                    : BlockStart.none();
        }
    }

    private static final class CalloutParser extends AbstractBlockParser {
        private final Callout block;

        CalloutParser(Callout block) {
            this.block = block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return !(child instanceof Callout);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.getLine().getContent().toString().strip().equals(":::")
                    ? BlockContinue.finished()
                    : BlockContinue.atIndex(state.getIndex());
        }
    }
}
