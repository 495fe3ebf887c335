package pl.kooperacja.editing.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of the desk. */
@Single
public class EditingRoutes implements RouteSource {
    private static final int FILE_MEGABYTES = 20;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.form("/redakcja", "/editing/desk.xhtml").reading("stan"),
                Route.form("/redakcja/pozycje", "/editing/items.xhtml").reading("q", "rodzaj", "stan", "strona"),
                Route.form("/redakcja/nowa", "/editing/new.xhtml").reading("rodzaj"),
                Route.form("/redakcja/odnosniki", "/editing/links.xhtml").reading("q"),
                Route.form("/redakcja/zgloszenia", "/editing/proposals.xhtml").reading("stan"),
                Route.form("/redakcja/wyszukiwanie", "/editing/search.xhtml").reading("q", "stan"),
                Route.form("/redakcja/wyszukiwanie/dlaczego", "/editing/why.xhtml")
                        .reading("q", "pozycja"),
                Route.form("/redakcja/szkice", "/editing/drafts.xhtml").reading("strona"),
                Route.form("/redakcja/szkice/{draft}", "/editing/review.xhtml").reading("stan"),
                Route.form("/redakcja/{id}", "/editing/item.xhtml").reading("stan"),
                Route.writing("/redakcja/{id}/edytuj", "/editing/edit.xhtml").reading("stan"),
                Route.writing("/redakcja/{id}/zapis", "/editing/saved.xhtml"),
                Route.writing("/redakcja/{id}/podglad", "/editing/preview.xhtml"),
                Route.writing("/redakcja/{id}/uzgodnij", "/editing/merge.xhtml"),
                Route.form("/redakcja/{id}/pliki", "/editing/files.xhtml")
                        .reading("stan", "plik")
                        .takingFiles(FILE_MEGABYTES),
                Route.writing("/redakcja/{id}/docx", "/editing/docx.xhtml").takingFiles(FILE_MEGABYTES),
                Route.form("/redakcja/{id}/odbiorcy", "/editing/audience.xhtml"),
                Route.form("/redakcja/{id}/plik", "/editing/file.xhtml"),
                Route.form("/zglos", "/editing/propose.xhtml").reading("pozycja", "stan"),
                Route.form("/zglos/moje", "/editing/own.xhtml").reading("stan"),
                Route.form("/redakcja/{id}/porownaj", "/editing/compare.xhtml").reading("od", "do"),
                Route.form("/redakcja/{id}/wersje/{number}", "/editing/version.xhtml"));
    }
}
