package pl.kooperacja.coopmodel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.coopmodel.Actor;
import pl.kooperacja.coopmodel.BenefitAudience;
import pl.kooperacja.coopmodel.CoopModelService;
import pl.kooperacja.coopmodel.CooperationModel;
import pl.kooperacja.coopmodel.Level;
import pl.kooperacja.coopmodel.Loop;
import pl.kooperacja.coopmodel.ModelKind;
import pl.kooperacja.coopmodel.Way;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.RefusedException;

/** One model; its print view goes on with all its steps. */
@Named
@RequestScoped
public class ModelBacking extends ItemPage<ModelKind.Details> {
    @Inject
    ModelKind kind;

    @Inject
    CoopModelService service;

    private CooperationModel model;
    private BenefitAudience audience;
    private Actor role;
    private List<CoopModelService.Whole> wholeSteps = List.of();

    @Override
    protected Kind<ModelKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("coopmodel_models.header.models"), CoopModelRoutes.LIST));
    }

    @Override
    protected void opened() {
        model = service.getModel(getItem().id(), current.reader());
        String asked = page.asked("dla");
        if (asked != null) {
            audience = BenefitAudience.bySlug(asked)
                    .orElseThrow(() -> new RefusedException("coopmodel.unknown-choice", asked));
        }
        String actor = page.asked("rola");
        if (actor != null) {
            role = Actor.bySlug(actor).orElseThrow(() -> new RefusedException("coopmodel.unknown-choice", actor));
            if (getWay().isEmpty()) {
                throw new NotFoundException("way", getItem().address());
            }
        }
        if (page.isPrint()) {
            wholeSteps = service.wholeSteps(model, current.reader());
        }
    }

    /** Stages and steps; empty where the sources name none. */
    public Way getWay() {
        return model.way();
    }

    public Loop getLoop() {
        return Loop.whole(getWay(), getMyNumbers());
    }

    /** Numbers of the steps of the chosen role. */
    public Set<Integer> getMyNumbers() {
        return getMyParts().stream().map(part -> part.step().number()).collect(Collectors.toSet());
    }

    public List<Way.Part> getMyParts() {
        return role == null ? List.of() : getWay().partsOf(role);
    }

    public String getMyCount() {
        return PolishPlural.count(getMyParts().size(), "coopmodel_matrix.label.steps");
    }

    /** Steps with their texts, for print; none on the screen, where each has its own page. */
    public List<CoopModelService.Whole> getWholeSteps() {
        return wholeSteps;
    }

    /** The chosen role, or null. */
    public Actor getRole() {
        return role;
    }

    public List<Actor> getRoles() {
        return List.of(Actor.values());
    }

    /** The audience whose benefits are shown, or null for all. */
    public BenefitAudience getAudience() {
        return audience;
    }

    public List<BenefitAudience> getAudiences() {
        return List.of(BenefitAudience.values());
    }

    public List<ModelKind.Benefit> getBenefits() {
        return audience == null ? getDetails().benefits() : getDetails().benefitsFor(audience);
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    /** What is related besides the steps, which the page shows anyway. */
    @Override
    public List<Opened.Related> getRelated() {
        return super.getRelated().stream()
                .filter(group -> group.relation() != Relation.PART_OF)
                .toList();
    }
}
