package pl.kooperacja.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.report.ReportKind;

/** The list of reports. */
@Named
@RequestScoped
public class ReportsBacking extends CataloguePage {
    @Inject
    ReportKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return titled(Facet.PROJECT, ReportKind.FACETS);
    }
}
