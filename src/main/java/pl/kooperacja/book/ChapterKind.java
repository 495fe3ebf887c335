package pl.kooperacja.book;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Single;

/** Rozdział Księgi. */
@Single
public class ChapterKind implements Kind<ChapterKind.Details> {
    private static final Pattern PATH = Pattern.compile("ksiega/wydanie-(?<edition>\\d{1,3})/(?<slug>[a-z0-9-]+)\\.md");

    /** Fields of a chapter: the part it belongs to, and its number through the whole book. */
    public record Details(String part, int number) {}

    @Override
    public String name() {
        return "chapter";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        if (fields.texts("sources").isEmpty()) {
            fields.problem("sources", "rozdział musi wskazać źródła (sources)");
        }
        return new Details(fields.text("part"), fields.number("number"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/ksiega/wydania/" + path.group("edition") + "/" + path.group("slug");
    }

    @Override
    public int place(Details details, int fileNumber) {
        return details.number();
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of("part", List.of(details.part()));
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of("part", details.part(), "number", details.number());
    }

    @Override
    public String schemaType() {
        return "Chapter";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return Map.of("position", details.number());
    }
}
