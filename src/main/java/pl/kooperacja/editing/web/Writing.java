package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftOutdatedException;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Slug;
import pl.kooperacja.editing.TooLongException;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Manuscript;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;

/** What the page of the editor sends, wherever it sends it: one text of one person. */
@RequestScoped
public class Writing {
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int LONGEST_NUMBER = 18;

    @Inject
    DraftService drafts;

    @Inject
    EditForm fields;

    @Inject
    Form form;

    private DraftView draft;
    private Manuscript text;
    private DraftView elsewhere;

    /** Shows what is kept, with what was sent laid over it. */
    DraftView open(Author author, String item) {
        draft = drafts.look(author, item);
        fields.show(draft.text().kind(), draft.text().source());
        text = draft.text();
        form.propose("adres", slug(text.path()));
        if (!form.sentFields().isEmpty()) {
            text = new Manuscript(text.id(), text.kind(), path(), fields.sent());
            fields.show(text.kind(), text.source());
        }
        return draft;
    }

    /** The last part of the path without number and ending, by which the address can be changed. */
    static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("^\\d{1,6}-", "")
                .replaceFirst("\\.md$", "");
    }

    private String path() {
        String old = text.path();
        String wanted = form.value("adres").strip();
        if (!form.sentFields().contains("adres")
                || wanted.equals(slug(old))
                || Slug.of(wanted).isEmpty()) {
            return old;
        }
        String name = old.substring(old.lastIndexOf('/') + 1);
        String number = name.substring(0, name.length() - slug(old).length() - ".md".length());
        return old.substring(0, old.lastIndexOf('/') + 1) + number + Slug.of(wanted) + ".md";
    }

    /** Keeps what was sent. @return whether it is kept; if not, the form says why */
    boolean save(Author author) {
        try {
            draft = draft.id() == 0
                    ? drafts.saveFirst(author, text.id(), (int) number("podstawa"), text.path(), text.source())
                    : drafts.save(author, draft.id(), number("wersja"), text.path(), text.source());
            return true;
        } catch (DraftOutdatedException e) {
            elsewhere = e.stored();
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (TooLongException e) {
            form.wrong("pole-tresc", e.getMessage(), TOO_LARGE);
        } catch (RefusedException e) {
            form.wrong(null, e.getMessage());
        }
        return false;
    }

    private long number(String field) {
        String typed = form.value(field);
        return typed.matches("\\d{1," + (LONGEST_NUMBER - 1) + "}") ? Long.parseLong(typed) : 0;
    }

    /** Says what keeps the text from being published, each where it is mended. @return whether there is nothing */
    boolean tellFaults() {
        List<Problem> problems = drafts.faults(text);
        for (Problem problem : problems) {
            String field = fields.fieldAt(problem);
            int line = fields.bodyLine(problem.line());
            form.wrong(
                    field,
                    line > 0
                            ? Messages.text("editing_edit.message.line", Integer.toString(line), problem.reason())
                            : EditForm.words(problem));
        }
        return problems.isEmpty();
    }

    DraftView draft() {
        return draft;
    }

    /** The text as it was sent, or as it is kept. */
    Manuscript text() {
        return text;
    }

    /** Whether the text is longer than any item may be. */
    boolean isTooLong() {
        return text.source().length() > PublishingService.LONGEST_SOURCE;
    }

    /** What was kept elsewhere since the page was opened, or null. */
    DraftView elsewhere() {
        return elsewhere;
    }
}
