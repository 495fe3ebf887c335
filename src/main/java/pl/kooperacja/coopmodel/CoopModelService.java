package pl.kooperacja.coopmodel;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.kooperacja.access.Reader;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** Models with their ways, as far as a reader may know of them. */
@Single
@Transactional
public class CoopModelService {
    @Inject
    PublicationService publications;

    @Inject
    ModelKind models;

    @Inject
    StepKind steps;

    /**
     * A document that a step needs.
     *
     * @param address null when there is only a name
     * @param locked announced to this reader, not open to him
     */
    public record Document(String title, String address, boolean locked, String nature, String need) {}

    /** The models in order of their macroregions. */
    public List<CooperationModel> models(Reader reader) {
        Map<Listed, StepKind.Details> all = publications.details(steps, reader);
        return publications.details(models, reader).entrySet().stream()
                .map(model -> new CooperationModel(
                        model.getKey(), model.getValue(), way(model.getKey().id(), model.getValue(), all)))
                .toList();
    }

    /** The model with this id. */
    public CooperationModel getModel(String id, Reader reader) {
        return models(reader).stream()
                .filter(model -> model.item().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("model", id));
    }

    /** A step as the print view of its model shows it, after the model's own text. */
    public record Whole(
            Way.Step step, Item item, Rendered body, String prefix, Matrix matrix, List<Document> documents) {}

    /** Every step of the model with its text, fitted to one page: a step's headings begin at the fourth level. */
    public List<Whole> wholeSteps(CooperationModel model, Reader reader) {
        Map<String, Opened<StepKind.Details>> texts =
                publications.openAll(steps, model.item().address() + "/kroki/", reader).stream()
                        .collect(Collectors.toMap(step -> step.item().address(), Function.identity()));
        return model.way().steps().stream()
                .map(step -> whole(step, texts.get(step.address()), reader))
                .toList();
    }

    private Whole whole(Way.Step step, Opened<StepKind.Details> opened, Reader reader) {
        String prefix = "krok-" + step.number() + "_";
        return new Whole(
                step,
                opened.item(),
                opened.body().within(prefix, 1),
                prefix,
                Matrix.of(List.of(step)),
                documents(step.details(), reader));
    }

    private static Way way(String id, ModelKind.Details model, Map<Listed, StepKind.Details> all) {
        return Way.of(
                model.stages(),
                all.entrySet().stream()
                        .filter(step -> step.getValue().model().equals(id))
                        .map(step -> new Way.Step(
                                step.getValue().number(),
                                step.getKey().title(),
                                step.getKey().address(),
                                step.getValue()))
                        .toList());
    }

    /** Documents of a step, without those that this reader may not know of. */
    public List<Document> documents(StepKind.Details step, Reader reader) {
        Map<String, Listed> known = publications.known(
                step.documents().stream()
                        .map(StepKind.DocumentUse::material)
                        .filter(Objects::nonNull)
                        .toList(),
                reader);
        return step.documents().stream()
                .filter(use -> use.material() == null || known.containsKey(use.material()))
                .map(use -> document(use, known.get(use.material())))
                .toList();
    }

    private static Document document(StepKind.DocumentUse use, Listed material) {
        String title = use.title() == null ? material.title() : use.title();
        return new Document(
                PolishTypography.tie(title),
                material == null ? null : material.address(),
                material != null && material.locked(),
                use.nature(),
                use.need());
    }
}
