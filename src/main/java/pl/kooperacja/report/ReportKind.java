package pl.kooperacja.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Raport. */
@Single
public class ReportKind implements Kind<ReportKind.Details> {
    /** Address of the list. */
    public static final String ADDRESS = "/raporty";

    private static final Pattern PATH = Pattern.compile("raporty/(?<slug>[a-z0-9-]+)\\.md");

    private static final Facet METHOD =
            Facet.words("method", "metoda", "badanie fokusowe", "pilotaż", "konsultacje", "diagnoza", "podsumowanie");

    /** What the list of reports may be narrowed by. */
    public static final List<Facet> FACETS = List.of(METHOD, Facet.PROJECT);

    /**
     * Fields of a report; place and period are words.
     *
     * @param wave which of several rounds, or null
     * @param project id
     * @param participants who took part, in words, or null
     * @param conclusions empty where they are not known
     */
    public record Details(
            String method,
            String wave,
            String place,
            String period,
            String project,
            String participants,
            List<String> conclusions) {}

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.choice(METHOD.key(), METHOD.held()),
                fields.optionalText("wave"),
                fields.text("place"),
                fields.text("period"),
                fields.text(Facet.PROJECT.key()),
                fields.optionalText("participants"),
                fields.texts("conclusions"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return ADDRESS + "/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of(METHOD.key(), List.of(details.method()), Facet.PROJECT.key(), List.of(details.project()));
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return details.project().isEmpty() ? Map.of() : Map.of(Relation.PART_OF, List.of(details.project()));
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(details.method(), details.wave(), details.place(), details.period(), details.participants())
                .with("wnioski-z-raportu", Messages.text("report_item.header.conclusions"), details.conclusions());
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", details.method());
        if (details.wave() != null) {
            fields.put("wave", details.wave());
        }
        fields.put("place", details.place());
        fields.put("period", details.period());
        fields.put("project", details.project());
        if (details.participants() != null) {
            fields.put("participants", details.participants());
        }
        fields.put("conclusions", details.conclusions());
        return fields;
    }

    @Override
    public String schemaType() {
        return "Report";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return Map.of(
                "genre", details.method(),
                "spatialCoverage", Map.of("@type", "Place", "name", details.place()));
    }
}
