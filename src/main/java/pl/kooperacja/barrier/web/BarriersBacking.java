package pl.kooperacja.barrier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.barrier.BarrierKind;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;

/** The list of barriers. */
@Named
@RequestScoped
public class BarriersBacking extends CataloguePage {
    @Inject
    BarrierKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return BarrierKind.FACETS;
    }
}
