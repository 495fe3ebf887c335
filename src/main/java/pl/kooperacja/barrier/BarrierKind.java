package pl.kooperacja.barrier;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** Bariera. */
@Single
public class BarrierKind implements Kind<BarrierKind.Details> {
    private static final Pattern PATH = Pattern.compile("bariery/(?<slug>[a-z0-9-]+)\\.md");
    private static final Pattern REMEDY_ID = Pattern.compile("srodek-[a-z0-9]+(-[a-z0-9]+)*");
    private static final int FEWEST_REMEDIES = 2;

    private static final Facet TYPE =
            Facet.words("type", "rodzaj", "organizacyjna", "prawna", "komunikacyjna", "kompetencyjna", "finansowa");
    private static final Facet LEVEL = Facet.words("level", "poziom", "gmina", "powiat", "województwo", "kraj");

    /** What the list of barriers may be narrowed by. */
    public static final List<Facet> FACETS = List.of(TYPE, Vocabulary.SECTOR, LEVEL, Vocabulary.MODEL);

    /**
     * Fields of a barrier.
     *
     * @param levels where it is met
     * @param signs by which one knows it
     */
    public record Details(
            String type,
            List<String> levels,
            List<String> sectors,
            List<String> models,
            List<String> signs,
            List<Remedy> remedies) {
        /** Ids of all to which its remedies lead, each once. */
        public List<String> leads() {
            return remedies.stream()
                    .flatMap(remedy -> remedy.leads().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What one may do.
     *
     * @param id anchor on the page, never changed
     * @param who levels at which it may be done
     * @param leads ids of what helps to do it
     */
    public record Remedy(String id, String title, String text, List<String> who, List<String> leads) {
        /**
         * Where to go from here.
         *
         * @param known what the reader may know of, by id
         */
        public List<Leads> along(Map<String, Listed> known) {
            return Leads.along(leads, known);
        }
    }

    @Override
    public String name() {
        return "barrier";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        Set<String> ids = new HashSet<>();
        Details details = new Details(
                fields.choice(TYPE.key(), TYPE.held()),
                fields.choices("levels", LEVEL.held()),
                fields.choices("sectors", Vocabulary.SECTOR.held()),
                fields.choices("models", Vocabulary.MODEL.held()),
                fields.some("signs"),
                fields.list("remedies", remedy -> remedy(remedy, ids)));
        if (details.remedies().size() < FEWEST_REMEDIES) {
            fields.problem("remedies", "bariera potrzebuje co najmniej dwóch środków");
        }
        return details;
    }

    private static Remedy remedy(Fields fields, Set<String> ids) {
        String id = fields.text("id");
        if (!id.isEmpty() && !REMEDY_ID.matcher(id).matches()) {
            fields.problem("id", "id środka: „" + id + "” – powinno wyglądać tak: srodek-nazwa");
        } else if (!id.isEmpty() && !ids.add(id)) {
            fields.problem("id", "id środka " + id + " powtarza się");
        }
        return new Remedy(
                id,
                fields.text("title"),
                fields.text("text"),
                fields.choices("who", LEVEL.held()),
                fields.some("leads"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/bariery/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        return Map.of(
                TYPE.key(), List.of(details.type()),
                Vocabulary.SECTOR.key(), details.sectors(),
                LEVEL.key(), details.levels(),
                Vocabulary.MODEL.key(), details.models());
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return Map.of(Relation.REMEDY, details.leads());
    }

    @Override
    public Map<String, String> places(Details details, String other) {
        Map<String, String> places = new LinkedHashMap<>();
        details.remedies().stream()
                .filter(remedy -> remedy.leads().contains(other))
                .forEach(remedy -> places.put(remedy.id(), PolishTypography.tie(remedy.title())));
        return places;
    }

    @Override
    public List<String> anchors(Details details) {
        return Stream.concat(
                        Stream.of("oznaki", "srodki"),
                        details.remedies().stream().map(Remedy::id).distinct())
                .toList();
    }

    @Override
    public Findable findable(String title, Details details) {
        Findable findable = Findable.titled(title).saying(details.signs());
        for (Remedy remedy : details.remedies()) {
            findable = findable.with(remedy.id(), remedy.title(), remedy.text());
        }
        return findable;
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "type", details.type(),
                "levels", details.levels(),
                "sectors", details.sectors(),
                "models", details.models(),
                "signs", details.signs(),
                "remedies", details.remedies().stream().map(BarrierKind::api).toList());
    }

    /** Leads are left to the relations, which name only what the reader may know of. */
    private static Map<String, Object> api(Remedy remedy) {
        return Map.of("id", remedy.id(), "title", remedy.title(), "text", remedy.text(), "who", remedy.who());
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return Map.of(
                "hasPart", details.remedies().stream().map(BarrierKind::howTo).toList());
    }

    private static Map<String, Object> howTo(Remedy remedy) {
        return Map.of(
                "@type",
                "HowTo",
                "name",
                remedy.title(),
                "step",
                List.of(Map.of("@type", "HowToStep", "text", remedy.text())));
    }
}
