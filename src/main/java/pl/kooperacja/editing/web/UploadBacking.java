package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.UploadService;
import pl.kooperacja.file.FileService.Brought;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;
import pl.kooperacja.shared.web.Upload;

/** Files that people have brought to a text, with the lines that show them. */
@Named
@RequestScoped
public class UploadBacking {
    private static final String FILE = "nowy-plik";
    private static final String DESCRIPTION = "nowy-opis";
    private static final int SMALL = 480;

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    UploadService uploads;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private DraftView draft;
    private List<Brought> files = List.of();

    public void open() {
        desk.required().ifPresent(author -> {
            draft = drafts.look(author, desk.part(1));
            files = uploads.of(author, getId());
            if (!form.isSent()) {
                return;
            }
            if (form.value("co").equals("usun")) {
                uploads.remove(author, getId(), form.value("sciezka"));
                form.leadTo(page.getPath() + "?stan=usuniety");
            } else {
                bring(author);
            }
        });
    }

    private void bring(Author author) {
        Optional<Upload> file = form.neededFile(FILE, Messages.text("editing_files.message.no-file"));
        if (file.isEmpty()) {
            return;
        }
        try {
            Upload sent = file.get();
            Brought brought = uploads.add(
                    author, getId(), sent.bytes(), sent.name(), form.value(DESCRIPTION), form.value("nowy-podpis"));
            form.leadTo(page.getPath() + "?stan=dodany&plik="
                    + brought.view().address().split("/")[2]);
        } catch (UploadService.BadFileException e) {
            switch (e.part()) {
                case KIND -> form.wrongKind(FILE, e.getMessage());
                case FILE -> form.wrong(FILE, e.getMessage());
                case DESCRIPTION -> form.wrong(DESCRIPTION, e.getMessage());
                case CAPTION -> form.wrong("nowy-podpis", e.getMessage());
            }
        }
    }

    public List<Brought> getFiles() {
        return files;
    }

    /** The line by which the text shows the file. */
    public String line(Brought file) {
        return UploadService.line(file);
    }

    /** Address of a narrow copy of an image, or of the image itself. */
    public String small(Brought file) {
        boolean narrower = file.view().srcset() != null;
        return file.view().address() + (narrower ? "?w=" + SMALL : "");
    }

    /** Whether the file was just added. */
    public boolean isAdded(Brought file) {
        String added = page.asked("plik");
        return added != null && file.view().address().startsWith("/pliki/" + added + "/");
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return "dodany".equals(state) || "usuniety".equals(state)
                ? Messages.text("editing_files.message." + (state.equals("dodany") ? "added" : "removed"))
                : null;
    }

    public String getId() {
        return draft.text().id();
    }

    public String getItemTitle() {
        return draft.title();
    }

    public List<Desk.Crumb> getCrumbs() {
        return draft.fresh() ? desk.getCrumbs() : desk.crumbs(getId(), draft.title());
    }
}
