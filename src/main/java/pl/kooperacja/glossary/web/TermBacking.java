package pl.kooperacja.glossary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.glossary.GlossaryService;
import pl.kooperacja.glossary.TermKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;

/** One term. */
@Named
@RequestScoped
public class TermBacking extends ItemPage<TermKind.Details> {
    @Inject
    TermKind kind;

    @Inject
    GlossaryService glossary;

    private List<GlossaryService.Meaning> meanings;

    @Override
    protected Kind<TermKind.Details> kind() {
        return kind;
    }

    @Override
    protected void opened() {
        meanings = glossary.meanings(getDetails(), current.reader());
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("glossary_list.title"), GlossaryRoutes.ADDRESS));
    }

    /** Title with the abbreviation. */
    public String getHeading() {
        return getDetails().heading(getItem().title());
    }

    public List<GlossaryService.Meaning> getMeanings() {
        return meanings;
    }
}
