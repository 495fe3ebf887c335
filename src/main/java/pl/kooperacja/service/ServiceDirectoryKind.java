package pl.kooperacja.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Owner;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.shared.Single;

/** Lista usług i aktywności, of a gmina and its county or of a voivodeship. */
@Single
public class ServiceDirectoryKind implements Kind<ServiceDirectoryKind.Details> {
    /** Address of the list of lists. */
    public static final String ADDRESS = "/listy-uslug";

    private static final String ENTRIES = "pozycje";

    private static final Pattern PATH = Pattern.compile("listy/(?<slug>[a-z0-9-]+)\\.md");
    private static final String FICTIONAL = "fikcyjn";
    private static final String FICTION = "przykład fikcyjny";
    private static final int LONGEST_PLACE = 120;

    private static final Facet REACH = Facet.words("reach", "zasieg", "gmina i powiat", "województwo");
    private static final Facet REGION = Vocabulary.VOIVODESHIP.and(FICTION);

    /** What lists may be narrowed by. */
    public static final List<Facet> FACETS = List.of(REACH, REGION, ServiceEntry.SORT);

    /**
     * Fields of a list.
     *
     * @param place of which it tells, in words
     * @param voivodeship TERYT code; null for a fictional list
     * @param keeper institution or body that keeps it
     */
    public record Details(
            boolean fictional,
            String reach,
            String place,
            String voivodeship,
            String keeper,
            List<ServiceEntry> entries) {}

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        boolean fictional = Boolean.parseBoolean(fields.choice("fictional", "true", "false"));
        if (fictional) {
            checkFiction(fields);
        }
        Details details = new Details(
                fictional,
                fields.choice(REACH.key(), REACH.held()),
                fields.text("place", LONGEST_PLACE),
                fictional && !fields.has("voivodeship")
                        ? null
                        : fields.choice("voivodeship", Vocabulary.VOIVODESHIP.held()),
                fields.text("keeper"),
                fields.list("entries", ServiceEntry::of));
        if (details.entries().isEmpty()) {
            fields.problem("entries", "lista potrzebuje co najmniej jednej pozycji");
        }
        return details;
    }

    private static void checkFiction(Fields fields) {
        String title = fields.optionalText("title");
        if (title != null && !title.contains(FICTIONAL)) {
            fields.problem("title", "tytuł fikcyjnej listy powinien to mówić: (" + FICTION + ")");
        }
        if (fields.has("voivodeship")) {
            fields.problem("voivodeship", "fikcyjna lista nie może mieć voivodeship");
        }
    }

    /** What one can get somewhere is known there. */
    @Override
    public String judgedIn(Details details, Owner owner) {
        return details.voivodeship();
    }

    @Override
    public String address(Matcher path, Details details) {
        return ADDRESS + "/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put(REACH.key(), List.of(details.reach()));
        facets.put(REGION.key(), List.of(details.voivodeship() == null ? FICTION : details.voivodeship()));
        facets.put(
                ServiceEntry.SORT.key(),
                details.entries().stream().map(ServiceEntry::sort).distinct().toList());
        facets.put("place", List.of(details.place()));
        return facets;
    }

    private static String anchor(int number) {
        return "pozycja-" + number;
    }

    @Override
    public List<String> anchors(Details details) {
        return Stream.concat(
                        Stream.of(ENTRIES),
                        IntStream.rangeClosed(1, details.entries().size()).mapToObj(ServiceDirectoryKind::anchor))
                .toList();
    }

    @Override
    public Findable findable(String title, Details details) {
        Findable findable = Findable.titled(title).saying(details.place(), details.keeper());
        for (int i = 0; i < details.entries().size(); i++) {
            ServiceEntry entry = details.entries().get(i);
            findable = findable.with(anchor(i + 1), entry.name(), entry.said());
        }
        return findable;
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fictional", details.fictional());
        fields.put("reach", details.reach());
        fields.put("place", details.place());
        if (details.voivodeship() != null) {
            fields.put("voivodeship", details.voivodeship());
        }
        fields.put("keeper", details.keeper());
        fields.put("entries", details.entries().stream().map(ServiceEntry::api).toList());
        return fields;
    }
}
