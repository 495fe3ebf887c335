package pl.kooperacja.coopmodel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Krok modelu. */
@Single
public class StepKind implements Kind<StepKind.Details> {
    private static final Pattern PATH = Pattern.compile("modele/(?<model>[a-z0-9-]+)/kroki/(?<slug>[a-z0-9-]+)\\.md");
    private static final String[] NATURES = {"organizacyjny", "prawny", "metodyczny"};
    private static final String[] NEEDS = {"konieczny", "możliwy"};

    /** Fields of a step. */
    public record Details(
            String model,
            int number,
            String stage,
            List<Actor> actors,
            List<Substep> substeps,
            List<DocumentUse> documents,
            List<Duty> duties,
            List<String> checklist) {}

    /** A numbered part of the step, such as 5.2. */
    public record Substep(String number, String title) {}

    /**
     * A document that the step needs.
     *
     * @param material id of the material, or null when there is only a name
     */
    public record DocumentUse(String material, String title, String nature, String need) {}

    /** Who answers (O), does (W), advises (D) or is told (I) in one task. */
    public record Duty(String task, Map<Actor, Responsibility> roles) {}

    @Override
    public String name() {
        return "step";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.text("model"),
                fields.number("number"),
                fields.choice("stage", "I", "II", "III", "IV"),
                actors(fields),
                fields.list("substeps", substep -> new Substep(substep.text("number"), substep.text("title"))),
                fields.list("documents", StepKind::document),
                fields.list("duties", StepKind::duty),
                fields.texts("checklist"));
    }

    private static List<Actor> actors(Fields fields) {
        List<Actor> actors = new ArrayList<>();
        for (String name : fields.texts("actors")) {
            Actor.find(name)
                    .ifPresentOrElse(
                            actors::add, () -> fields.problem("actors", "actors: nieznany uczestnik „" + name + "”"));
        }
        return actors;
    }

    private static DocumentUse document(Fields fields) {
        String material = fields.optionalText("material");
        return new DocumentUse(
                material,
                material == null ? fields.text("title") : fields.optionalText("title"),
                fields.choice("nature", NATURES),
                fields.choice("need", NEEDS));
    }

    private static Duty duty(Fields fields) {
        Map<Actor, Responsibility> roles = new EnumMap<>(Actor.class);
        fields.lists("roles", Actor.names()).forEach((name, letters) -> {
            String letter = letters.isEmpty() ? "" : letters.get(0);
            Optional<Actor> actor = Actor.find(name);
            Optional<Responsibility> responsibility = Responsibility.find(letter);
            if (actor.isEmpty() || responsibility.isEmpty()) {
                fields.problem(
                        "roles", "roles: " + name + ": " + letter + " – dozwolone O, W, D, I przy uczestniku kroku");
            } else {
                roles.put(actor.get(), responsibility.get());
            }
        });
        return new Duty(fields.text("task"), roles);
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/modele/" + path.group("model") + "/kroki/" + details.number();
    }

    @Override
    public int place(Details details, int fileNumber) {
        return details.number();
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of("actor", details.actors().stream().map(Actor::name).toList(), "stage", List.of(details.stage()));
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return Map.of(
                Relation.PART_OF,
                List.of(details.model()),
                Relation.USES,
                details.documents().stream()
                        .map(DocumentUse::material)
                        .filter(material -> material != null)
                        .toList());
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(
                        Messages.text("coopmodel_step.label.number", Integer.toString(details.number())),
                        Messages.text("coopmodel_loop.label.stage", details.stage()),
                        details.actors().stream().map(Actor::getLabel).toList(),
                        details.documents().stream().map(DocumentUse::title).toList())
                .with(
                        "kto",
                        Messages.text("coopmodel_step.header.duties"),
                        details.duties().stream().map(Duty::task).toList())
                .with("lista", Messages.text("coopmodel_step.header.checklist"), details.checklist());
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "number", details.number(),
                "stage", details.stage(),
                "actors", details.actors().stream().map(Actor::name).toList(),
                "substeps",
                        details.substeps().stream()
                                .map(s -> Map.of("number", s.number(), "title", s.title()))
                                .toList(),
                "checklist", details.checklist());
    }
}
