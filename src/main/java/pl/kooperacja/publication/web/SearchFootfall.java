package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import pl.kooperacja.search.QuestionLog;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Footfall;

/** Has questions counted, and the steps from answers to what was found. Turning pages of answers is no new question. */
@Single
public class SearchFootfall implements Footfall {
    private static final String ASKED = SearchRoutes.SEARCH + "?";
    private static final String PAGE = "strona=";

    @Inject
    QuestionLog log;

    @Override
    public void passes(String path, String query, String from) {
        if (path.equals(SearchRoutes.SEARCH)) {
            if (query != null && !query.contains(PAGE)) {
                log.asked(question(query));
            }
        } else if (from != null && isPage(path)) {
            int asked = from.indexOf(ASKED);
            if (asked >= 0) {
                log.opened(question(from.substring(asked + ASKED.length())));
            }
        }
    }

    /** Not a part of the page of answers, or what it asks for by itself. */
    private static boolean isPage(String path) {
        return !path.startsWith("/assets/") && !path.startsWith("/api/") && !path.equals("/opensearch.xml");
    }

    private static String question(String query) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(SearchRequest.QUERY + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(SearchRequest.QUERY.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return ""; // refused later, where it is answered
                }
            }
        }
        return "";
    }
}
