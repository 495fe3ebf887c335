package pl.kooperacja.glossary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** The glossary as one reader may see it. */
@Single
@Transactional
public class GlossaryService {
    @Inject
    PublicationService publications;

    @Inject
    TermKind kind;

    /**
     * What a term means in one model.
     *
     * @param codes the model's code, for its sign
     */
    public record Meaning(String model, String address, List<String> codes, String text) {}

    /** All terms by letter, in Polish order. */
    public List<Letter> letters(Reader reader) {
        return Letter.of(publications.details(kind, reader));
    }

    /** Meanings in those models that the reader may know of. */
    public List<Meaning> meanings(TermKind.Details details, Reader reader) {
        Map<String, Listed> models = publications.known(
                details.meanings().stream().map(TermKind.Meaning::model).toList(), reader);
        return details.meanings().stream()
                .filter(meaning -> models.containsKey(meaning.model()))
                .map(meaning -> meaning(models.get(meaning.model()), meaning.text()))
                .toList();
    }

    private static Meaning meaning(Listed model, String text) {
        return new Meaning(model.tiedTitle(), model.address(), model.facet("model"), PolishTypography.tie(text));
    }
}
