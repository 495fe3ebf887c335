package pl.kooperacja.privacy.web;

import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.privacy.Register;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of what the law gives people. */
@Single
public class PrivacyRoutes implements RouteSource {
    static final String REPORT = "/dostepnosc/zglos";
    static final String RETENTION = "/administracja/przechowywanie";

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.form(REPORT, "/privacy/report.xhtml").reading("adres", "stan"));
        routes.add(Route.form(RETENTION, "/privacy/retention.xhtml"));
        routes.add(Route.form(Register.DATA.address() + "/nowy", "/privacy/note.xhtml"));
        for (Register register : Register.values()) {
            routes.add(Route.form(register.address(), "/privacy/register.xhtml").reading("stan", "strona", "zrobiono"));
            routes.add(Route.form(register.address() + "/{id}", "/privacy/request.xhtml")
                    .reading("zrobiono"));
        }
        return routes;
    }
}
