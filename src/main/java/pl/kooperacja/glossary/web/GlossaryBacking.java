package pl.kooperacja.glossary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.glossary.GlossaryService;
import pl.kooperacja.glossary.Letter;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** The list of terms. */
@Named
@RequestScoped
public class GlossaryBacking {
    @Inject
    GlossaryService glossary;

    @Inject
    CurrentReader current;

    @Inject
    StructuredData structuredData;

    private List<Letter> letters;

    /** View action of the page. */
    public void open() {
        letters = glossary.letters(current.reader());
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public String getCount() {
        return PolishPlural.count(
                letters.stream().mapToInt(letter -> letter.entries().size()).sum(), "glossary_list.label.terms");
    }

    public String getCanonical() {
        return GlossaryRoutes.ADDRESS;
    }

    public String getJsonLd() {
        return structuredData.list("DefinedTermSet", Messages.text("glossary_list.title"), GlossaryRoutes.ADDRESS);
    }
}
