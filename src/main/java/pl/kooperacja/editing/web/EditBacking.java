package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.ReviewService;
import pl.kooperacja.editing.TextCheck;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Where a text is written. */
@Named
@RequestScoped
public class EditBacking {
    @Inject
    Desk desk;

    @Inject
    Writing writing;

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublishingService publishing;

    @Inject
    TextCheck check;

    @Inject
    CurrentReader current;

    @Inject
    EditForm fields;

    @Inject
    Form form;

    @Inject
    PageContext page;

    /** Reckoned once they are asked for. */
    private List<TextCheck.Hint> hints;

    private List<DraftService.Other> others = List.of();
    private Rendered preview;
    private RowDeed moved;

    public void open() {
        desk.required().ifPresent(author -> {
            DraftView draft = writing.open(author, id());
            others = drafts.others(author, id());
            if (form.isSent()) {
                act(author, draft);
            }
            // what is too long to be kept is too long to be shown
            preview = publishing
                    .preview(writing.isTooLong() ? draft.text() : writing.text(), current.reader())
                    .below(Desk.APART, Desk.LOOK);
        });
    }

    private void act(Author author, DraftView before) {
        if (form.value("co").equals("wyrzuc")) {
            if (before.id() != 0) {
                drafts.discard(author, before.id());
            }
            form.leadTo("/redakcja?stan=wyrzucony");
        } else if (writing.save(author)) {
            switch (form.value("co")) {
                case "oddaj" -> submit(author);
                case "sprawdz" -> writing.tellFaults();
                case "pliki", "docx" -> form.leadTo("/redakcja/" + id() + "/" + form.value("co"));
                case "podglad" -> form.leadTo(page.getPath() + "?stan=podglad#podglad");
                default -> {
                    if (form.value("co").startsWith(FieldEntries.ROWS)) {
                        moved = RowDeed.of(form.value("co"), fields);
                    } else {
                        form.leadTo(page.getPath() + "?stan=zapisany");
                    }
                }
            }
        }
    }

    private void submit(Author author) {
        if (!form.filled("powod", Messages.text("editing.reason")) | !writing.tellFaults()) {
            return;
        }
        try {
            DraftView draft = writing.draft();
            reviews.submit(author, draft.id(), draft.version(), form.value("powod"));
            form.leadTo("/redakcja/szkice/" + draft.id() + "?stan=oddany");
        } catch (RefusedException e) {
            form.wrong(null, e.getMessage());
        }
    }

    private String id() {
        return desk.part(1);
    }

    /** What was just done with the rows of a field, or null. */
    public RowDeed getMoved() {
        return moved;
    }

    /** Whether the fields are to be seen at once. */
    public boolean isFieldsOpen() {
        return form.isWrong() || moved != null || writing.draft().fresh();
    }

    /** Whether this element is where the person goes on after rows were changed. */
    public boolean goesOnAt(String id) {
        return moved != null && moved.goesOnAt().equals(id);
    }

    public DraftView getDraft() {
        return writing.draft();
    }

    /** What was kept elsewhere since the page was opened, or null. */
    public DraftView getElsewhere() {
        return writing.elsewhere();
    }

    public List<DraftService.Other> getOthers() {
        return others;
    }

    public Rendered getPreview() {
        return preview;
    }

    /** Hints that keep nothing from being published. */
    public List<TextCheck.Hint> getHints() {
        if (hints == null) {
            hints = writing.isTooLong() ? List.of() : check.hints(writing.text().source());
        }
        return hints;
    }

    /** What was just done, or null. */
    public String getDone() {
        return "zapisany".equals(page.asked("stan")) ? Messages.text("editing_edit.message.saved") : null;
    }

    public String getTitle() {
        String title = writing.draft().title();
        return title.isEmpty() ? Messages.text("editing_edit.title") : title;
    }

    public List<Desk.Crumb> getCrumbs() {
        return writing.draft().fresh() ? desk.getCrumbs() : desk.crumbs(id(), getTitle());
    }
}
