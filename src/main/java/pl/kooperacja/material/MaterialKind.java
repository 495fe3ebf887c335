package pl.kooperacja.material;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Kind;

/** Materiał. */
@ApplicationScoped
public class MaterialKind implements Kind<MaterialKind.Details> {
    private static final Pattern PATH = Pattern.compile("materialy/(?<slug>[a-z0-9-]+)\\.md");

    /** Fields of a material. */
    public record Details(
            String type, List<String> models, String nature, String need, LocalDate version, List<Attached> files) {}

    /** A file with the name people see. */
    public record Attached(String path, String title) {}

    @Override
    public String name() {
        return "material";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        List<String> models = fields.texts("models");
        for (String model : models) {
            if (!MaterialFacet.MODEL.held().contains(model)) {
                fields.problem("models", "models: nieznany model „" + model + "”");
            }
        }
        return new Details(
                choice(fields, MaterialFacet.TYPE),
                models,
                choice(fields, MaterialFacet.NATURE),
                choice(fields, MaterialFacet.NEED),
                fields.date("version"),
                fields.list("files", file -> new Attached(file.text("path"), file.text("title"))));
    }

    private static String choice(Fields fields, MaterialFacet facet) {
        return fields.choice(facet.key(), facet.held().toArray(String[]::new));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/materialy/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of(
                "type", List.of(details.type()),
                "model", details.models(),
                "nature", List.of(details.nature()),
                "need", List.of(details.need()));
    }

    @Override
    public List<String> files(Details details) {
        return details.files().stream().map(Attached::path).toList();
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "type", details.type(),
                "models", details.models(),
                "nature", details.nature(),
                "need", details.need(),
                "version", details.version().toString());
    }

    @Override
    public String schemaType() {
        return "LearningResource";
    }
}
