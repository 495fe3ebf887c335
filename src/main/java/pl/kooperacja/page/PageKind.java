package pl.kooperacja.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Single;

/** Strona. */
@Single
public class PageKind implements Kind<PageKind.Details> {
    private static final Pattern PATH = Pattern.compile("strony/(?:(?<section>[a-z0-9-]+)/)?(?<slug>[a-z0-9-]+)\\.md");

    /** A page has no fields. */
    public record Details() {}

    @Override
    public String name() {
        return "page";
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
        String section = path.group("section");
        return (section == null ? "/" : "/" + section + "/") + path.group("slug");
    }

    @Override
    public String schemaType() {
        return "WebPage";
    }
}
