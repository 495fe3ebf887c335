package pl.kooperacja.coopmodel.web;

import java.util.List;
import pl.kooperacja.coopmodel.ModelCode;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of models and their steps. */
@Single
public class CoopModelRoutes implements RouteSource {
    static final String LIST = "/modele";
    static final String COMPARISON = "/modele/porownanie";
    static final String MATRIX = ModelCode.RURAL.getAddress() + "/macierz";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(LIST, "/coopmodel/models.xhtml").reading("gmina"),
                Route.of(COMPARISON, "/coopmodel/comparison.xhtml"),
                Route.of(MATRIX, "/coopmodel/matrix.xhtml"),
                Route.of("/modele/{model}", "/coopmodel/model.xhtml").reading("dla", "rola"),
                Route.of("/modele/{model}/kroki/{step}", "/coopmodel/step.xhtml"));
    }
}
