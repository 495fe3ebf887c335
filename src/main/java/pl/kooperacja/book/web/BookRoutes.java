package pl.kooperacja.book.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the Book: the newest edition at the short ones, each edition for good at its own. */
@Single
public class BookRoutes implements RouteSource {
    private static final String CONTENTS = "/book/contents.xhtml";
    private static final String CHAPTER = "/book/chapter.xhtml";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/ksiega", CONTENTS),
                Route.of("/ksiega/{chapter}", CHAPTER),
                Route.of("/ksiega/wydania/{edition}", CONTENTS),
                Route.of("/ksiega/wydania/{edition}/{chapter}", CHAPTER));
    }
}
