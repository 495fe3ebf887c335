package pl.kooperacja.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Single;

/** Dane: one table with what explains it. */
@Single
public class DatasetKind implements Kind<DatasetKind.Details> {
    /** Address of the list. */
    public static final String ADDRESS = "/dane";

    /** What stands after the address of a dataset in that of its file. */
    public static final String FILE = ".csv";

    static final String FILE_TYPE = "text/csv";

    private static final Pattern PATH = Pattern.compile("dane/(?<slug>[a-z0-9-]+)\\.md");

    /** What the list of datasets may be narrowed by. */
    public static final List<Facet> FACETS = List.of(Facet.PROJECT);

    /**
     * Fields of a dataset.
     *
     * @param project id, or null
     * @param valid the day or time its figures are of, in words
     */
    public record Details(String project, String valid) {}

    @Override
    public String name() {
        return "dataset";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(fields.optionalText(Facet.PROJECT.key()), fields.text("valid"));
    }

    @Override
    public List<Problem> faults(Document body) {
        List<Integer> lines = body.tableLines();
        return lines.size() == 1
                ? List.of()
                : List.of(new Problem(
                        lines.isEmpty() ? body.firstLine() : lines.get(1),
                        "dane mają mieć dokładnie jedną tabelę z podpisem, a mają ich " + lines.size()));
    }

    @Override
    public String address(Matcher path, Details details) {
        return ADDRESS + "/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return details.project() == null ? Map.of() : Map.of(Facet.PROJECT.key(), List.of(details.project()));
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return details.project() == null ? Map.of() : Map.of(Relation.PART_OF, List.of(details.project()));
    }

    @Override
    public Map<String, String> downloads(String address) {
        return Map.of(FILE_TYPE, address + FILE);
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title).saying(details.valid());
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (details.project() != null) {
            fields.put("project", details.project());
        }
        fields.put("valid", details.valid());
        return fields;
    }

    @Override
    public String schemaType() {
        return "Dataset";
    }
}
