package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.TextCheck;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.web.Form;

/** Parts of the editor's page that its script asks for while somebody writes: what is kept, and what it looks like. */
@Named
@RequestScoped
public class FragmentBacking {
    @Inject
    Desk desk;

    @Inject
    Writing writing;

    @Inject
    DraftService drafts;

    @Inject
    PublishingService publishing;

    @Inject
    TextCheck check;

    @Inject
    CurrentReader current;

    @Inject
    Form form;

    /** Reckoned once they are asked for. */
    private List<TextCheck.Hint> hints;

    private List<DraftService.Other> others = List.of();
    private Rendered preview;
    private boolean kept;

    /** Keeps what was sent. */
    public void save() {
        desk.required().ifPresent(author -> {
            writing.open(author, desk.part(1));
            kept = form.isSent() && writing.save(author);
            others = drafts.others(author, desk.part(1));
        });
    }

    /** Shows what was sent as readers would see it. */
    public void look() {
        desk.required().ifPresent(author -> {
            DraftView draft = writing.open(author, desk.part(1));
            preview = publishing
                    .preview(writing.isTooLong() ? draft.text() : writing.text(), current.reader())
                    .below(Desk.APART, Desk.LOOK);
        });
    }

    public boolean isKept() {
        return kept;
    }

    public DraftView getDraft() {
        return writing.draft();
    }

    public DraftView getElsewhere() {
        return writing.elsewhere();
    }

    public List<DraftService.Other> getOthers() {
        return others;
    }

    public Rendered getPreview() {
        return preview;
    }

    public List<TextCheck.Hint> getHints() {
        if (hints == null) {
            hints = writing.isTooLong() ? List.of() : check.hints(writing.text().source());
        }
        return hints;
    }
}
