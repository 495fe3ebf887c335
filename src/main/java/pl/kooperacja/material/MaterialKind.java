package pl.kooperacja.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.shared.Single;

/** Materiał. */
@Single
public class MaterialKind implements Kind<MaterialKind.Details> {
    private static final Pattern PATH = Pattern.compile("materialy/(?<slug>[a-z0-9-]+)\\.md");

    private static final Facet TYPE =
            Facet.words("type", "rodzaj", "wzór", "scenariusz", "karta pracy", "lista kontrolna", "poradnik");
    private static final Facet NATURE = Facet.words("nature", "charakter", "organizacyjny", "prawny", "metodyczny");
    private static final Facet NEED = Facet.words("need", "potrzeba", "konieczny", "możliwy");

    /** What the list of materials may be narrowed by. */
    public static final List<Facet> FACETS = List.of(Vocabulary.MODEL, TYPE, NATURE, NEED);

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
        return new Details(
                fields.choice(TYPE.key(), TYPE.held()),
                fields.choices("models", Vocabulary.MODEL.held()),
                fields.choice(NATURE.key(), NATURE.held()),
                fields.choice(NEED.key(), NEED.held()),
                fields.date("version"),
                fields.list("files", file -> new Attached(file.text("path"), file.text("title"))));
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
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(
                        details.type(),
                        details.files().stream().map(Attached::title).toList());
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
