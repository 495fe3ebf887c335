package pl.kooperacja.publication.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;

/** What somebody asks of the search: words, narrowed by what, in which order. Page and API understand the same. */
record SearchRequest(String query, Narrowing narrowing, SearchOrder order) {
    static final String QUERY = "q";
    private static final String NEWEST = "najnowsze";
    private static final String BEST = "trafnosc";
    private static final Facet YEAR = Facet.years("year", "rok");

    /**
     * Reads the query.
     *
     * @param asked value of a parameter, or null
     * @throws RefusedException when a value is unknown
     */
    static SearchRequest of(Kinds kinds, UnaryOperator<String> asked) {
        String query = asked.apply(QUERY);
        String order = asked.apply(ListFilter.ORDER);
        if (order != null && !order.equals(NEWEST) && !order.equals(BEST)) {
            throw new RefusedException("publication.unknown-value", ListFilter.ORDER, order);
        }
        return new SearchRequest(
                query == null ? "" : SearchService.understood(query),
                new Narrowing(facets(kinds), facet -> Set.of(), asked),
                NEWEST.equals(order) ? SearchOrder.NEWEST : SearchOrder.RELEVANCE);
    }

    private static List<Facet> facets(Kinds kinds) {
        return List.of(
                kinds.facet(), Vocabulary.MODEL, Vocabulary.VOIVODESHIP, Vocabulary.SECTOR, Vocabulary.AREA, YEAR);
    }

    /** Parameters that the search reads. */
    static List<String> parameters(Kinds kinds) {
        return Stream.concat(Stream.of(QUERY), Stream.of(ListFilter.parameters(facets(kinds))))
                .toList();
    }

    /** Orders to choose from. */
    List<Narrowing.Choice> orders() {
        boolean newest = order == SearchOrder.NEWEST;
        return List.of(choice(BEST, "", !newest), choice(NEWEST, NEWEST, newest));
    }

    private static Narrowing.Choice choice(String order, String to, boolean chosen) {
        return new Narrowing.Choice(
                ListFilter.ORDER, order, Messages.text("publication_search.button." + order), to, 0, chosen);
    }

    /** Facets with their values, counted in what was found. */
    List<Narrowing.Group> groups(SearchResult result) {
        return narrowing.groups(facet -> result.facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(SearchResult.FacetCount::value, count -> (long) count.count())));
    }

    /** Address of the same question, narrowed by nothing. */
    String unfiltered() {
        return SearchRoutes.SEARCH + "?" + QUERY + "=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    Map<String, String> filters() {
        return narrowing.values();
    }

    /**
     * One value for each parameter that a program sent, as it is understood.
     *
     * @param known names of parameters
     * @throws RefusedException when there are others, or one stands there twice
     */
    static Map<String, String> single(Map<String, List<String>> query, List<String> known) {
        Map<String, String> asked = new TreeMap<>();
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new RefusedException("publication_api.unknown-parameter", name, String.join(", ", known));
            }
            if (values.size() > 1) {
                throw new RefusedException("publication_api.repeated", name);
            }
            String value = SearchService.understood(values.get(0));
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        });
        return asked;
    }
}
