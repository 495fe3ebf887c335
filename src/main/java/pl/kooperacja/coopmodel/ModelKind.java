package pl.kooperacja.coopmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Macroregion;

/** Model kooperacji. */
@Single
public class ModelKind implements Kind<ModelKind.Details> {
    private static final Pattern PATH = Pattern.compile("modele/(?<slug>[a-z0-9-]+)\\.md");

    private static final int MACROREGIONS = 3;

    /** Fields of a model. */
    public record Details(
            ModelCode code,
            int macroregion,
            String municipality,
            Unit lead,
            List<Unit> partners,
            String forWhom,
            String coordination,
            List<Benefit> benefits,
            List<String> assumptions,
            List<Body> bodies,
            List<Role> roles,
            List<Stage> stages) {
        /** „II”. */
        public String macroregionNumber() {
            return Macroregion.numeral(macroregion);
        }

        /** Names of the voivodeships of lead and partners, in alphabetical order. */
        public List<String> voivodeships() {
            return Stream.concat(Stream.of(lead), partners.stream())
                    .map(Unit::voivodeshipName)
                    .distinct()
                    .sorted(Comparator.comparing(PolishCollation::key))
                    .toList();
        }

        /** What this audience gains. */
        public List<Benefit> benefitsFor(BenefitAudience audience) {
            return benefits.stream()
                    .filter(benefit -> benefit.audiences().contains(audience))
                    .toList();
        }

        public List<Body> bodiesAt(Level level) {
            return bodies.stream().filter(body -> body.level() == level).toList();
        }

        public List<Role> rolesAt(Level level) {
            return roles.stream().filter(role -> role.level() == level).toList();
        }

        /** Bodies with this abbreviation; the same letters mean another body in another model. */
        public List<Body> bodiesCalled(String abbr) {
            return bodies.stream().filter(body -> body.abbr().equals(abbr)).toList();
        }
    }

    /** Something gained, and by whom: institution, authority, worker, family. */
    public record Benefit(String text, List<BenefitAudience> audiences) {}

    /** A body with what it means in this model. */
    public record Body(String abbr, String name, Level level, String meaning, String members, List<String> tasks) {
        /** „PZK – Partnerski Zespół Kooperacji”. */
        public String title() {
            return abbr.isEmpty() ? name : abbr + " – " + name;
        }

        /** Part of the model's page about this body. */
        public String anchor() {
            return "zespol-"
                    + (abbr.isEmpty() ? name : abbr).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    /** A role with its duties. */
    public record Role(String name, Level level, List<String> duties) {}

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
                macroregion(fields),
                fields.text("municipality"),
                Unit.read(fields.map("lead")),
                fields.list("partners", Unit::read),
                fields.text("for_whom"),
                fields.text("coordination"),
                fields.list("benefits", ModelKind::benefit),
                fields.texts("assumptions"),
                fields.list("bodies", ModelKind::body),
                fields.list("roles", role -> new Role(role.text("name"), level(role), role.texts("duties"))),
                fields.list(
                        "stages", stage -> new Stage(stage.text("number"), stage.text("title"), stage.text("aim"))));
    }

    private static int macroregion(Fields fields) {
        int number = fields.number("macroregion");
        if (number < 1 || number > MACROREGIONS) {
            fields.problem("macroregion", "macroregion: " + number + " – dozwolone od 1 do " + MACROREGIONS);
            return 1;
        }
        return number;
    }

    private static Benefit benefit(Fields fields) {
        List<BenefitAudience> audiences = new ArrayList<>();
        for (String audience : fields.texts("for")) {
            BenefitAudience.byKey(audience)
                    .ifPresentOrElse(
                            audiences::add,
                            () -> fields.problem("for", "for: nieznany odbiorca korzyści „" + audience + "”"));
        }
        return new Benefit(fields.text("text"), audiences);
    }

    private static Level level(Fields fields) {
        return Level.byWord(fields.choice("level", Level.words()));
    }

    private static Body body(Fields fields) {
        String abbr = fields.optionalText("abbr");
        return new Body(
                abbr == null ? "" : abbr,
                fields.text("name"),
                level(fields),
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
    public Findable findable(String title, Details details) {
        Findable findable = Findable.titled(title)
                .saying(
                        details.municipality(),
                        details.coordination(),
                        details.lead().name(),
                        details.partners().stream().map(Unit::name).toList(),
                        details.voivodeships())
                .with(
                        "dla-kogo",
                        Messages.text("coopmodel_model.header.for-whom"),
                        details.forWhom(),
                        details.assumptions())
                .with(
                        "korzysci",
                        Messages.text("coopmodel_model.header.benefits"),
                        details.benefits().stream().map(Benefit::text).toList());
        for (Body body : details.bodies()) {
            findable = findable.with(body.anchor(), body.title(), body.meaning(), body.members(), body.tasks());
        }
        return findable.with(
                "role",
                Messages.text("coopmodel_model.header.roles"),
                details.roles().stream()
                        .flatMap(role -> Stream.concat(Stream.of(role.name()), role.duties().stream()))
                        .toList());
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
                                        "level", body.level().getWord(),
                                        "meaning", body.meaning()))
                                .toList());
    }
}
