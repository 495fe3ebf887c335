package pl.kooperacja.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.territory.Voivodeship;

/** Projekt. */
@ApplicationScoped
public class ProjectKind implements Kind<ProjectKind.Details> {
    private static final Pattern PATH = Pattern.compile("projekty/(?<slug>[a-z0-9-]+)\\.md");

    /** Fields of a project. */
    public record Details(
            int macroregion,
            Partner lead,
            List<Partner> partners,
            String model,
            int order,
            List<Version> versions,
            List<Milestone> milestones,
            List<Indicator> indicators) {}

    /** A regional centre and its voivodeship by TERYT. */
    public record Partner(String name, String voivodeship) {
        public String voivodeshipName() {
            return Voivodeship.byTeryt(voivodeship).map(Voivodeship::polishName).orElse(voivodeship);
        }
    }

    /** What one source says of cost, scope or dates, and for when. */
    public record Version(String label, String value, String valid, String source) {}

    /** A phase; dates are words where sources differ. */
    public record Milestone(
            String number, String title, String from, String to, String months, List<String> goals, String source) {}

    /** A target that a project set itself. */
    public record Indicator(String milestone, String name, String target, String unit, String scope, String source) {}

    @Override
    public String name() {
        return "project";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.number("macroregion"),
                partner(fields.map("lead")),
                fields.list("partners", ProjectKind::partner),
                fields.text("model"),
                fields.number("order"),
                fields.list(
                        "versions",
                        version -> new Version(
                                version.text("label"),
                                version.text("value"),
                                version.text("valid"),
                                version.text("source"))),
                fields.list("milestones", ProjectKind::milestone),
                fields.list("indicators", ProjectKind::indicator));
    }

    private static Partner partner(Fields fields) {
        Partner partner = new Partner(fields.text("name"), fields.text("voivodeship"));
        if (Voivodeship.byTeryt(partner.voivodeship()).isEmpty()) {
            fields.problem("voivodeship", "voivodeship: „" + partner.voivodeship() + "” nie jest kodem TERYT");
        }
        return partner;
    }

    private static Milestone milestone(Fields fields) {
        return new Milestone(
                fields.text("number"),
                fields.text("title"),
                fields.optionalText("from"),
                fields.optionalText("to"),
                fields.optionalText("months"),
                fields.texts("goals"),
                fields.text("source"));
    }

    private static Indicator indicator(Fields fields) {
        return new Indicator(
                fields.text("milestone"),
                fields.text("name"),
                fields.text("target"),
                fields.optionalText("unit"),
                fields.text("scope"),
                fields.text("source"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/o-projekcie/" + path.group("slug");
    }

    @Override
    public int place(Details details, int fileNumber) {
        return details.order();
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return Map.of(Relation.DESCRIBES, List.of(details.model()));
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "macroregion", details.macroregion(),
                "lead", details.lead().name(),
                "partners", details.partners().stream().map(Partner::name).toList());
    }
}
