package pl.kooperacja.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.shared.Single;

/** All addresses of pages. */
@Single
public class Routes {
    static final String PRINT = "/druk";

    @Inject
    @Any
    Instance<RouteSource> sources;

    private volatile List<Route.Matching> table;

    /** A route found for a path. */
    record Match(Route route, Map<String, String> parameters, boolean print) {}

    private List<Route.Matching> table() {
        if (table == null) {
            table = sources.stream()
                    .flatMap(source -> source.routes().stream())
                    .sorted(Comparator.comparingInt(Route::specificity).reversed())
                    .map(Route::compile)
                    .toList();
        }
        return table;
    }

    Optional<Match> find(String path) {
        boolean print = path.endsWith(PRINT) && path.length() > PRINT.length();
        String screen = print ? path.substring(0, path.length() - PRINT.length()) : path;
        for (Route.Matching candidate : table()) {
            if (!print || candidate.route().printable()) {
                Optional<Map<String, String>> parameters = candidate.match(screen);
                if (parameters.isPresent()) {
                    return Optional.of(new Match(candidate.route(), parameters.get(), print));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the path is a page by itself, whatever the content. */
    public boolean isFixed(String path) {
        return table().stream()
                .map(Route.Matching::route)
                .anyMatch(route -> route.isFixed() && route.pattern().equals(path));
    }

    /** Paths of all pages that do not depend on content, nor on what somebody typed, in order. */
    public List<String> fixed() {
        return table().stream()
                .map(Route.Matching::route)
                .filter(route -> route.isFixed() && route.kept())
                .map(Route::pattern)
                .sorted()
                .toList();
    }
}
