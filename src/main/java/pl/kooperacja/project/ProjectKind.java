package pl.kooperacja.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Macroregion;
import pl.kooperacja.territory.Voivodeship;

/** Projekt. */
@Single
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
            List<Indicator> indicators) {
        public String macroregionNumeral() {
            return Macroregion.numeral(macroregion);
        }

        /** Names of the voivodeships of lead and partners, each once. */
        public String voivodeships() {
            return Stream.concat(Stream.of(lead), partners.stream())
                    .map(Partner::voivodeshipName)
                    .distinct()
                    .sorted(Comparator.comparing(PolishCollation::key))
                    .collect(Collectors.joining(", "));
        }

        /** What sources say, gathered by what they speak of; nothing is chosen or averaged. */
        public List<Matter> matters() {
            return gathered(versions, Version::label).entrySet().stream()
                    .map(entry -> new Matter(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** Indicators that share scope and source, together. */
        public List<Targets> targets() {
            return gathered(indicators, indicator -> List.of(indicator.scope(), indicator.source())).entrySet().stream()
                    .map(entry ->
                            new Targets(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                    .toList();
        }

        private static <K, T> Map<K, List<T>> gathered(List<T> things, Function<T, K> by) {
            return things.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** A regional centre and its voivodeship by TERYT. */
    public record Partner(String name, String voivodeship) {
        public String voivodeshipName() {
            return Voivodeship.byTeryt(voivodeship).map(Voivodeship::polishName).orElse(voivodeship);
        }
    }

    /** What one source says of cost, scope or dates, and for when. */
    public record Version(String label, String value, String valid, String source) {}

    /** Everything sources say of one matter, such as the cost. */
    public record Matter(String label, List<Version> versions) {
        public String count() {
            return PolishPlural.count(versions.size(), "project_versions.label.count");
        }
    }

    /** Indicators of one scope, from one source. */
    public record Targets(String scope, String source, List<Indicator> indicators) {}

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
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(
                        details.lead().name(),
                        details.partners().stream().map(Partner::name).toList(),
                        details.voivodeships())
                .with(
                        "wersje",
                        Messages.text("project_item.header.versions"),
                        details.versions().stream()
                                .flatMap(version -> Stream.of(version.label(), version.value(), version.valid()))
                                .toList())
                .with(
                        "kamienie",
                        Messages.text("project_item.header.milestones"),
                        details.milestones().stream()
                                .flatMap(stone -> Stream.concat(Stream.of(stone.title()), stone.goals().stream()))
                                .toList())
                .with(
                        "wskazniki",
                        Messages.text("project_item.header.indicators"),
                        details.indicators().stream().map(Indicator::name).toList());
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "macroregion", details.macroregion(),
                "lead", details.lead().name(),
                "partners", details.partners().stream().map(Partner::name).toList());
    }
}
