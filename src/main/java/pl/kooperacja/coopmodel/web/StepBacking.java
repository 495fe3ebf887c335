package pl.kooperacja.coopmodel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.coopmodel.CoopModelService;
import pl.kooperacja.coopmodel.CooperationModel;
import pl.kooperacja.coopmodel.Loop;
import pl.kooperacja.coopmodel.Matrix;
import pl.kooperacja.coopmodel.StepKind;
import pl.kooperacja.coopmodel.Way;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.shared.Messages;

/** One step of a model. */
@Named
@RequestScoped
public class StepBacking extends ItemPage<StepKind.Details> {
    @Inject
    StepKind kind;

    @Inject
    CoopModelService service;

    private CooperationModel model;
    private Way.Step step;
    private List<CoopModelService.Document> documents;

    @Override
    protected Kind<StepKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(
                new Crumb(Messages.text("coopmodel_models.header.models"), CoopModelRoutes.LIST),
                new Crumb(model.code().getTitle(), model.item().address()));
    }

    @Override
    protected void opened() {
        model = service.getModel(getDetails().model(), current.reader());
        step = new Way.Step(getDetails().number(), getItem().title(), getItem().address(), getDetails());
        documents = service.documents(getDetails(), current.reader());
    }

    public CooperationModel getModel() {
        return model;
    }

    public String getNumberedTitle() {
        return step.numberedTitle();
    }

    /** „etap II, krok 5 z 10”. */
    public String getPlace() {
        return Messages.text(
                "coopmodel_step.message.place",
                getDetails().stage(),
                step.number(),
                model.way().count());
    }

    public Loop getLoop() {
        return Loop.at(model.way(), step);
    }

    public Matrix getMatrix() {
        return Matrix.of(List.of(step));
    }

    public List<CoopModelService.Document> getDocuments() {
        return documents;
    }

    /** The step before, or null. */
    public Way.Step getPrevious() {
        return model.way().before(step.number()).orElse(null);
    }

    /** The step after, or null. */
    public Way.Step getNext() {
        return model.way().after(step.number()).orElse(null);
    }

    /** What else is related: the model and the documents stand in places of their own. */
    @Override
    public List<Opened.Related> getRelated() {
        List<String> shown = Stream.concat(
                        Stream.of(model.item().id()),
                        getDetails().documents().stream().map(StepKind.DocumentUse::material))
                .toList();
        return getOpened().relatedBesides(shown);
    }
}
