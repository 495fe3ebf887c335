package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.editing.FileConflictService;
import pl.kooperacja.editing.WordDiff;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;

/** An item whose file says something else. */
@Named
@RequestScoped
public class FileBacking {
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    FileConflictService conflicts;

    @Inject
    Form form;

    private FileConflictService.Conflict conflict;

    public void open() {
        desk.required().ifPresent(author -> {
            conflict = conflicts.get(author, desk.part(1));
            if (!form.isSent()) {
                return;
            }
            try {
                String id = getItem().id();
                if (form.value("co").equals("plik")) {
                    int newest =
                            form.value("najnowsza").matches("\\d{1,9}") ? Integer.parseInt(form.value("najnowsza")) : 0;
                    conflicts.takeFile(author, id, newest, Messages.text("editing_file.message.reason"));
                } else {
                    conflicts.keepOurs(author, id);
                }
                form.leadTo("/redakcja/" + id);
            } catch (OutdatedException e) {
                form.wrong(null, e.getMessage(), CONFLICT);
            } catch (RefusedException e) {
                form.wrong(null, e.getMessage());
            }
        });
    }

    public Standing getItem() {
        return conflict.item();
    }

    /** From what the site says to what the file says. */
    public List<WordDiff.Piece> getPieces() {
        return WordDiff.brief(conflict.item().source(), conflict.source());
    }

    public List<Desk.Crumb> getCrumbs() {
        return desk.crumbs(getItem().id(), getItem().title());
    }
}
