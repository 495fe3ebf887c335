package pl.kooperacja.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.shared.Single;

/** A piece of text that other texts include; it has no address of its own. */
@Single
class BlockKind implements Kind<BlockKind.Details> {
    private static final Pattern PATH = Pattern.compile("bloki/(?<slug>[a-z0-9-]+)\\.md");

    /** A block has no fields. */
    record Details() {}

    @Override
    public String name() {
        return "block";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details();
    }

    @Override
    public String address(Matcher path, Details details) {
        return null;
    }

    @Override
    public boolean listed() {
        return false;
    }
}
