package pl.kooperacja.barrier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import pl.kooperacja.barrier.BarrierKind;
import pl.kooperacja.barrier.Leads;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;

/** One barrier with what helps against it. */
@Named
@RequestScoped
public class BarrierBacking extends ItemPage<BarrierKind.Details> {
    @Inject
    BarrierKind kind;

    private List<Remedy> remedies;

    /** A remedy with the leads that this reader may know of. */
    public record Remedy(BarrierKind.Remedy details, List<Leads> leads) {
        public String who() {
            return Messages.text("barrier_item.label.who", String.join(", ", details.who()));
        }
    }

    @Override
    protected Kind<BarrierKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.barrier"), BarrierRoutes.LIST));
    }

    @Override
    protected void opened() {
        Map<String, Listed> known = publications.known(getDetails().leads(), current.reader());
        remedies = getDetails().remedies().stream()
                .map(remedy -> new Remedy(remedy, remedy.along(known)))
                .toList();
    }

    public List<Remedy> getRemedies() {
        return remedies;
    }

    public String getType() {
        return Messages.text("barrier_item.label.type", getDetails().type());
    }

    public String getLevels() {
        return Messages.text(
                "barrier_item.label.levels", String.join(", ", getDetails().levels()));
    }

    /** What else is related: leads stand with their remedies. */
    @Override
    public List<Opened.Related> getRelated() {
        return super.getRelated().stream()
                .filter(group -> group.relation() != Relation.REMEDY)
                .toList();
    }
}
