package pl.kooperacja.publication.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.shared.RefusedException;

/** What a query asks of a list: which page, how long, narrowed by what. */
record ListRequest(int page, int size, Map<String, String> facets) {
    static final int USUAL_SIZE = 20;
    static final int MOST = 100;
    private static final String PAGE = "strona";
    private static final String SIZE = "na-stronie";

    /**
     * Reads the query.
     *
     * @param known names of facets
     * @throws RefusedException for what no list understands
     */
    static ListRequest of(Map<String, List<String>> query, Collection<String> known) {
        Map<String, String> facets = new TreeMap<>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new RefusedException("publication_api.repeated", name);
            }
            if (known.contains(name)) {
                facets.put(name, values.get(0));
            } else if (!name.equals(PAGE) && !name.equals(SIZE)) {
                throw new RefusedException("publication_api.unknown", name, String.join(", ", known));
            }
        });
        return new ListRequest(page(query), number(query, SIZE, USUAL_SIZE, MOST), facets);
    }

    /** Number of the page that is asked for. */
    static int page(Map<String, List<String>> query) {
        return number(query, PAGE, 1, Integer.MAX_VALUE);
    }

    private static int number(Map<String, List<String>> query, String name, int usual, int most) {
        List<String> values = query.get(name);
        if (values == null) {
            return usual;
        }
        String text = values.get(0);
        int number = text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new RefusedException(
                    most == Integer.MAX_VALUE ? "publication_api.number" : "publication_api.size",
                    name,
                    text,
                    Integer.toString(most));
        }
        return number;
    }

    ListQuery of(String kind) {
        return new ListQuery(kind, facets, ListQuery.Order.PLACE, page, size);
    }

    /** The same list at another page. */
    String at(String address, int otherPage) {
        StringBuilder query =
                new StringBuilder(address).append("?" + PAGE + "=").append(otherPage);
        if (size != USUAL_SIZE) {
            query.append("&" + SIZE + "=").append(size);
        }
        facets.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
