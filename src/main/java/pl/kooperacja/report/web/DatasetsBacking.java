package pl.kooperacja.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.report.DatasetKind;

/** The list of datasets. */
@Named
@RequestScoped
public class DatasetsBacking extends CataloguePage {
    @Inject
    DatasetKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return titled(Facet.PROJECT, DatasetKind.FACETS);
    }
}
