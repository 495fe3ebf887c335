package pl.kooperacja.service.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.service.ServiceDirectoryKind;

/** Lists of services. */
@Named
@RequestScoped
public class DirectoriesBacking extends CataloguePage {
    @Inject
    ServiceDirectoryKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return ServiceDirectoryKind.FACETS;
    }
}
