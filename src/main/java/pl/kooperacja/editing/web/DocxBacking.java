package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DocxService;
import pl.kooperacja.editing.DraftOutdatedException;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.FrontMatter;
import pl.kooperacja.editing.UploadService;
import pl.kooperacja.editing.WordDiff;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Upload;

/** The body of an item out of a document of Word: first what would change, then the change of the draft. */
@Named
@RequestScoped
public class DocxBacking {
    private static final String FILE = "dokument";
    private static final String BODY = "nowa-tresc";
    private static final int CONFLICT = 409;
    private static final int LONGEST_NUMBER = 17;

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    UploadService uploads;

    @Inject
    DocxService documents;

    @Inject
    Form form;

    private DraftView draft;
    private DocxService.Read read;
    private String body = "";

    public void open() {
        desk.required().ifPresent(author -> {
            draft = drafts.look(author, desk.part(1));
            uploads.of(author, getId());
            if (!form.isSent()) {
                return;
            }
            if (form.value("co").equals("przyjmij")) {
                body = form.value(BODY).replace("\r\n", "\n");
                accept(author);
            } else {
                read(author);
            }
        });
    }

    private void read(Author author) {
        Optional<Upload> file = form.neededFile(FILE, Messages.text("editing_docx.message.no-file"));
        if (file.isEmpty()) {
            return;
        }
        try {
            Upload sent = file.get();
            read = documents.read(
                    author, getId(), sent.bytes(), sent.name(), present().body());
            body = read.body();
        } catch (RefusedException e) {
            form.wrongKind(FILE, e.getMessage());
        }
    }

    private void accept(Author author) {
        String source = changed();
        try {
            if (draft.id() == 0) {
                drafts.saveFirst(
                        author, getId(), (int) number("podstawa"), draft.text().path(), source);
            } else {
                drafts.save(author, draft.id(), number("wersja"), draft.text().path(), source);
            }
            form.leadTo("/redakcja/" + getId() + "/edytuj?stan=zapisany");
        } catch (DraftOutdatedException e) {
            form.wrong(null, Messages.text("editing_docx.message.conflict"), CONFLICT);
        } catch (RefusedException e) {
            form.wrong(BODY, e.getMessage());
        }
    }

    private long number(String field) {
        String typed = form.value(field);
        return typed.matches("\\d{1," + LONGEST_NUMBER + "}") ? Long.parseLong(typed) : 0;
    }

    private FrontMatter present() {
        return FrontMatter.of(draft.text().source());
    }

    private String changed() {
        return present().withBody(body).source();
    }

    /** Whether there is something to accept. */
    public boolean isRead() {
        return !body.isBlank();
    }

    public String getBody() {
        return body;
    }

    /** From the text as it is to the text as it would be. */
    public List<WordDiff.Piece> getPieces() {
        return WordDiff.brief(draft.text().source(), changed());
    }

    /** What is left out of the document, in words. */
    public List<String> getDropped() {
        return read == null ? List.of() : read.dropped();
    }

    /** How many images came along, in words; null for none. */
    public String getImages() {
        return read == null || read.images() == 0
                ? null
                : PolishPlural.count(read.images(), "editing_docx.label.image-count");
    }

    /** How many images want a description, in words; null for none. */
    public String getUndescribed() {
        return read == null || read.undescribed() == 0
                ? null
                : PolishPlural.count(read.undescribed(), "editing_docx.label.image-count");
    }

    public DraftView getDraft() {
        return draft;
    }

    public String getId() {
        return draft.text().id();
    }

    public List<Desk.Crumb> getCrumbs() {
        return draft.fresh() ? desk.getCrumbs() : desk.crumbs(getId(), draft.title());
    }
}
