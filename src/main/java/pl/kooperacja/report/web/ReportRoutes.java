package pl.kooperacja.report.web;

import java.util.List;
import pl.kooperacja.publication.ListFilter;
import pl.kooperacja.report.DatasetKind;
import pl.kooperacja.report.ReportKind;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Addresses of reports and datasets. */
@Single
public class ReportRoutes implements RouteSource {
    @Override
    public List<Route> routes() {
        return List.of(
                Route.of(ReportKind.ADDRESS, "/report/reports.xhtml")
                        .reading(ListFilter.parameters(ReportKind.FACETS))
                        .screenOnly(),
                Route.of(ReportKind.ADDRESS + "/{slug}", "/report/report.xhtml"),
                Route.of(DatasetKind.ADDRESS, "/report/datasets.xhtml")
                        .reading(ListFilter.parameters(DatasetKind.FACETS))
                        .screenOnly(),
                Route.of(DatasetKind.ADDRESS + "/{slug}", "/report/dataset.xhtml"));
    }
}
