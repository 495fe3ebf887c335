package pl.kooperacja.coopmodel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.coopmodel.CoopModelService;
import pl.kooperacja.coopmodel.CooperationModel;
import pl.kooperacja.coopmodel.Matrix;
import pl.kooperacja.coopmodel.ModelCode;
import pl.kooperacja.coopmodel.Responsibility;
import pl.kooperacja.publication.ItemPage.Crumb;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishPlural;

/** All tasks of the rural model with everybody's part in them. */
@Named
@RequestScoped
public class MatrixBacking {
    @Inject
    CoopModelService service;

    @Inject
    CurrentReader current;

    @Inject
    StructuredData structuredData;

    private CooperationModel model;

    public void open() {
        model = service.models(current.reader()).stream()
                .filter(candidate -> candidate.code() == ModelCode.RURAL)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("matrix", ModelCode.RURAL.name()));
    }

    public CooperationModel getModel() {
        return model;
    }

    public Matrix getMatrix() {
        return Matrix.of(model.way().steps());
    }

    public List<Responsibility> getResponsibilities() {
        return List.of(Responsibility.values());
    }

    public String getCaption() {
        return Messages.text(
                "coopmodel_matrix.label.caption",
                PolishPlural.count(model.way().count(), "coopmodel_matrix.label.steps"));
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(Messages.text("coopmodel_models.header.models"), CoopModelRoutes.LIST),
                new Crumb(model.code().getTitle(), model.item().address()));
    }

    public String getCanonical() {
        return CoopModelRoutes.MATRIX;
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("coopmodel_matrix.header.title"), getCanonical());
    }
}
