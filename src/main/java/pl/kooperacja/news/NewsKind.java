package pl.kooperacja.news;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Single;

/** Aktualność. */
@Single
public class NewsKind implements Kind<NewsKind.Details> {
    /** Address of the list; items and feeds lie below it. */
    public static final String ADDRESS = "/aktualnosci";

    static final String NAME = "news";
    static final String NOTICE = "notice";

    private static final Pattern PATH = Pattern.compile("aktualnosci/\\d{4}/(?<slug>[a-z0-9-]+)\\.md");
    private static final int YEARS_UNTIL_ARCHIVAL = 1;

    private static final Facet CATEGORY = Facet.words(
            "category",
            "kategoria",
            "spotkania",
            "szkolenia",
            "nabory",
            "pilotaż",
            "dokumenty",
            "wsparcie w epidemii",
            "usługi społeczne",
            "komunikaty");

    /** What the list of news may be narrowed by. */
    public static final List<Facet> FACETS = List.of(CATEGORY, Facet.years("year", "rok"), Facet.PROJECT);

    /**
     * Fields of a piece of news.
     *
     * @param project id, or null
     * @param place in words, or null
     * @param notice null for news that stays on its page
     */
    public record Details(String category, String project, String place, LocalDate published, Notice notice) {
        /** Whether news of that day tells of the past rather than of the present. */
        public boolean isArchival(LocalDate today) {
            return published.plusYears(YEARS_UNTIL_ARCHIVAL).isBefore(today);
        }
    }

    /**
     * The days on which every page tells of it.
     *
     * @param until the last of them; null for no end
     */
    public record Notice(LocalDate from, LocalDate until) {
        private static final String OPEN = "..";

        static Notice of(String interval) {
            String[] ends = interval.split("/", 2);
            return new Notice(LocalDate.parse(ends[0]), ends[1].equals(OPEN) ? null : LocalDate.parse(ends[1]));
        }

        /** An interval as ISO 8601 writes it. */
        String interval() {
            return from + "/" + (until == null ? OPEN : until);
        }

        boolean shows(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.choice(CATEGORY.key(), CATEGORY.held()),
                fields.optionalText(Facet.PROJECT.key()),
                fields.optionalText("place"),
                fields.date("published"),
                fields.has(NOTICE) ? notice(fields.map(NOTICE)) : null);
    }

    private static Notice notice(Fields fields) {
        Notice notice = new Notice(fields.date("from"), fields.date("until", null));
        if (notice.until() != null && notice.until().isBefore(notice.from())) {
            fields.problem("until", "until: " + notice.until() + " jest przed from: " + notice.from());
        }
        return notice;
    }

    @Override
    public String address(Matcher path, Details details) {
        return ADDRESS + "/" + path.group("slug");
    }

    @Override
    public Map<String, List<String>> facets(Details details) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put(CATEGORY.key(), List.of(details.category()));
        facets.put("year", List.of(Integer.toString(details.published().getYear())));
        if (details.project() != null) {
            facets.put(Facet.PROJECT.key(), List.of(details.project()));
        }
        if (details.notice() != null) {
            facets.put(NOTICE, List.of(details.notice().interval()));
        }
        return facets;
    }

    @Override
    public Map<Relation, List<String>> relations(Details details) {
        return details.project() == null ? Map.of() : Map.of(Relation.PART_OF, List.of(details.project()));
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title).saying(details.category(), details.place());
    }

    @Override
    public Map<String, Object> api(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("category", details.category());
        if (details.project() != null) {
            fields.put("project", details.project());
        }
        if (details.place() != null) {
            fields.put("place", details.place());
        }
        if (details.notice() != null) {
            fields.put(NOTICE, details.notice().interval());
        }
        return fields;
    }

    @Override
    public String schemaType() {
        return "NewsArticle";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("articleSection", details.category());
        if (details.place() != null) {
            properties.put("contentLocation", Map.of("@type", "Place", "name", details.place()));
        }
        return properties;
    }
}
