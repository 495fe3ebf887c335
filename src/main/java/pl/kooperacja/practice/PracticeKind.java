package pl.kooperacja.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Owner;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** Dobra praktyka. */
@Single
public class PracticeKind implements Kind<PracticeKind.Details> {
    private static final Pattern PATH = Pattern.compile("praktyki/(?<slug>[a-z0-9-]+)\\.md");
    private static final int LONGEST_PLACE = 120;
    private static final String OWN_WORK = "opracowanie własne";
    private static final String FICTIONAL = "fikcyjn";
    private static final String FICTION = "przykład fikcyjny";
    private static final String KNOWN = "znane";
    private static final String UNKNOWN = "nieznane";

    private static final Facet UNUSUAL = Facet.words(
            "unusual",
            "nietypowy-partner",
            "straż pożarna",
            "nadleśnictwo",
            "koło gospodyń wiejskich",
            "przedsiębiorcy",
            "parafia",
            "biblioteka",
            "sołtys");
    private static final Facet REGION = Vocabulary.VOIVODESHIP.and(FICTION);
    private static final Facet MUNICIPALITY = Facet.open("municipality", "gmina");
    private static final Facet METHOD = Facet.words(
            "method",
            "metoda",
            "porozumienie",
            "diagnoza",
            "usługa bliżej ludzi",
            "wsparcie kadr",
            "obieg informacji",
            "pomoc w kryzysie",
            "budowanie zespołu");
    private static final Facet RESULTS = Facet.words("results", "wyniki", KNOWN, UNKNOWN);

    /** Projects by their ids, and fiction. */
    public static final Facet SOURCE = Facet.codes("source", "zrodlo", List.of(FICTION), PolishTypography::capital);

    /** What the list of practices may be narrowed by. */
    public static final List<Facet> FACETS = List.of(
            Vocabulary.MODEL,
            Vocabulary.AREA,
            UNUSUAL,
            REGION,
            MUNICIPALITY,
            Vocabulary.SECTOR,
            METHOD,
            RESULTS,
            SOURCE);

    /**
     * Fields of a practice.
     *
     * @param place in words
     * @param voivodeship TERYT code; null for a fictional practice, and for one of several voivodeships
     * @param municipalities names by which the list may be narrowed
     * @param project id of the project it comes from, or null
     * @param unusual partners of whom one seldom thinks
     * @param results null while nothing is known of them
     */
    public record Details(
            boolean fictional,
            String place,
            String voivodeship,
            List<String> municipalities,
            String project,
            List<String> models,
            List<String> sectors,
            List<String> areas,
            List<String> methods,
            List<String> partners,
            List<String> unusual,
            String period,
            List<String> actions,
            String results) {
        /** Value of the region in lists, or null. */
        String region() {
            return fictional ? FICTION : voivodeship;
        }

        /** „Mirzec, świętokrzyskie”. */
        public String where() {
            return PracticeKind.where(place, region());
        }
    }

    /**
     * The place with its region, unless its words already name that.
     *
     * @param region as lists hold it, or null
     */
    public static String where(String place, String region) {
        if (region == null) {
            return place;
        }
        String name = REGION.label().apply(region);
        String stem = name.substring(0, name.length() - 1);
        return place.toLowerCase(Locale.ROOT).contains(stem) ? place : place + ", " + name;
    }

    @Override
    public String name() {
        return "practice";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        Details details = new Details(
                Boolean.parseBoolean(fields.choice("fictional", "true", "false")),
                fields.text("place", LONGEST_PLACE),
                fields.has("voivodeship") ? fields.choice("voivodeship", Vocabulary.VOIVODESHIP.held()) : null,
                fields.texts("municipalities"),
                fields.optionalText("project"),
                fields.choices("models", Vocabulary.MODEL.held()),
                fields.choices("sectors", Vocabulary.SECTOR.held()),
                fields.choices("areas", Vocabulary.AREA.held()),
                fields.choicesIfAny("methods", METHOD.held()),
                fields.some("partners"),
                fields.choicesIfAny("unusual", UNUSUAL.held()),
                fields.text("period"),
                fields.some("actions"),
                fields.optionalText("results"));
        if (details.fictional()) {
            checkFiction(fields);
        } else if (fields.texts("sources").stream().allMatch(source -> source.startsWith(OWN_WORK))) {
            fields.problem("sources", "prawdziwa praktyka potrzebuje źródła innego niż „" + OWN_WORK + "”");
        }
        return details;
    }

    private static void checkFiction(Fields fields) {
        String title = fields.optionalText("title");
        if (title != null && !title.contains(FICTIONAL)) {
            fields.problem("title", "tytuł fikcyjnej praktyki powinien to mówić: (" + FICTION + ")");
        }
        for (String key : List.of("voivodeship", "project")) {
            if (fields.has(key)) {
                fields.problem(key, "fikcyjna praktyka nie może mieć " + key);
            }
        }
    }

    /** What was really done somewhere is known there. */
    @Override
    public String judgedIn(Details details, Owner owner) {
        if (details.fictional()) {
            return null;
        }
        boolean local = owner.territory().matches("[0-9]{2,7}");
        return details.voivodeship() == null && local ? owner.territory() : details.voivodeship();
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/dobre-praktyki/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put(Vocabulary.MODEL.key(), details.models());
        facets.put(Vocabulary.AREA.key(), details.areas());
        facets.put(Vocabulary.SECTOR.key(), details.sectors());
        facets.put(UNUSUAL.key(), details.unusual());
        facets.put(METHOD.key(), details.methods());
        facets.put("place", List.of(details.place()));
        if (details.region() != null) {
            facets.put(REGION.key(), List.of(details.region()));
        }
        if (details.fictional()) {
            facets.put(MUNICIPALITY.key(), fictional(details.municipalities()));
            facets.put(SOURCE.key(), List.of(FICTION));
        } else {
            facets.put(MUNICIPALITY.key(), details.municipalities());
            facets.put(RESULTS.key(), List.of(details.results() == null ? UNKNOWN : KNOWN));
            if (details.project() != null) {
                facets.put(SOURCE.key(), List.of(details.project()));
            }
        }
        return facets;
    }

    /** Nobody should look for them on a map. */
    private static List<String> fictional(List<String> municipalities) {
        return municipalities.stream().map(name -> name + " (fikcja)").toList();
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return details.project() == null ? Map.of() : Map.of(Relation.PART_OF, List.of(details.project()));
    }

    @Override
    public List<String> anchors(Details details) {
        return List.of("fakty");
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(
                        details.where(),
                        details.municipalities(),
                        details.period(),
                        details.partners(),
                        details.actions(),
                        details.results(),
                        details.areas());
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fictional", details.fictional());
        fields.put("place", details.place());
        fields.put("voivodeship", details.voivodeship());
        fields.put("municipalities", details.municipalities());
        fields.put("models", details.models());
        fields.put("sectors", details.sectors());
        fields.put("areas", details.areas());
        fields.put("methods", details.methods());
        fields.put("partners", details.partners());
        fields.put("unusual", details.unusual());
        fields.put("period", details.period());
        fields.put("actions", details.actions());
        fields.put("results", details.results());
        return fields;
    }

    @Override
    public Map<String, Object> schema(Details details) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "about",
                details.areas().stream()
                        .map(area -> Map.of("@type", "Thing", "name", area))
                        .toList());
        if (details.fictional()) {
            properties.put("genre", FICTION);
        } else {
            properties.put("contentLocation", location(details));
        }
        return properties;
    }

    private static Map<String, Object> location(Details details) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", details.place());
        if (details.voivodeship() != null) {
            String name = Vocabulary.VOIVODESHIP.label().apply(details.voivodeship());
            place.put("containedInPlace", Map.of("@type", "AdministrativeArea", "name", "województwo " + name));
        }
        return place;
    }
}
