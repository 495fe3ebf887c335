package pl.kooperacja.institution.web;

import java.util.List;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of institutions, their staff, and requests for access. */
@Single
public class InstitutionRoutes implements RouteSource {
    private static final int FILE_MEGABYTES = 10;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.form("/podmioty", "/institution/list.xhtml").reading("q", "woj", "rodzaj", "stan", "strona"),
                Route.form("/podmioty/nowy", "/institution/edit.xhtml"),
                Route.form("/podmioty/rodzaje", "/institution/types.xhtml").reading("kod", "stan"),
                Route.writing("/podmioty/import", "/institution/table.xhtml").takingFiles(FILE_MEGABYTES),
                Route.writing("/podmioty/teryt", "/institution/terc.xhtml").takingFiles(FILE_MEGABYTES),
                Route.form("/podmioty/wnioski", "/institution/requests.xhtml").reading("stan"),
                Route.form("/podmioty/wnioski/{id}", "/institution/request.xhtml")
                        .reading("zrobione"),
                Route.form("/podmioty/{id}", "/institution/institution.xhtml").reading("zrobione"),
                Route.form("/podmioty/{id}/zmien", "/institution/edit.xhtml"),
                Route.form("/podmioty/{id}/decyzja", "/institution/decide.xhtml")
                        .reading("q"),
                Route.form("/podmioty/{id}/pracownicy", "/institution/staff.xhtml")
                        .reading("zrobione", "strona"),
                Route.form("/strefa/wniosek", "/institution/ask.xhtml").reading("podmiot", "q", "zrobione"),
                Route.form("/strefa/wniosek/stan", "/institution/asked.xhtml").reading("klucz"),
                Route.form("/konto/podmioty", "/institution/own.xhtml").reading("zrobione"));
    }
}
