package pl.kooperacja.material.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;

/** The list of materials. */
@Named
@RequestScoped
public class MaterialsBacking extends CataloguePage {
    @Inject
    MaterialKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return MaterialKind.FACETS;
    }
}
