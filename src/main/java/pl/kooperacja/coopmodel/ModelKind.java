package pl.kooperacja.coopmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Kind;

/** Model kooperacji. */
@ApplicationScoped
public class ModelKind implements Kind<ModelKind.Details> {
    private static final Pattern PATH = Pattern.compile("modele/(?<slug>[a-z0-9-]+)\\.md");
    private static final String[] LEVELS = {"województwo", "powiat", "gmina"};

    /** Fields of a model. */
    public record Details(
            ModelCode code,
            int macroregion,
            String municipality,
            Unit lead,
            List<Unit> partners,
            String forWhom,
            List<Benefit> benefits,
            List<String> assumptions,
            List<Body> bodies,
            List<Role> roles,
            List<Stage> stages) {}

    /** Something gained, and by whom: institution, authority, worker, family. */
    public record Benefit(String text, List<String> audiences) {}

    /** A body with what it means in this model. */
    public record Body(String abbr, String name, String level, String meaning, String members, List<String> tasks) {}

    /** A role with its duties. */
    public record Role(String name, String level, List<String> duties) {}

    /** A stage of implementation, numbered I to IV. */
    public record Stage(String number, String title, String aim) {}

    @Override
    public String name() {
        return "model";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        String code = fields.choice("code", "RURAL", "URBAN_RURAL", "URBAN");
        return new Details(
                ModelCode.find(code).orElse(ModelCode.RURAL),
                fields.number("macroregion"),
                fields.text("municipality"),
                Unit.read(fields.map("lead")),
                fields.list("partners", Unit::read),
                fields.text("for_whom"),
                fields.list("benefits", ModelKind::benefit),
                fields.texts("assumptions"),
                fields.list("bodies", ModelKind::body),
                fields.list(
                        "roles",
                        role -> new Role(role.text("name"), role.choice("level", LEVELS), role.texts("duties"))),
                fields.list(
                        "stages", stage -> new Stage(stage.text("number"), stage.text("title"), stage.text("aim"))));
    }

    private static Benefit benefit(Fields fields) {
        List<String> audiences = fields.texts("for");
        for (String audience : audiences) {
            if (!BenefitAudience.names().contains(audience)) {
                fields.problem("for", "for: nieznany odbiorca korzyści „" + audience + "”");
            }
        }
        return new Benefit(fields.text("text"), audiences);
    }

    private static Body body(Fields fields) {
        String abbr = fields.optionalText("abbr");
        return new Body(
                abbr == null ? "" : abbr,
                fields.text("name"),
                fields.choice("level", LEVELS),
                fields.text("meaning"),
                fields.optionalText("members"),
                fields.texts("tasks"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/modele/" + path.group("slug");
    }

    @Override
    public int place(Details details, int fileNumber) {
        return details.macroregion();
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of("model", List.of(details.code().name()));
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "code", details.code().name(),
                "macroregion", details.macroregion(),
                "municipality", details.municipality(),
                "lead", details.lead().name(),
                "partners", details.partners().stream().map(Unit::name).toList(),
                "bodies",
                        details.bodies().stream()
                                .map(body -> Map.of(
                                        "abbreviation", body.abbr(),
                                        "name", body.name(),
                                        "level", body.level(),
                                        "meaning", body.meaning()))
                                .toList());
    }
}
