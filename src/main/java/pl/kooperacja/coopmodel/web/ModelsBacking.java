package pl.kooperacja.coopmodel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.coopmodel.CoopModelService;
import pl.kooperacja.coopmodel.CooperationModel;
import pl.kooperacja.coopmodel.ModelCode;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.PageContext;

/** The three models and the question that leads to one of them. */
@Named
@RequestScoped
public class ModelsBacking {
    @Inject
    CoopModelService service;

    @Inject
    CurrentReader current;

    @Inject
    PageContext page;

    @Inject
    StructuredData structuredData;

    private List<CooperationModel> models;
    private CooperationModel picked;

    public void open() {
        models = service.models(current.reader());
        String municipality = page.asked("gmina");
        if (municipality != null) {
            ModelCode code = ModelCode.byMunicipality(municipality)
                    .orElseThrow(() -> new RefusedException("coopmodel.unknown-choice", municipality));
            picked = models.stream()
                    .filter(model -> model.code() == code)
                    .findFirst()
                    .orElse(null);
        }
    }

    public List<CooperationModel> getModels() {
        return models;
    }

    /** The model that fits the municipality of the address, or null. */
    public CooperationModel getPicked() {
        return picked;
    }

    public String getCanonical() {
        return CoopModelRoutes.LIST;
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("coopmodel_models.title"), getCanonical());
    }
}
