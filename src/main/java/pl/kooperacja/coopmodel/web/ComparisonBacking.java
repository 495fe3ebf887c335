package pl.kooperacja.coopmodel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.coopmodel.BenefitAudience;
import pl.kooperacja.coopmodel.CoopModelService;
import pl.kooperacja.coopmodel.CooperationModel;
import pl.kooperacja.coopmodel.Level;
import pl.kooperacja.publication.ItemPage.Crumb;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** The models side by side. */
@Named
@RequestScoped
public class ComparisonBacking {
    @Inject
    CoopModelService service;

    @Inject
    CurrentReader current;

    @Inject
    StructuredData structuredData;

    private List<CooperationModel> models;

    /** How much an audience gains from a model, with the address of the model's benefits for it. */
    public record Gain(String audience, String count, String address) {}

    public void open() {
        models = service.models(current.reader());
    }

    public List<CooperationModel> getModels() {
        return models;
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    public List<Gain> gains(CooperationModel model) {
        return Arrays.stream(BenefitAudience.values())
                .map(audience -> new Gain(
                        audience.getLabel(),
                        PolishPlural.count(
                                model.details().benefitsFor(audience).size(), "coopmodel_comparison.label.benefits"),
                        model.item().address() + "?dla=" + audience.getSlug() + "#korzysci"))
                .toList();
    }

    /** „10 kroków, 4 etapy”. */
    public String length(CooperationModel model) {
        return PolishPlural.count(model.way().count(), "coopmodel_comparison.label.steps")
                + ", "
                + PolishPlural.count(model.way().stages().size(), "coopmodel_comparison.label.stages");
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(Messages.text("coopmodel_models.header.models"), CoopModelRoutes.LIST));
    }

    public String getCanonical() {
        return CoopModelRoutes.COMPARISON;
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("coopmodel_comparison.title"), getCanonical());
    }
}
